import type { Point } from '../../shared/layout/geometry.ts';
import type { RoutedEdge } from './useRoutes.ts';

/** The edge nearest to a point, within `reach` canvas units; of several at one place the first. */
export function edgeAt(routes: readonly RoutedEdge[], point: Point, reach: number): RoutedEdge | undefined {
  let best: RoutedEdge | undefined;
  let bestDistance = reach;
  for (const route of routes) {
    const { bounds } = route;
    if (
      point.x < bounds.x - reach ||
      point.x > bounds.x + bounds.width + reach ||
      point.y < bounds.y - reach ||
      point.y > bounds.y + bounds.height + reach
    ) {
      continue;
    }
    for (let index = 1; index < route.points.length; index++) {
      const from = route.points[index - 1];
      const to = route.points[index];
      if (!from || !to) continue;
      const distance = toSegment(point, from, to);
      if (distance < bestDistance) {
        best = route;
        bestDistance = distance;
      }
    }
  }
  return best;
}

/** Distance to a level or upright piece. */
function toSegment(point: Point, a: Point, b: Point): number {
  const x = Math.max(Math.min(a.x, b.x), Math.min(Math.max(a.x, b.x), point.x));
  const y = Math.max(Math.min(a.y, b.y), Math.min(Math.max(a.y, b.y), point.y));
  return Math.hypot(point.x - x, point.y - y);
}
