import { describe, expect, it } from 'vitest';
import { overlaps, type Point, type Rect } from './geometry.ts';
import { roundedPath } from './roundedPath.ts';
import { routeEdges } from './route.ts';

function crossed(points: readonly Point[], card: Rect): boolean {
  return points.slice(1).some((to, index) => {
    const from = points[index] ?? to;
    return overlaps(
      {
        x: Math.min(from.x, to.x) - 0.5,
        y: Math.min(from.y, to.y) - 0.5,
        width: Math.abs(to.x - from.x) + 1,
        height: Math.abs(to.y - from.y) + 1,
      },
      { x: card.x + 1, y: card.y + 1, width: card.width - 2, height: card.height - 2 },
    );
  });
}

const above = { x: 0, y: 0, width: 200, height: 70 };
const below = { x: 0, y: 400, width: 200, height: 70 };

describe('routeEdges', () => {
  it('runs straight where nothing is in the way', () => {
    const routes = routeEdges(
      [{ id: 'e', bundle: 'b', from: { x: 100, y: 70, side: 'bottom' }, to: { x: 100, y: 400, side: 'top' } }],
      [above, below],
    );
    expect(routes.get('e')).toEqual([
      expect.objectContaining({ x: 100, y: 70 }),
      expect.objectContaining({ x: 100, y: 400 }),
    ]);
  });

  it('goes around a card that lies in between', () => {
    const between = { x: -50, y: 200, width: 300, height: 70 };
    const routes = routeEdges(
      [{ id: 'e', bundle: 'b', from: { x: 100, y: 70, side: 'bottom' }, to: { x: 100, y: 400, side: 'top' } }],
      [above, below, between],
    );
    const points = routes.get('e') ?? [];
    expect(points.length).toBeGreaterThan(2);
    expect(crossed(points, between)).toBe(false);
  });

  it('reaches a target that lies higher than the start', () => {
    const high = { x: 600, y: -300, width: 200, height: 70 };
    const points =
      routeEdges(
        [{ id: 'e', bundle: 'b', from: { x: 100, y: 70, side: 'bottom' }, to: { x: 700, y: -300, side: 'top' } }],
        [above, high],
      ).get('e') ?? [];
    expect(points[0]).toMatchObject({ x: 100, y: 70 });
    expect(points.at(-1)).toMatchObject({ x: 700, y: -300 });
    expect(crossed(points, above)).toBe(false);
    expect(crossed(points, high)).toBe(false);
  });

  it('has only upright and level pieces', () => {
    const points =
      routeEdges(
        [{ id: 'e', bundle: 'b', from: { x: 30, y: 70, side: 'bottom' }, to: { x: 160, y: 400, side: 'top' } }],
        [above, below, { x: 0, y: 200, width: 200, height: 70 }],
      ).get('e') ?? [];
    for (const [index, to] of points.slice(1).entries()) {
      const from = points[index];
      expect(from && (Math.abs(from.x - to.x) < 0.5 || Math.abs(from.y - to.y) < 0.5)).toBe(true);
    }
  });

  it('spreads lines of different bundles and joins those of one', () => {
    const across = (id: string, bundle: string, x: number) => ({
      id,
      bundle,
      from: { x, y: 70, side: 'bottom' as const },
      to: { x: x + 400, y: 400, side: 'top' as const },
    });
    const routes = routeEdges([across('a', 'one', 20), across('b', 'one', 60), across('c', 'two', 100)], []);
    const height = (id: string) => routes.get(id)?.[1]?.y;
    expect(height('a')).toBe(height('b'));
    expect(height('c')).not.toBe(height('a'));
  });
});

describe('roundedPath', () => {
  it('rounds a corner and never more than half of a short piece', () => {
    expect(
      roundedPath([
        { x: 0, y: 0 },
        { x: 0, y: 100 },
        { x: 6, y: 100 },
      ]),
    ).toBe('M0 0L0 97Q0 100 3 100L6 100');
  });
});
