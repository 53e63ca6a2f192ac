import { isDependence } from './dependence.ts';
import type { Edge } from './edge.ts';
import type { ElementId } from './element.ts';

/** One step of a way through the graph. */
export interface PathStep {
  readonly element: ElementId;
  /** How many steps from the start, from 1. */
  readonly depth: number;
  /** The element that it was reached from, and the edge that leads here. */
  readonly from: ElementId;
  readonly edge: Edge;
  /** True where nothing leads on from here, not even to an element that was reached before. */
  readonly last: boolean;
}

/**
 * Follows a request down to everything that has a part in answering it, or up to everybody who leans on an element.
 * Depth first, in the order of the edges, so that the steps read as an outline; each element is reached once. An
 * implementation lies behind its definition: `implements` is walked backwards. Where work is sent to counts as well: it
 * is the infrastructure that a promise without a composition has.
 */
export function follow(edges: Iterable<Edge>, start: ElementId, way: 'down' | 'up'): readonly PathStep[] {
  const next = new Map<ElementId, { readonly to: ElementId; readonly edge: Edge }[]>();
  for (const edge of edges) {
    if (!leads(edge) || edge.from === edge.to) continue;
    const down = (edge.type === 'implements') === (way === 'up');
    const [from, to] = down ? [edge.from, edge.to] : [edge.to, edge.from];
    const list = next.get(from);
    if (list) list.push({ to, edge });
    else next.set(from, [{ to, edge }]);
  }
  const steps: PathStep[] = [];
  const seen = new Set([start]);
  const stack = [{ element: start, at: 0 }];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const step = next.get(top.element)?.[top.at];
    top.at += 1;
    if (!step) stack.pop();
    else if (!seen.has(step.to)) {
      seen.add(step.to);
      steps.push({
        element: step.to,
        depth: stack.length,
        from: top.element,
        edge: step.edge,
        last: !next.has(step.to),
      });
      stack.push({ element: step.to, at: 0 });
    }
  }
  return steps;
}

function leads(edge: Edge): boolean {
  return isDependence(edge) || edge.type === 'schedules';
}
