import { dependences } from '../graph/dependence.ts';
import type { WorkspaceView } from '../graph/view.ts';
import { atOnce, type Sliced } from '../workspace/slices.ts';
import { stronglyConnected } from './connected.ts';
import { groupingBy } from './grouping.ts';

/** Edges from one domain to another; `from` and `to` are the same for those that stay inside. */
export interface MatrixCell {
  readonly from: string;
  readonly to: string;
  /** Ids of the edges, as in the graph. */
  readonly edges: readonly string[];
}

/** A dependency-structure matrix: domains × domains, only cells that hold edges. */
export interface MatrixView {
  /** In the order of `blueprint.yaml`. */
  readonly domains: readonly string[];
  /** Users before what they use, so that in this order edges below the diagonal are those that close a cycle. */
  readonly layered: readonly string[];
  /** Groups of two or more domains that depend on each other in a circle. */
  readonly knots: readonly (readonly string[])[];
  readonly cells: readonly MatrixCell[];
}

/** Who depends on whom, domain by domain. Elements of no domain are left out. */
export function* countingMatrix(view: WorkspaceView): Sliced<MatrixView> {
  const elements = [...view.elements()];
  const domainOf = groupingBy('domain', elements);
  const domains = view.blueprint.domains.map((domain) => domain.name);
  const cells = new Map<string, { from: string; to: string; edges: string[] }>();
  const uses = new Map<string, Set<string>>(domains.map((name) => [name, new Set()]));
  const edges = dependences(elements);
  for (const [index, edge] of edges.entries()) {
    if (index % 500 === 0) yield index / edges.length;
    const from = domainOf.get(edge.from);
    const to = domainOf.get(edge.to);
    if (from === undefined || to === undefined) continue;
    const key = JSON.stringify([from, to]);
    const cell = cells.get(key) ?? { from, to, edges: [] };
    cell.edges.push(edge.id);
    cells.set(key, cell);
    if (from !== to) uses.get(from)?.add(to);
  }
  const parts = stronglyConnected(domains, (name) => [...(uses.get(name) ?? [])]);
  return {
    domains,
    layered: parts.toReversed().flat(),
    knots: parts.filter((part) => part.length > 1),
    cells: [...cells.values()].sort(
      (a, b) => domains.indexOf(a.from) - domains.indexOf(b.from) || domains.indexOf(a.to) - domains.indexOf(b.to),
    ),
  };
}

/** `countingMatrix` without interruption. */
export function matrixOf(view: WorkspaceView): MatrixView {
  return atOnce(countingMatrix(view));
}
