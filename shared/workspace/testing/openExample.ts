import { readdirSync, readFileSync } from 'node:fs';
import { filePath } from '../../document/document.ts';
import type { JsonObject } from '../../json.ts';
import { commonRules } from '../../rules/registry.ts';
import { loadRules } from '../../systems/ownRules.ts';
import { systems } from '../../systems/registry.ts';
import { Engine } from '../engine.ts';
import { SchemaCatalog } from '../schemaCatalog.ts';

const folder = new URL('../../../resources/schemas/', import.meta.url);

/** The built-in schemas as the app loads them. */
export const builtInSchemas: readonly JsonObject[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

const catalog = new SchemaCatalog(builtInSchemas);

await loadRules(new Set(systems.map(({ id }) => id)));

/** An engine with these files in it, resolved and checked. For tests. */
export function openExample(files: Readonly<Record<string, string>>): Engine {
  const engine = new Engine({ folderName: 'example', catalog, rules: commonRules, today: '2026-01-01' });
  engine.setFiles(Object.entries(files).map(([path, text]) => ({ path: filePath(path), text })));
  engine.settle();
  return engine;
}
