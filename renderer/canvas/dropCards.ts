import { type ElementId, elementIdFrom } from '../../shared/graph/element.ts';
import { contains, type Point } from '../../shared/layout/geometry.ts';
import type { DomainBox } from '../../shared/layout/layout.ts';
import type { ElementView } from '../../shared/workspace/snapshot.ts';
import { callOf, perform, place } from '../state/perform.ts';
import type { CanvasNode } from './cardNode.ts';
import { placesWith } from './placesWith.ts';
import type { Scene } from './scene.ts';

/** The box of another domain, in the card's own lane, that lies under the middle of a card. */
export function boxUnder(scene: Scene, view: ElementView, position: Point): DomainBox | undefined {
  const rect = scene.layout.nodes.get(view.id);
  if (!rect) return undefined;
  const middle = { x: position.x + rect.width / 2, y: position.y + rect.height / 2 };
  return scene.layout.boxes.find(
    (box) => box.layer === view.layer && box.domain !== view.domain && contains(box.rect, middle),
  );
}

/** Those of the dragged cards that would move into the domain of a box: the ones of its lane. */
export function movable(dragged: readonly CanvasNode[], box: DomainBox): readonly ElementId[] {
  return dragged.flatMap((node) =>
    node.type === 'card' && node.data.view.layer === box.layer ? [node.data.view.id] : [],
  );
}

/** Saves where cards were dropped; a drop into another domain's box moves them into that domain in the same step of undo. */
export async function dropCards(scene: Scene, dropped: readonly CanvasNode[], held: ElementView): Promise<void> {
  const places = new Map<string, Point>();
  for (const node of dropped) {
    if (node.type === 'card') places.set(node.id, insideLane(scene, node.data.view, node.position));
  }
  const first = places.get(held.id);
  const box = first ? boxUnder(scene, held, first) : undefined;
  if (box) {
    const call = callOf('element.move-to-domain', { elements: movable(dropped, box), domain: box.domain });
    await perform(call, placesWith(scene, places));
  } else await savePlaces(scene, places, places.size === 1 ? `Move ${held.name}` : `Move ${places.size} elements`);
}

/** Saves places as one step of undo. */
export async function savePlaces(scene: Scene, moved: ReadonlyMap<string, Point>, title: string): Promise<void> {
  await place(placesWith(scene, moved), title);
}

/** A card's lane follows from what it is: a drop outside lands at the lane's edge. */
function insideLane(scene: Scene, view: ElementView, position: Point): Point {
  const lanes = scene.layout.lanes;
  const index = lanes.findIndex((lane) => lane.layer === view.layer);
  const lane = lanes[index];
  const height = scene.layout.nodes.get(elementIdFrom(view.id))?.height ?? 0;
  if (!lane) return position;
  const top = index === 0 ? Number.NEGATIVE_INFINITY : lane.top + 8;
  const bottom = index === lanes.length - 1 ? Number.POSITIVE_INFINITY : lane.bottom - height - 8;
  return { x: position.x, y: Math.max(top, Math.min(bottom, position.y)) };
}
