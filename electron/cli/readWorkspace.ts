import type { Finding } from '../../shared/finding/finding.ts';
import { ok, type Result } from '../../shared/result.ts';
import { commonRules } from '../../shared/rules/registry.ts';
import { loadRules } from '../../shared/systems/ownRules.ts';
import { Engine } from '../../shared/workspace/engine.ts';
import { SchemaCatalog } from '../../shared/workspace/schemaCatalog.ts';
import { unreadFinding } from '../../shared/workspace/unreadFinding.ts';
import { type Input, readInput } from './readInput.ts';
import { readSchemas } from './readSchemas.ts';
import type { Terminal } from './terminal.ts';

/** A blueprint that was read and resolved. */
export interface OpenedWorkspace {
  readonly engine: Engine;
  readonly input: Input;
  /** Everything found: in the files, and about files that were not read. */
  readonly findings: readonly Finding[];
  readonly documents: number;
  readonly elements: number;
}

/** Reads what the command line names and works everything out. Problems: what was named can't be read. */
export async function readWorkspace(paths: readonly string[], terminal: Terminal): Promise<Result<OpenedWorkspace>> {
  const input = await readInput(paths, terminal);
  if (!input.ok) return input;
  const { files, unread, name } = input.value;
  terminal.progress(`Checking ${files.length} files`);
  const engine = new Engine({
    folderName: name,
    catalog: new SchemaCatalog(await readSchemas()),
    rules: commonRules,
    today: new Date().toISOString().slice(0, 10),
  });
  engine.setFiles(files);
  await loadRules(engine.systems);
  engine.settle();
  const findings = [...unread.map(unreadFinding), ...engine.findings()].sort((a, b) =>
    a.file === b.file ? 0 : a.file < b.file ? -1 : 1,
  );
  let documents = 0;
  for (const file of engine.files()) documents += file.documents.length;
  return ok({ engine, input: input.value, findings, documents, elements: [...engine.elements()].length });
}
