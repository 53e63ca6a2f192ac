import type { FilePath } from '../document/document.ts';

/** The text of a file before and after a step; null = the file is not there. */
export interface FileStep {
  readonly path: FilePath;
  readonly before: string | null;
  readonly after: string | null;
}

/** One step of undo over any number of files, whatever made it: canvas, inspector, code editor or a change on disk. */
export interface Step {
  readonly title: string;
  readonly files: readonly FileStep[];
  /** Steps of one burst of typing share a key and become one step. */
  readonly mergeKey?: string;
}

/** Steps done and undone. Plain data; every function gives a new history. */
export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const emptyHistory: History = { done: [], undone: [] };

const maxSteps = 500;

/** Adds a step; what was undone before is gone. A step with the last one's merge key joins it. */
export function record(history: History, step: Step): History {
  const last = history.done.at(-1);
  if (last && step.mergeKey !== undefined && last.mergeKey === step.mergeKey && sameFiles(last, step)) {
    const files = last.files.map((file, index) => ({ ...file, after: step.files[index]?.after ?? null }));
    return { done: [...history.done.slice(0, -1), { ...last, files }], undone: [] };
  }
  return { done: [...history.done, step].slice(-maxSteps), undone: [] };
}

/**
 * The history with so many steps done (as near as there are), and the files that this writes: several steps at once give
 * each file once, as the last of them leaves it.
 */
export function stepTo(
  history: History,
  done: number,
): { readonly history: History; readonly files: readonly { readonly path: FilePath; readonly text: string | null }[] } {
  const all = [...history.done, ...history.undone];
  const at = Math.max(0, Math.min(all.length, done));
  const now = history.done.length;
  const files = new Map<FilePath, string | null>();
  for (const step of all.slice(at, now).toReversed())
    for (const { path, before } of step.files) files.set(path, before);
  for (const step of all.slice(now, at)) for (const { path, after } of step.files) files.set(path, after);
  return {
    history: { done: all.slice(0, at), undone: all.slice(at) },
    files: [...files].map(([path, text]) => ({ path, text })),
  };
}

/** The files of a step in a few words: the name of the one, or how many they are. */
export function titleOf(files: readonly FileStep[]): string {
  const [first] = files;
  return files.length === 1 && first ? first.path.slice(first.path.lastIndexOf('/') + 1) : `${files.length} files`;
}

/** Ends the burst of typing: the next edit is a step of its own. */
export function closeBurst(history: History): History {
  const last = history.done.at(-1);
  if (last?.mergeKey === undefined) return history;
  const { mergeKey: _closed, ...step } = last;
  return { ...history, done: [...history.done.slice(0, -1), step] };
}

function sameFiles(a: Step, b: Step): boolean {
  return a.files.length === b.files.length && a.files.every((file, index) => file.path === b.files[index]?.path);
}
