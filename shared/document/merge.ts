import { type Match, matchLines } from './lineDiff.ts';

/** A merged text; conflicts stand in it between `<<<<<<<`, `=======` and `>>>>>>>` lines. */
export interface Merged {
  readonly text: string;
  readonly conflicts: number;
}

/**
 * Merges two changes of one text, by lines. Changes to different lines are both taken, the same change twice once;
 * changes that touch the same lines, or lines next to each other, are a conflict.
 */
export function mergeThreeWay(base: string, mine: string, theirs: string): Merged {
  if (mine === theirs || theirs === base) return { text: mine, conflicts: 0 };
  if (mine === base) return { text: theirs, conflicts: 0 };
  const baseLines = linesOf(base);
  const mineLines = linesOf(mine);
  const theirLines = linesOf(theirs);
  const anchors = sharedByAll(matchLines(baseLines, mineLines), matchLines(baseLines, theirLines));
  const eol = base.includes('\r\n') ? '\r\n' : '\n';
  let text = '';
  let conflicts = 0;
  let at = { base: 0, mine: 0, theirs: 0 };
  for (const anchor of [
    ...anchors,
    { base: baseLines.length, mine: mineLines.length, theirs: theirLines.length, length: 0 },
  ]) {
    const was = baseLines.slice(at.base, anchor.base).join('');
    const ours = mineLines.slice(at.mine, anchor.mine).join('');
    const other = theirLines.slice(at.theirs, anchor.theirs).join('');
    if (ours === other || other === was) text += ours;
    else if (ours === was) text += other;
    else {
      conflicts++;
      text += `<<<<<<< mine${eol}${ended(ours, eol)}=======${eol}${ended(other, eol)}>>>>>>> theirs${eol}`;
    }
    text += baseLines.slice(anchor.base, anchor.base + anchor.length).join('');
    at = {
      base: anchor.base + anchor.length,
      mine: anchor.mine + anchor.length,
      theirs: anchor.theirs + anchor.length,
    };
  }
  return { text, conflicts };
}

interface Anchor {
  readonly base: number;
  readonly mine: number;
  readonly theirs: number;
  readonly length: number;
}

/** The stretches of base lines that both others kept. */
function sharedByAll(mine: readonly Match[], theirs: readonly Match[]): readonly Anchor[] {
  const anchors: Anchor[] = [];
  let i = 0;
  let j = 0;
  for (let a = mine[i], b = theirs[j]; a && b; a = mine[i], b = theirs[j]) {
    const start = Math.max(a.left, b.left);
    const end = Math.min(a.left + a.length, b.left + b.length);
    if (start < end)
      anchors.push({
        base: start,
        mine: a.right + start - a.left,
        theirs: b.right + start - b.left,
        length: end - start,
      });
    if (a.left + a.length < b.left + b.length) i++;
    else j++;
  }
  return anchors;
}

/** Lines with their line ends, so that joining them gives the text back. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function ended(text: string, eol: string): string {
  return text === '' || text.endsWith('\n') ? text : text + eol;
}
