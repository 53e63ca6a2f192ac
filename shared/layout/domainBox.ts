import type { Rect } from './geometry.ts';
import { measures } from './measures.ts';

/** The box of a domain around the bounds of its cards. */
export function boxAround(bounds: Rect): Rect {
  return {
    x: bounds.x - measures.boxSide,
    y: bounds.y - measures.boxTop,
    width: bounds.width + 2 * measures.boxSide,
    height: bounds.height + measures.boxTop + measures.boxBottom,
  };
}
