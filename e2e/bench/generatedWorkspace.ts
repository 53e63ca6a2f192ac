import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filePath } from '../../shared/document/document.ts';
import type { JsonObject } from '../../shared/json.ts';
import { loadRules } from '../../shared/systems/ownRules.ts';
import type { WorkspaceApi } from '../../shared/workspace/api.ts';
import type { Delta } from '../../shared/workspace/snapshot.ts';
import { createWorkspace } from '../../shared/workspace/workspace.ts';
import { type GeneratedFile, generateBlueprint } from './generate.ts';

/** A workspace with a generated blueprint in it, as the app's worker holds it. */
export interface GeneratedWorkspace {
  readonly workspace: WorkspaceApi;
  readonly files: readonly GeneratedFile[];
  /** What the first load told. */
  readonly delta: Delta;
  /** How long that load took, in milliseconds. */
  readonly loadMs: number;
}

const schemaFolder = join(import.meta.dirname, '..', '..', 'resources', 'schemas');

/** Opens a generated blueprint: of as many workloads, or of these files. What is measured is not the loading of code. */
export async function generatedWorkspace(of: number | readonly GeneratedFile[]): Promise<GeneratedWorkspace> {
  const files = typeof of === 'number' ? generateBlueprint(of) : of;
  await loadRules(new Set(['score', 'kratix', 'crossplane', 'kubernetes']));
  const loaded = files.map(({ path, text }) => ({ path: filePath(path), text, etag: '' }));
  const workspace = createWorkspace({ clock: () => performance.now(), today: '2026-01-01' });
  await workspace.open({ name: 'generated' }, schemas());
  const started = performance.now();
  const delta = await workspace.load(loaded, []);
  return { workspace, files, delta, loadMs: performance.now() - started };
}

function schemas(): readonly JsonObject[] {
  return readdirSync(schemaFolder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(schemaFolder, name), 'utf8')));
}
