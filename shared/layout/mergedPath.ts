import type { Point, Rect } from './geometry.ts';

/**
 * SVG path data of many rectangular lines with rounded corners, each stretch drawn once however many lines run over it,
 * and only where it passes the window. A picture of ten thousand edges that share their channels stays small this way.
 */
export function mergedPath(lines: readonly (readonly Point[])[], window: Rect, radius = 8): string {
  const level = new Map<number, [number, number][]>();
  const upright = new Map<number, [number, number][]>();
  const corners = new Set<string>();
  for (const line of lines) {
    for (let index = 1; index < line.length; index++) {
      const from = line[index - 1];
      const to = line[index];
      if (!from || !to) continue;
      const cutFrom = cutAt(line, index - 1, radius);
      const cutTo = cutAt(line, index, radius);
      if (Math.abs(from.y - to.y) < Math.abs(from.x - to.x)) stretch(level, from.y, from.x, to.x, cutFrom, cutTo);
      else stretch(upright, from.x, from.y, to.y, cutFrom, cutTo);
      const after = line[index + 1];
      if (after && inside(window, to)) corners.add(cornerPath(from, to, after, cutTo));
    }
  }
  const right = window.x + window.width;
  const bottom = window.y + window.height;
  let path = '';
  for (const [y, stretches] of level) {
    if (y < window.y || y > bottom) continue;
    for (const [from, to] of merged(stretches, window.x, right)) path += `M${from} ${y}H${to}`;
  }
  for (const [x, stretches] of upright) {
    if (x < window.x || x > right) continue;
    for (const [from, to] of merged(stretches, window.y, bottom)) path += `M${x} ${from}V${to}`;
  }
  for (const corner of corners) path += corner;
  return path;
}

/** How much of a corner is rounded away: nothing at the ends, never more than half of a short stretch. */
function cutAt(line: readonly Point[], index: number, radius: number): number {
  const before = line[index - 1];
  const at = line[index];
  const after = line[index + 1];
  if (!before || !at || !after) return 0;
  return Math.min(radius, length(before, at) / 2, length(at, after) / 2);
}

function stretch(
  all: Map<number, [number, number][]>,
  coordinate: number,
  from: number,
  to: number,
  cutFrom: number,
  cutTo: number,
): void {
  const sign = to >= from ? 1 : -1;
  const start = from + sign * cutFrom;
  const end = to - sign * cutTo;
  const key = Math.round(coordinate * 2) / 2;
  const known = all.get(key);
  const piece: [number, number] = [Math.min(start, end), Math.max(start, end)];
  if (known) known.push(piece);
  else all.set(key, [piece]);
}

function merged(pieces: [number, number][], low: number, high: number): readonly (readonly [number, number])[] {
  const result: [number, number][] = [];
  for (const [from, to] of pieces.sort((a, b) => a[0] - b[0])) {
    const start = Math.max(low, round(from));
    const end = Math.min(high, round(to));
    if (end <= start) continue;
    const last = result[result.length - 1];
    if (last && start <= last[1] + 0.5) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

function cornerPath(before: Point, at: Point, after: Point, cut: number): string {
  const enter = towards(at, before, cut);
  const leave = towards(at, after, cut);
  return `M${round(enter.x)} ${round(enter.y)}Q${round(at.x)} ${round(at.y)} ${round(leave.x)} ${round(leave.y)}`;
}

function towards(from: Point, to: Point, by: number): Point {
  const whole = length(from, to);
  return whole === 0
    ? from
    : { x: from.x + ((to.x - from.x) / whole) * by, y: from.y + ((to.y - from.y) / whole) * by };
}

function length(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function inside(window: Rect, point: Point): boolean {
  return (
    point.x >= window.x &&
    point.x <= window.x + window.width &&
    point.y >= window.y &&
    point.y <= window.y + window.height
  );
}

function round(value: number): number {
  return Math.round(value * 2) / 2;
}
