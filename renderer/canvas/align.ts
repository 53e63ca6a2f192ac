import type { ElementId, Layer } from '../../shared/graph/element.ts';
import type { Point, Rect } from '../../shared/layout/geometry.ts';

/**
 * Ways to put cards in line: by an edge, by their middles (`centre` left to right, `middle` top to bottom), or with equal
 * room between the outer ones (`spread` left to right, `spread-down` top to bottom).
 */
export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom' | 'spread' | 'spread-down';

export interface Placed {
  readonly id: ElementId;
  readonly layer: Layer;
  readonly rect: Rect;
}

/**
 * New places of cards put in line; only of those that move. A card's lane follows from what it is, so all that moves cards
 * up or down is done lane by lane.
 */
export function aligned(cards: readonly Placed[], how: Alignment): ReadonlyMap<ElementId, Point> {
  const acrossLanes = how === 'left' || how === 'centre' || how === 'right';
  const groups = acrossLanes ? [cards] : [...Map.groupBy(cards, ({ layer }) => layer).values()];
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
  if (how === 'spread') return spread(cards, 'x', 'width');
  if (how === 'spread-down') return spread(cards, 'y', 'height');
  return cards.map(({ id, rect: { x, y, width, height } }) => {
    const places = {
      left: { x: left, y },
      centre: { x: Math.round((left + right - width) / 2), y },
      right: { x: right - width, y },
      top: { x, y: top },
      middle: { x, y: Math.round((top + bottom - height) / 2) },
      bottom: { x, y: bottom - height },
    };
    return [id, places[how]];
  });
}

function spread(
  cards: readonly Placed[],
  along: 'x' | 'y',
  size: 'width' | 'height',
): readonly (readonly [ElementId, Point])[] {
  const sorted = [...cards].sort((a, b) => a.rect[along] - b.rect[along]);
  const start = sorted[0]?.rect[along] ?? 0;
  const end = Math.max(...sorted.map(({ rect }) => rect[along] + rect[size]));
  const taken = sorted.reduce((sum, { rect }) => sum + rect[size], 0);
  const room = (end - start - taken) / (sorted.length - 1);
  let at = start;
  return sorted.map(({ id, rect }) => {
    const place = { x: rect.x, y: rect.y, [along]: Math.round(at) };
    at += rect[size] + room;
    return [id, place];
  });
}
