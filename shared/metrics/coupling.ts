import type { Edge } from '../graph/edge.ts';
import type { ElementId } from '../graph/element.ts';
import type { Grouping } from './grouping.ts';

/** A number together with the very edges that were counted, by the ids that they have in the graph. */
export interface Counted {
  readonly value: number;
  readonly edges: readonly string[];
}

/** How much a group leans on others and others on it. */
export interface Coupling {
  /** Ca: elements outside that depend on elements inside. */
  readonly afferent: Counted;
  /** Ce: elements inside that depend on elements outside. */
  readonly efferent: Counted;
  /** Ce / (Ca + Ce), 0 (others lean on it) to 1 (it leans on others); null where it is joined to nothing outside. */
  readonly instability: number | null;
  /** Elements outside that elements inside depend on. */
  readonly fanOut: Counted;
  /** Share of all edges at its elements that stay inside, 0 to 1; null where it has no edges. */
  readonly cohesion: number | null;
  /** The edges that stay inside. */
  readonly inside: readonly string[];
}

interface Draft {
  readonly inside: string[];
  readonly in: Edge[];
  readonly out: Edge[];
}

/**
 * Coupling of every group that has an element or is named in `names`, from the edges that count as dependence.
 *
 * Afferent and efferent coupling and instability are Robert C. Martin's ("OO Design Quality Metrics", 1994): they count
 * elements, not edges. Fan-out is Henry and Kafura's (1981), counted in elements outside. Cohesion is one minus the
 * mixing parameter of Lancichinetti, Fortunato and Radicchi (2008): edges inside / (edges inside + edges across).
 * Elements of no group count as outside.
 */
export function couplingOf(
  edges: readonly Edge[],
  grouping: Grouping,
  names: readonly string[],
): ReadonlyMap<string, Coupling> {
  const drafts = new Map<string, Draft>(names.map((name) => [name, { inside: [], in: [], out: [] }]));
  const draftOf = (id: ElementId) => drafts.get(grouping.get(id) ?? '');
  for (const edge of edges) {
    const from = draftOf(edge.from);
    const to = draftOf(edge.to);
    if (from && from === to) from.inside.push(edge.id);
    else {
      from?.out.push(edge);
      to?.in.push(edge);
    }
  }
  return new Map([...drafts].map(([name, draft]) => [name, finished(draft)]));
}

function finished(draft: Draft): Coupling {
  const afferent = counted(draft.in, 'from');
  const efferent = counted(draft.out, 'from');
  const both = afferent.value + efferent.value;
  const touching = draft.inside.length + draft.in.length + draft.out.length;
  return {
    afferent,
    efferent,
    instability: both === 0 ? null : efferent.value / both,
    fanOut: counted(draft.out, 'to'),
    cohesion: touching === 0 ? null : draft.inside.length / touching,
    inside: draft.inside,
  };
}

/** Different elements at one end of the edges. */
function counted(edges: readonly Edge[], end: 'from' | 'to'): Counted {
  return { value: new Set(edges.map((edge) => edge[end])).size, edges: edges.map((edge) => edge.id) };
}
