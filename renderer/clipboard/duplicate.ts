import type { ElementId } from '../../shared/graph/element.ts';
import type { Point } from '../../shared/layout/geometry.ts';
import { placesWith } from '../canvas/placesWith.ts';
import { shownScene } from '../canvas/shownScene.ts';
import { callOf, perform } from '../state/perform.ts';

/** Copies elements into files of their own; the copies lie beside the originals, so many canvas units away. */
export async function duplicate(elements: readonly ElementId[], by?: Point): Promise<void> {
  const scene = shownScene();
  const call = callOf('element.duplicate', { elements, ...(by && { by: { x: by.x, y: by.y } }) });
  await perform(call, scene && placesWith(scene, new Map()));
}
