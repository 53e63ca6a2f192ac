import { overlaps, type Rect } from './geometry.ts';

const CELL = 256;

/** Rectangles by place, so that "what lies here" costs what lies near, not what lies anywhere. */
export class RectIndex {
  readonly #cells = new Map<string, Rect[]>();

  constructor(rects: Iterable<Rect> = []) {
    for (const rect of rects) this.add(rect);
  }

  add(rect: Rect): void {
    for (const cell of cellsOf(rect)) {
      const there = this.#cells.get(cell);
      if (there) there.push(rect);
      else this.#cells.set(cell, [rect]);
    }
  }

  /** Any rectangle that shares area with `rect`, or undefined. */
  hit(rect: Rect): Rect | undefined {
    for (const cell of cellsOf(rect)) {
      const found = this.#cells.get(cell)?.find((other) => overlaps(rect, other));
      if (found) return found;
    }
    return undefined;
  }

  /** All rectangles that share area with `rect`, each once, in no order. */
  hits(rect: Rect): readonly Rect[] {
    const found = new Set<Rect>();
    for (const cell of cellsOf(rect)) {
      for (const other of this.#cells.get(cell) ?? []) if (overlaps(rect, other)) found.add(other);
    }
    return [...found];
  }
}

function* cellsOf(rect: Rect): Iterable<string> {
  const right = Math.floor((rect.x + rect.width) / CELL);
  const bottom = Math.floor((rect.y + rect.height) / CELL);
  for (let column = Math.floor(rect.x / CELL); column <= right; column++) {
    for (let row = Math.floor(rect.y / CELL); row <= bottom; row++) yield `${column}:${row}`;
  }
}
