import type { Edge } from '../graph/edge.ts';
import type { EdgeType } from '../graph/element.ts';
import type { Bond } from './modularity.ts';

/** How strongly an edge binds its ends into one domain. What makes an API belongs with it; a request is meant to cross. */
const weights: Partial<Readonly<Record<EdgeType, number>>> = { implements: 3, composes: 3, exposes: 3, requests: 1 };

/** Edges that count as dependence, as bonds: `implements`, `composes` and `exposes` weigh 3, `requests` 1, the rest 2. */
export function bondsOf(edges: readonly Edge[]): readonly Bond[] {
  return edges.map(({ from, to, type }) => ({ from, to, weight: weights[type] ?? 2 }));
}
