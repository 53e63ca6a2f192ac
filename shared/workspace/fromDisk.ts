import { mergeThreeWay } from '../document/apply.ts';
import type { FilePath } from '../document/document.ts';
import type { MergeQuestion } from './api.ts';
import type { FileStore } from './fileStore.ts';
import type { FileStep } from './history.ts';

/** A file as it is on disk now; `text: null` = it is gone. */
export interface DiskFile {
  readonly path: FilePath;
  readonly text: string | null;
  readonly etag?: string;
}

/**
 * Takes changes on disk over: clean files as they are, dirty ones merged where lines don't meet. The store learns what is
 * on disk of every file that is `taken`; of the rest is asked, and nothing of them is taken over yet.
 */
export function takeFromDisk(
  store: FileStore,
  files: readonly DiskFile[],
): { readonly taken: readonly FileStep[]; readonly questions: readonly MergeQuestion[] } {
  const taken: FileStep[] = [];
  const questions: MergeQuestion[] = [];
  for (const { path, text: theirs, etag } of files) {
    const mine = store.text(path);
    const base = store.savedText(path);
    if (theirs === mine) {
      store.setSaved(path, theirs, etag ?? null);
      continue;
    }
    if (!store.isDirty(path)) {
      store.setSaved(path, theirs, etag ?? null);
      taken.push({ path, before: mine, after: theirs });
      continue;
    }
    const merged = mine !== null && theirs !== null ? mergeThreeWay(base ?? '', mine, theirs) : undefined;
    if (merged?.conflicts === 0) {
      store.setSaved(path, theirs, etag ?? null);
      taken.push({ path, before: mine, after: merged.text });
    } else
      questions.push({
        path,
        mine,
        theirs,
        merged: merged?.text ?? mine ?? theirs ?? '',
        ...(etag !== undefined && { etag }),
      });
  }
  return { taken, questions };
}
