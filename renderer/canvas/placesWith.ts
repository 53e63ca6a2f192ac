import type { Point } from '../../shared/layout/geometry.ts';
import { useStore } from '../state/store.ts';
import type { Scene } from './scene.ts';

/**
 * Places to save when some cards moved. The first time, the places of all other cards are among them: from then on the
 * picture is the person's own, and nothing in it moves by itself.
 */
export function placesWith(scene: Scene, moved: ReadonlyMap<string, Point>): Readonly<Record<string, Point>> {
  const { positions } = useStore.getState();
  const places: Record<string, Point> = {};
  for (const [id, rect] of scene.layout.nodes) {
    if (!Object.hasOwn(positions, id)) places[id] = { x: rect.x, y: rect.y };
  }
  for (const [id, point] of moved) places[id] = { x: Math.round(point.x), y: Math.round(point.y) };
  return places;
}
