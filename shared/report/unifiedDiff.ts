import { matchLines } from '../document/lineDiff.ts';

/** One line of a diff: kept, added or removed. */
export interface DiffLine {
  readonly sign: ' ' | '+' | '-';
  readonly text: string;
}

/** A stretch of a diff with the lines around what changed. Line numbers are 1-based. */
export interface Hunk {
  readonly before: { readonly line: number; readonly count: number };
  readonly after: { readonly line: number; readonly count: number };
  readonly lines: readonly DiffLine[];
}

/** What changed between two texts, as `diff -u` shows it; no hunks for equal texts. */
export function diffHunks(before: string, after: string, context = 3): readonly Hunk[] {
  const lines = diffLines(linesOf(before), linesOf(after));
  const changed = lines.flatMap(({ sign }, index) => (sign === ' ' ? [] : [index]));
  const stretches: { from: number; to: number }[] = [];
  for (const index of changed) {
    const last = stretches.at(-1);
    if (last && index - context <= last.to) last.to = index + context + 1;
    else stretches.push({ from: Math.max(0, index - context), to: index + context + 1 });
  }
  return stretches.map(({ from, to }) => {
    const shown = lines.slice(from, to);
    const count = (some: readonly DiffLine[], sign: '+' | '-') => some.filter((one) => one.sign !== sign).length;
    const side = (other: '+' | '-') => {
      const size = count(shown, other);
      // An empty side is named by the line before it.
      return { line: count(lines.slice(0, from), other) + (size === 0 ? 0 : 1), count: size };
    };
    return { before: side('+'), after: side('-'), lines: shown };
  });
}

function diffLines(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  const lines: DiffLine[] = [];
  let left = 0;
  let right = 0;
  for (const match of [...matchLines(before, after), { left: before.length, right: after.length, length: 0 }]) {
    for (; left < match.left; left++) lines.push({ sign: '-', text: before[left] ?? '' });
    for (; right < match.right; right++) lines.push({ sign: '+', text: after[right] ?? '' });
    for (let step = 0; step < match.length; step++, left++, right++)
      lines.push({ sign: ' ', text: before[left] ?? '' });
  }
  return lines;
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
