import type { ElementId } from '../../shared/graph/element.ts';
import { useStore } from '../state/store.ts';

/** Opens the source of an element at the place where it is written. */
export function goIn(id: ElementId): void {
  const { elements, showPlace, change, select } = useStore.getState();
  const view = elements.get(id);
  if (!view) return;
  select([id]);
  showPlace(view.file, view.range);
  change({ source: true });
}
