import type { Edge, LinkedElement } from '../graph/edge.ts';
import type { EdgeType, ElementId } from '../graph/element.ts';
import type { Bond } from './modularity.ts';

/** How strongly an edge binds its ends into one domain: what makes an API, or leads to a workload, belongs with it. */
const weights: Partial<Readonly<Record<EdgeType, number>>> = { implements: 3, composes: 3, exposes: 3 };

/**
 * Edges that count as dependence, as bonds: `implements`, `composes` and `exposes` weigh 3, the rest 2. A request of a
 * platform API binds nothing: it is meant to cross domains.
 */
export function bondsOf(
  edges: readonly Edge[],
  element: (id: ElementId) => LinkedElement | undefined,
): readonly Bond[] {
  return edges
    .filter(({ type, to }) => type !== 'requests' || element(to)?.layer !== 'orchestration')
    .map(({ from, to, type }) => ({ from, to, weight: weights[type] ?? 2 }));
}
