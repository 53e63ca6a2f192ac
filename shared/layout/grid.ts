import type { Rect } from './geometry.ts';
import type { LayoutNode } from './layoutNode.ts';
import { measures } from './measures.ts';

/** Cards in rows, with the room of their box around them. The box's top left corner is the origin. */
export interface Grid {
  readonly width: number;
  readonly height: number;
  /** Places the cards in the order given (the same cards that the grid was made for). */
  rects(nodes: readonly LayoutNode[]): Iterable<[string, Rect]>;
}

/** Wraps cards into rows that are a little wider than high in number, in one row up to three. */
export function gridOf(nodes: readonly LayoutNode[], boxed: boolean): Grid {
  const columns = nodes.length <= 3 ? nodes.length : Math.ceil(Math.sqrt(nodes.length * 1.3));
  const step = nodes.reduce((widest, node) => Math.max(widest, node.width), 0) + measures.cardGapX;
  const side = boxed ? measures.boxSide : 0;
  const above = boxed ? measures.boxTop : 0;
  const below = boxed ? measures.boxBottom : 0;
  const height = nodes.reduce((tallest, node) => Math.max(tallest, node.height), 0);
  const rows = Math.ceil(nodes.length / Math.max(1, columns));
  const rowStep = height + measures.cardGapY;
  return {
    width: columns * step - measures.cardGapX + 2 * side,
    height: rows * rowStep - measures.cardGapY + above + below,
    *rects(ordered) {
      for (const [index, node] of ordered.entries()) {
        // Column by column: neighbours in the order stay near each other, rows below one another share what they join to.
        const column = Math.floor(index / rows);
        const row = index % rows;
        yield [node.id, { x: side + column * step, y: above + row * rowStep, width: node.width, height: node.height }];
      }
    },
  };
}
