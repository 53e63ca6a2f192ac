import type { Point, Rect } from './geometry.ts';
import { RectIndex } from './rectIndex.ts';
import { spreadTracks } from './tracks.ts';

/** One end of an edge: a point on the upper or lower edge of a card. */
export interface RouteEnd extends Point {
  readonly side: 'top' | 'bottom';
}

export interface RouteRequest {
  readonly id: string;
  readonly from: RouteEnd;
  readonly to: RouteEnd;
  /** Edges of one bundle share a line where they run side by side. */
  readonly bundle: string;
}

/** How far an edge runs straight out of a card before it may turn. */
const STUB = 14;
/** Room that an edge keeps from the cards it passes. */
const CLEAR = 10;
const MAX_TURNS = 24;

/**
 * Draws each edge as a rectangular line from card to card that goes around the cards in between: down the channel
 * between rows, sideways to a free corridor, on. Lines that would lie upon each other are spread over tracks unless they
 * belong to one bundle. Gives the corner points by edge, ends included.
 */
export function routeEdges(
  requests: readonly RouteRequest[],
  cards: Iterable<Rect>,
): ReadonlyMap<string, readonly Point[]> {
  const obstacles = new RectIndex(cards);
  const lines = requests.map((request) => ({ ...request, points: routeOne(request.from, request.to, obstacles) }));
  return spreadTracks(lines);
}

/** The corner points of one edge. */
export function routeOne(from: RouteEnd, to: RouteEnd, obstacles: RectIndex): readonly Point[] {
  const start = stubOf(from, obstacles);
  const end = stubOf(to, obstacles);
  if (Math.abs(from.x - to.x) < 1 && clearDown(obstacles, from.x, start, end)) return [from, to];
  const middle = (start + end) / 2;
  for (const y of [start, end, middle]) {
    const within = y >= Math.min(start, end) && y <= Math.max(start, end);
    if (
      within &&
      clearDown(obstacles, from.x, start, y) &&
      clearAcross(obstacles, y, from.x, to.x) &&
      clearDown(obstacles, to.x, y, end)
    ) {
      return [from, { x: from.x, y }, { x: to.x, y }, to];
    }
  }
  return tidy([from, ...descend({ x: from.x, y: start }, { x: to.x, y: end }, obstacles), to]);
}

/** The height of the channel just outside the card, past taller neighbours of the same row. */
function stubOf(end: RouteEnd, obstacles: RectIndex): number {
  const out = end.side === 'bottom' ? 1 : -1;
  let y = end.y + out * STUB;
  for (let tries = 0; tries < 3; tries++) {
    const beside = obstacles.hits({ x: end.x - 130, y: y - 2, width: 260, height: 4 });
    if (beside.length === 0) return y;
    const next =
      out > 0
        ? Math.max(...beside.map((rect) => rect.y + rect.height)) + STUB
        : Math.min(...beside.map((rect) => rect.y)) - STUB;
    if (Math.abs(next - end.y) > 48) return end.y + out * STUB;
    y = next;
  }
  return y;
}

/** From channel to channel, stepping aside for each card in the way, always to the side that is nearer to the goal. */
function descend(start: Point, goal: Point, obstacles: RectIndex): readonly Point[] {
  const points: Point[] = [start];
  const out = goal.y >= start.y ? 1 : -1;
  let at = start;
  for (let turn = 0; turn < MAX_TURNS; turn++) {
    const blocking = firstBlocking(obstacles, at, goal.y);
    if (!blocking) break;
    const channel = out > 0 ? Math.max(at.y, blocking.y - STUB) : Math.min(at.y, blocking.y + blocking.height + STUB);
    const left = blocking.x - CLEAR;
    const right = blocking.x + blocking.width + CLEAR;
    const x =
      Math.abs(left - goal.x) + Math.abs(left - at.x) <= Math.abs(right - goal.x) + Math.abs(right - at.x)
        ? left
        : right;
    points.push({ x: at.x, y: channel }, { x, y: channel });
    at = { x, y: channel };
  }
  points.push({ x: at.x, y: goal.y }, goal);
  return points;
}

function firstBlocking(obstacles: RectIndex, at: Point, y: number): Rect | undefined {
  const top = Math.min(at.y, y);
  const hits = obstacles.hits({ x: at.x - CLEAR / 2, y: top, width: CLEAR, height: Math.abs(y - at.y) });
  let first: Rect | undefined;
  for (const rect of hits) {
    if (!first || (y >= at.y ? rect.y < first.y : rect.y + rect.height > first.y + first.height)) first = rect;
  }
  return first;
}

function clearDown(obstacles: RectIndex, x: number, from: number, to: number): boolean {
  return !obstacles.hit({ x: x - CLEAR / 2, y: Math.min(from, to), width: CLEAR, height: Math.abs(to - from) });
}

function clearAcross(obstacles: RectIndex, y: number, from: number, to: number): boolean {
  return !obstacles.hit({ x: Math.min(from, to), y: y - CLEAR / 2, width: Math.abs(to - from), height: CLEAR });
}

/** Leaves out points that lie on the line between their neighbours. */
export function tidy(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept[kept.length - 1];
    if (last && same(last.x, point.x) && same(last.y, point.y)) continue;
    const before = kept[kept.length - 2];
    const straight =
      before &&
      last &&
      ((same(before.x, last.x) && same(last.x, point.x)) || (same(before.y, last.y) && same(last.y, point.y)));
    if (straight) kept.pop();
    kept.push(point);
  }
  return kept;
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.5;
}
