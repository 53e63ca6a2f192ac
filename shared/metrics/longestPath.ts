import type { Edge } from '../graph/edge.ts';
import type { ElementId } from '../graph/element.ts';

/** A request followed down through whoever has a part in it. */
export interface RequestPath {
  /** Steps. */
  readonly value: number;
  readonly elements: readonly ElementId[];
  readonly edges: readonly string[];
}

interface Step {
  readonly edge: Edge;
  readonly to: ElementId;
}

interface Best {
  readonly length: number;
  readonly step?: Step;
}

const nowhere: Best = { length: 0 };

/**
 * Gives, for a start, the longest way down: who is asked, who implements that, what it is composed of, what that uses.
 * An implementation is found behind its definition, so `implements` is walked backwards. A cycle is cut at the step
 * that would close it, in the order of edge ids.
 */
export function longestPaths(edges: readonly Edge[]): (start: ElementId) => RequestPath {
  const steps = new Map<ElementId, Step[]>();
  for (const edge of edges) {
    const [from, to] = edge.type === 'implements' ? [edge.to, edge.from] : [edge.from, edge.to];
    const list = steps.get(from);
    if (list) list.push({ edge, to });
    else steps.set(from, [{ edge, to }]);
  }
  const best = new Map<ElementId, Best>();
  return (start) => {
    explore(start, steps, best);
    const elements: ElementId[] = [start];
    const taken: string[] = [];
    for (let at = best.get(start)?.step; at; at = best.get(at.to)?.step) {
      elements.push(at.to);
      taken.push(at.edge.id);
    }
    return { value: taken.length, elements, edges: taken };
  };
}

/** Finds the best step of everything that can be reached. By hand instead of by calls, as chains may be very long. */
function explore(start: ElementId, steps: ReadonlyMap<ElementId, readonly Step[]>, best: Map<ElementId, Best>): void {
  if (best.has(start)) return;
  const open = new Set<ElementId>([start]);
  const stack: { readonly id: ElementId; at: number; best: Best }[] = [{ id: start, at: 0, best: nowhere }];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const step = steps.get(top.id)?.[top.at];
    if (!step) {
      best.set(top.id, top.best);
      open.delete(top.id);
      stack.pop();
      continue;
    }
    const below = best.get(step.to);
    if (below) {
      if (below.length + 1 > top.best.length) top.best = { length: below.length + 1, step };
      top.at += 1;
    } else if (open.has(step.to)) top.at += 1;
    else {
      open.add(step.to);
      stack.push({ id: step.to, at: 0, best: nowhere });
    }
  }
}
