/** A stretch of lines that both texts share: `length` lines from `left` in the one and from `right` in the other. */
export interface Match {
  readonly left: number;
  readonly right: number;
  readonly length: number;
}

/**
 * The stretches that two lists of lines share, in order: a longest common subsequence (Myers, "An O(ND) Difference
 * Algorithm", 1986). Beyond `maxDistance` differing lines only the common head and tail are given.
 */
export function matchLines(left: readonly string[], right: readonly string[], maxDistance = 2000): readonly Match[] {
  let head = 0;
  while (head < left.length && head < right.length && left[head] === right[head]) head++;
  let tail = 0;
  while (
    tail < left.length - head &&
    tail < right.length - head &&
    left[left.length - 1 - tail] === right[right.length - 1 - tail]
  )
    tail++;
  const middle = middleMatches(
    left.slice(head, left.length - tail),
    right.slice(head, right.length - tail),
    maxDistance,
  ).map((match) => ({ ...match, left: match.left + head, right: match.right + head }));
  return [
    { left: 0, right: 0, length: head },
    ...middle,
    { left: left.length - tail, right: right.length - tail, length: tail },
  ].filter((match) => match.length > 0);
}

function middleMatches(left: readonly string[], right: readonly string[], maxDistance: number): Match[] {
  const n = left.length;
  const m = right.length;
  const max = Math.min(n + m, maxDistance);
  const trace: Map<number, number>[] = [];
  let reach = new Map<number, number>([[1, 0]]);
  for (let distance = 0; distance <= max; distance++) {
    trace.push(new Map(reach));
    for (let diagonal = -distance; diagonal <= distance; diagonal += 2) {
      let x = startOf(reach, diagonal, distance);
      while (x < n && x - diagonal < m && left[x] === right[x - diagonal]) x++;
      reach.set(diagonal, x);
      if (x >= n && x - diagonal >= m) return walkBack(trace, n, m);
    }
    reach = new Map(reach);
  }
  return [];
}

function startOf(reach: ReadonlyMap<number, number>, diagonal: number, distance: number): number {
  const down = reach.get(diagonal + 1) ?? -1;
  const over = reach.get(diagonal - 1) ?? -1;
  return diagonal === -distance || (diagonal !== distance && over < down) ? down : over + 1;
}

function walkBack(trace: readonly ReadonlyMap<number, number>[], n: number, m: number): Match[] {
  const matches: Match[] = [];
  let x = n;
  let y = m;
  for (let distance = trace.length - 1; distance >= 0; distance--) {
    const reach = trace[distance] ?? new Map<number, number>();
    const diagonal = x - y;
    const down = reach.get(diagonal + 1) ?? -1;
    const over = reach.get(diagonal - 1) ?? -1;
    const fromAbove = diagonal === -distance || (diagonal !== distance && over < down);
    const start = fromAbove ? down : over + 1;
    const length = x - start;
    if (length > 0) matches.unshift({ left: start, right: start - diagonal, length });
    if (distance === 0) break;
    x = fromAbove ? start : start - 1;
    y = x - (fromAbove ? diagonal + 1 : diagonal - 1);
  }
  return matches;
}
