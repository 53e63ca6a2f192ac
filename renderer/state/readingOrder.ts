import { blueprintFile } from '../../shared/blueprint/read.ts';

/** Words in a path that promise definitions which others ask for: APIs, their compositions, kinds, the platform's own folder. */
const definitions = /(^|[-_./])(platform|promises?|xrds?|crds?|compositions?|definitions?|namespaces?)(?=[-_./]|$)/i;

/**
 * Files in the order in which a folder is best read: what the blueprint says of itself, then what looks like definitions,
 * then all others, each as they were. Whatever asks for something is then checked once, not again when its answer comes.
 * A guess that is wrong costs time only.
 */
export function readingOrder(paths: readonly string[]): readonly string[] {
  const groups: [string[], string[], string[]] = [[], [], []];
  for (const path of paths) groups[path === blueprintFile ? 0 : definitions.test(path) ? 1 : 2].push(path);
  return groups.flat();
}

/** Small first, so that the picture comes soon. */
const FIRST_BATCH = 200;
/** More at once would keep the workspace from answering for seconds. */
const LARGEST_BATCH = 4_000;

/** Batches that double: the picture is drawn anew for each, so that drawing costs twice the whole and not its square. */
export function batchesOf(paths: readonly string[]): readonly (readonly string[])[] {
  const batches: (readonly string[])[] = [];
  let start = 0;
  do {
    const size = Math.min(LARGEST_BATCH, Math.max(FIRST_BATCH, start));
    batches.push(paths.slice(start, start + size));
    start += size;
  } while (start < paths.length);
  return batches;
}
