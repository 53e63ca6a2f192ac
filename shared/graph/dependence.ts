import type { Edge, LinkedElement } from './edge.ts';
import type { EdgeType } from './element.ts';

/** Edges by which one element needs another. Delivery, governance and descriptions cross everything by their nature. */
const types: ReadonlySet<EdgeType> = new Set(['requests', 'uses', 'implements', 'composes', 'depends', 'exposes']);

/** True for edges that count as coupling: the element at `from` has to change when the one at `to` does. */
export function isDependence({ type }: Edge): boolean {
  return types.has(type);
}

/** Every edge that counts as coupling, each once, in the order of their ids. An element does not depend on itself. */
export function dependences(elements: Iterable<LinkedElement>): readonly Edge[] {
  const found = new Map<string, Edge>();
  for (const { edges } of elements)
    for (const edge of edges) if (isDependence(edge) && edge.from !== edge.to) found.set(edge.id, edge);
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
