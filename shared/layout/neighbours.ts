import type { LayoutEdge } from './layoutNode.ts';

export type Neighbours = ReadonlyMap<string, readonly string[]>;
/** Horizontal middle of each card. */
export type Middles = ReadonlyMap<string, number>;

/** Who is joined to whom, both ways. */
export function neighboursOf(edges: readonly LayoutEdge[]): Neighbours {
  const neighbours = new Map<string, string[]>();
  const join = (a: string, b: string) => {
    const known = neighbours.get(a);
    if (known) known.push(b);
    else neighbours.set(a, [b]);
  };
  for (const edge of edges) {
    if (edge.from === edge.to) continue;
    join(edge.from, edge.to);
    join(edge.to, edge.from);
  }
  return neighbours;
}

/** The mean place of what a card is joined to; its own place when it is joined to nothing. */
export function meanOf(id: string, neighbours: Neighbours, middles: Middles): number {
  let sum = 0;
  let count = 0;
  for (const other of neighbours.get(id) ?? []) {
    const middle = middles.get(other);
    if (middle === undefined) continue;
    sum += middle;
    count++;
  }
  return count === 0 ? (middles.get(id) ?? 0) : sum / count;
}
