import type { Rect } from '../../shared/layout/geometry.ts';
import type { RouteEnd } from '../../shared/layout/route.ts';
import type { ElementView } from '../../shared/workspace/snapshot.ts';

/** Where ports stand on a card, in units from its left edge: needs below, offers above. */
export function portOffset(index: number, count: number, width: number): number {
  const room = width - 40;
  const step = Math.min(36, room / Math.max(1, count));
  return Math.round(20 + step / 2 + index * step);
}

/** References without a port leave and enter at the right end of a card. */
export function referenceOffset(width: number): number {
  return width - 16;
}

/** The end of an edge on a card. Where no port decides the side, it leaves above only for what lies above. */
export function edgeEnd(view: ElementView, rect: Rect, port: string | undefined, other: Rect): RouteEnd {
  const requires = view.requires.findIndex((each) => each.key === port);
  if (requires >= 0) {
    return {
      x: rect.x + portOffset(requires, view.requires.length, rect.width),
      y: rect.y + rect.height,
      side: 'bottom',
    };
  }
  const provides = view.provides.findIndex((each) => each.key === port);
  if (provides >= 0)
    return { x: rect.x + portOffset(provides, view.provides.length, rect.width), y: rect.y, side: 'top' };
  const x = rect.x + referenceOffset(rect.width);
  const above = other.y + other.height <= rect.y;
  return above ? { x, y: rect.y, side: 'top' } : { x, y: rect.y + rect.height, side: 'bottom' };
}
