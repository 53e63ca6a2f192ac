import type { Point } from './geometry.ts';

/** SVG path data of a rectangular line with rounded corners. */
export function roundedPath(points: readonly Point[], radius = 8): string {
  const first = points[0];
  if (!first) return '';
  let path = `M${round(first.x)} ${round(first.y)}`;
  for (let index = 1; index < points.length; index++) {
    const before = points[index - 1];
    const at = points[index];
    const after = points[index + 1];
    if (!before || !at) continue;
    if (!after) {
      path += `L${round(at.x)} ${round(at.y)}`;
      continue;
    }
    const cut = Math.min(radius, distance(before, at) / 2, distance(at, after) / 2);
    const enter = towards(at, before, cut);
    const leave = towards(at, after, cut);
    path += `L${round(enter.x)} ${round(enter.y)}Q${round(at.x)} ${round(at.y)} ${round(leave.x)} ${round(leave.y)}`;
  }
  return path;
}

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to);
  if (length === 0) return from;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
