/**
 * The names of `candidates` that a person most likely meant by `text`, best first, at most `limit`.
 * A name counts as near when it differs only in case, `-` or `_`, or by few typing slips (Damerau-Levenshtein,
 * one slip for each three letters), or when one is the beginning of the other.
 */
export function nearestNames(text: string, candidates: Iterable<string>, limit = 3): readonly string[] {
  const wanted = fold(text);
  if (wanted === '') return [];
  const near: { readonly name: string; readonly distance: number }[] = [];
  for (const name of candidates) {
    if (name === text) continue;
    const distance = distanceOf(wanted, fold(name));
    if (distance !== undefined) near.push({ name, distance });
  }
  near.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return near.slice(0, limit).map(({ name }) => name);
}

/** `; did you mean "a" or "b"?`, or the empty text when there is nothing to suggest. */
export function didYouMean(names: readonly string[]): string {
  if (names.length === 0) return '';
  return `; did you mean ${names.map((name) => JSON.stringify(name)).join(' or ')}?`;
}

const LONGEST = 64;

function fold(text: string): string {
  return text
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/[-_\s]/g, '');
}

function distanceOf(wanted: string, name: string): number | undefined {
  if (wanted === name) return 0;
  const slips = Math.max(1, Math.floor(Math.max(wanted.length, name.length) / 3));
  if (Math.abs(wanted.length - name.length) <= slips) {
    const distance = damerauLevenshtein(wanted, name);
    if (distance <= slips) return distance;
  }
  if (wanted.length >= 3 && name.startsWith(wanted)) return slips + 1;
  if (name.length >= 3 && wanted.startsWith(name)) return slips + 2;
  return undefined;
}

/** The least number of inserted, deleted, changed or swapped neighbouring characters that make `a` into `b`. */
export function damerauLevenshtein(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
