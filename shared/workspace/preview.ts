import { diffLines } from '../diff/lines.ts';
import type { FilePath } from '../document/document.ts';
import type { Said } from '../finding/finding.ts';
import type { ElementId } from '../graph/element.ts';
import type { Engine } from './engine.ts';
import type { FileStep } from './history.ts';

/** What a command would do, shown before it is run (delete, rename, move). */
export interface CommandPreview {
  readonly title: string;
  readonly files: readonly { readonly path: FilePath; readonly added: number; readonly removed: number }[];
  /** Findings that would appear, as texts with their element. */
  readonly breaks: readonly { readonly message: string; readonly severity: string; readonly element?: ElementId }[];
  readonly mends: readonly { readonly message: string; readonly severity: string; readonly element?: ElementId }[];
}

/** What a change would do: lines by file, and the findings that would come and go. The engine is as before afterwards. */
export function previewCommand(engine: Engine, title: string, steps: readonly FileStep[]): CommandPreview {
  const before = engine.said();
  const after = imagine(engine, steps, () => engine.said());
  return {
    title,
    files: steps.map(({ path, before: old, after: now }) => ({ path, ...diffLines(old ?? '', now ?? '') })),
    breaks: newIn(after, before).map(brief),
    mends: newIn(before, after).map(brief),
  };
}

/** Reads something off the engine as it would be after a change. The engine is as before afterwards. */
export function imagine<T>(engine: Engine, steps: readonly FileStep[], read: () => T): T {
  engine.setFiles(steps.map(({ path, after }) => ({ path, text: after })));
  engine.resolve();
  const found = read();
  engine.setFiles(steps.map(({ path, before }) => ({ path, text: before })));
  engine.resolve();
  return found;
}

/** The findings of one list that the other has not, whatever lines they stand in. */
export function newIn(findings: readonly Said[], others: readonly Said[]): readonly Said[] {
  const known = new Set(others.map(textOf));
  return [...new Map(findings.map((finding) => [textOf(finding), finding])).values()].filter(
    (finding) => !known.has(textOf(finding)),
  );
}

/** Findings keep their identity when lines above them go. */
function textOf({ code, file, message, element }: Said): string {
  return `${code} ${file} ${element ?? ''} ${message}`;
}

function brief({ message, severity, element }: Said) {
  return { message, severity, ...(element && { element }) };
}
