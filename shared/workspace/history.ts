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

/** The step to take back, and the history after it; undefined when there is none. */
export function stepBack(history: History): { readonly step: Step; readonly history: History } | undefined {
  const step = history.done.at(-1);
  if (!step) return undefined;
  return { step, history: { done: history.done.slice(0, -1), undone: [step, ...history.undone] } };
}

/** The step to do again, and the history after it; undefined when there is none. */
export function stepForward(history: History): { readonly step: Step; readonly history: History } | undefined {
  const [step, ...undone] = history.undone;
  if (!step) return undefined;
  return { step, history: { done: [...history.done, step], undone } };
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
