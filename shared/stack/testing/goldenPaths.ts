import type { LinkedElement } from '../../graph/edge.ts';
import type { ElementId } from '../../graph/element.ts';
import { follow } from '../../graph/follow.ts';

/** Elements of the app layer whose requests lead through the orchestration layer to infrastructure. */
export function goldenPaths(elements: readonly LinkedElement[]): readonly ElementId[] {
  const layers = new Map(elements.map(({ element, layer }) => [element.id, layer] as const));
  const edges = elements.flatMap((one) => one.edges);
  return elements
    .filter(({ layer }) => layer === 'app')
    .map(({ element }) => element.id)
    .filter((start) => {
      const reached = new Set(follow(edges, start, 'down').map(({ element }) => layers.get(element)));
      return reached.has('orchestration') && reached.has('infra');
    });
}
