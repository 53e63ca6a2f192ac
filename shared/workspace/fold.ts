import type { LinkedElement } from '../graph/edge.ts';
import type { ElementId } from '../graph/element.ts';
import type { WorkspaceView } from '../graph/view.ts';

const maxChain = 4;

/**
 * The element that a supporting object is folded into on the canvas: the one workload that it serves or that uses it,
 * also through another supporting object (an Ingress through its Service). Undefined = it stands by itself.
 */
export function foldOf(
  linked: LinkedElement,
  engine: Pick<WorkspaceView, 'look' | 'element'>,
  depth = 0,
): ElementId | undefined {
  if (!linked.element.folds || depth > maxChain) return undefined;
  const { id } = linked.element;
  const owners = new Set<ElementId>();
  const around = [...linked.edges, ...engine.look.dependents(id).flatMap((user) => user.edges)];
  for (const edge of around) {
    if (edge.from !== id && edge.to !== id) continue;
    const other = engine.element(edge.from === id ? edge.to : edge.from);
    if (!other) continue;
    const owner = other.element.podLabels
      ? other.element.id
      : edge.from === id
        ? foldOf(other, engine, depth + 1)
        : undefined;
    if (owner) owners.add(owner);
    if (owners.size > 1) return undefined;
  }
  const [only] = owners;
  return only;
}
