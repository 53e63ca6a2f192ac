import type { ElementId, Layer } from '../../shared/graph/element.ts';
import type { Rect } from '../../shared/layout/geometry.ts';
import type { Point } from '../../shared/workspace/snapshot.ts';

/** Ways to put cards in line. `spread` gives them equal room between the outer ones, left to right. */
export type Alignment = 'left' | 'right' | 'top' | 'bottom' | 'spread';

export interface Placed {
  readonly id: ElementId;
  readonly layer: Layer;
  readonly rect: Rect;
}

/**
 * New places of cards put in line; only of those that move. A card's lane follows from what it is, so everything but
 * `left` and `right` is done lane by lane.
 */
export function aligned(cards: readonly Placed[], how: Alignment): ReadonlyMap<ElementId, Point> {
  const groups = how === 'left' || how === 'right' ? [cards] : [...Map.groupBy(cards, ({ layer }) => layer).values()];
  const places = groups.flatMap((group) => (group.length < 2 ? [] : inLine(group, how)));
  const before = new Map(cards.map(({ id, rect }) => [id, rect]));
  return new Map(
    places.filter(([id, { x, y }]) => {
      const rect = before.get(id);
      return rect?.x !== x || rect.y !== y;
    }),
  );
}

function inLine(cards: readonly Placed[], how: Alignment): readonly (readonly [ElementId, Point])[] {
  const rects = cards.map(({ rect }) => rect);
  const left = Math.min(...rects.map(({ x }) => x));
  const right = Math.max(...rects.map(({ x, width }) => x + width));
  const top = Math.min(...rects.map(({ y }) => y));
  const bottom = Math.max(...rects.map(({ y, height }) => y + height));
  if (how === 'spread') return spread(cards, left, right);
  return cards.map(({ id, rect: { x, y, width, height } }) => {
    const places = {
      left: { x: left, y },
      right: { x: right - width, y },
      top: { x, y: top },
      bottom: { x, y: bottom - height },
    };
    return [id, places[how]];
  });
}

function spread(cards: readonly Placed[], left: number, right: number): readonly (readonly [ElementId, Point])[] {
  const sorted = [...cards].sort((a, b) => a.rect.x - b.rect.x);
  const taken = sorted.reduce((sum, { rect }) => sum + rect.width, 0);
  const room = (right - left - taken) / (sorted.length - 1);
  let x = left;
  return sorted.map(({ id, rect }) => {
    const place = { x: Math.round(x), y: rect.y };
    x += rect.width + room;
    return [id, place];
  });
}
