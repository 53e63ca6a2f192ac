/** An edge between two nodes, with how much it binds them. Its direction does not matter here. */
export interface Bond {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

/**
 * Modularity Q of a division of a graph, −0.5 to 1: how much more weight lies inside the groups than chance would put
 * there. Newman and Girvan, "Finding and evaluating community structure in networks" (2004):
 * Q = Σ over groups of (weight inside / all weight − (sum of degrees / (2 × all weight))²).
 * A node of no group is a group of its own. 0 for a graph without edges.
 */
export function modularity(bonds: readonly Bond[], groupOf: (node: string) => string | undefined): number {
  const inside = new Map<string, number>();
  const degrees = new Map<string, number>();
  // A name and a lone node can't meet: only lone nodes carry the mark.
  const group = (node: string) => groupOf(node) ?? `\0${node}`;
  let all = 0;
  for (const { from, to, weight } of bonds) {
    const [a, b] = [group(from), group(to)];
    all += weight;
    degrees.set(a, (degrees.get(a) ?? 0) + weight);
    degrees.set(b, (degrees.get(b) ?? 0) + weight);
    if (a === b) inside.set(a, (inside.get(a) ?? 0) + weight);
  }
  if (all === 0) return 0;
  let sum = 0;
  for (const [name, degree] of degrees) sum += (inside.get(name) ?? 0) / all - (degree / (2 * all)) ** 2;
  return sum;
}
