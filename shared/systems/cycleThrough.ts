/** The shortest way from a node back to itself, as the nodes on it from the start on; undefined where there is none. */
export function cycleThrough(start: string, next: (node: string) => Iterable<string>): readonly string[] | undefined {
  const seen = new Set<string>();
  let ways: readonly (readonly string[])[] = [[start]];
  while (ways.length > 0) {
    const longer: (readonly string[])[] = [];
    for (const way of ways) {
      for (const node of next(way.at(-1) ?? start)) {
        if (node === start) return way;
        if (seen.has(node)) continue;
        seen.add(node);
        longer.push([...way, node]);
      }
    }
    ways = longer;
  }
  return undefined;
}
