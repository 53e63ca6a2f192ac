import type { ElementId } from '../../shared/graph/element.ts';
import { follow } from '../../shared/graph/follow.ts';
import { camera } from '../canvas/camera.ts';
import { useStore } from '../state/store.ts';

/** Looks at the way down from an element (or up to those who lean on it) by itself; the rest is dimmed. */
export function followFrom(start: ElementId, way: 'down' | 'up'): void {
  const { edges, elements, setCentre, setFocus } = useStore.getState();
  const steps = follow(edges.values(), start, way);
  const on = new Set<ElementId>();
  for (const id of [start, ...steps.map((step) => step.element)]) {
    on.add(id);
    const into = elements.get(id)?.foldedInto;
    if (into !== undefined) on.add(into);
  }
  setCentre('canvas');
  setFocus({ start, way, elements: on });
  camera()?.reveal([...on]);
}
