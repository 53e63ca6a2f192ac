import type { Point, Rect } from '../../shared/layout/geometry.ts';

/** A line that edges or middles share, in canvas units: `x` lines run down, `y` lines across. */
export interface Guide {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** How far something moves to be in line, and with what. */
export interface Snap {
  readonly by: Point;
  readonly guides: readonly Guide[];
}

const GRID = 4;

/**
 * Puts a dragged rectangle in line with others whose edges or middles are no further than `reach`: the nearest line of each
 * axis wins, and where there is none the grid of 4 units does.
 */
export function snapTo(moving: Rect, others: readonly Rect[], reach: number): Snap {
  const x = nearest(moving, others, 'x', reach);
  const y = nearest(moving, others, 'y', reach);
  const by = { x: x ?? toGrid(moving.x), y: y ?? toGrid(moving.y) };
  const there = { ...moving, x: moving.x + by.x, y: moving.y + by.y };
  return {
    by,
    guides: [
      ...(x === undefined ? [] : guidesOf(there, others, 'x')),
      ...(y === undefined ? [] : guidesOf(there, others, 'y')),
    ],
  };
}

function toGrid(value: number): number {
  return Math.round(value / GRID) * GRID - value;
}

function nearest(moving: Rect, others: readonly Rect[], axis: 'x' | 'y', reach: number): number | undefined {
  let best: number | undefined;
  const own = linesOf(moving, axis);
  for (const other of others) {
    for (const line of linesOf(other, axis)) {
      for (const mine of own) {
        const by = line - mine;
        if (Math.abs(by) <= reach && (best === undefined || Math.abs(by) < Math.abs(best))) best = by;
      }
    }
  }
  return best;
}

/** Every shared line, as long as all that lies on it. */
function guidesOf(moving: Rect, others: readonly Rect[], axis: 'x' | 'y'): readonly Guide[] {
  return linesOf(moving, axis).flatMap((at): readonly Guide[] => {
    const on = others.filter((other) => linesOf(other, axis).some((line) => Math.abs(line - at) < 0.5));
    if (on.length === 0) return [];
    const ends = [moving, ...on].flatMap((rect) =>
      axis === 'x' ? [rect.y, rect.y + rect.height] : [rect.x, rect.x + rect.width],
    );
    return [{ axis, at, from: Math.min(...ends), to: Math.max(...ends) }];
  });
}

/** Where the edges and the middle of a rectangle lie. */
function linesOf({ x, y, width, height }: Rect, axis: 'x' | 'y'): readonly [number, number, number] {
  return axis === 'x' ? [x, x + width / 2, x + width] : [y, y + height / 2, y + height];
}
