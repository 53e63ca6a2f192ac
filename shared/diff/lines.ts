import { matchLines } from '../document/lineDiff.ts';

/** How many lines a change adds and takes away. */
export function diffLines(before: string, after: string): { readonly added: number; readonly removed: number } {
  const old = before === '' ? [] : before.split('\n');
  const now = after === '' ? [] : after.split('\n');
  let same = 0;
  for (const match of matchLines(old, now)) same += match.length;
  return { added: now.length - same, removed: old.length - same };
}
