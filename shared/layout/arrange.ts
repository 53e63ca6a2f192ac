import { layers } from '../graph/element.ts';
import type { Block } from './block.ts';
import type { Rect } from './geometry.ts';
import { type Grid, gridOf } from './grid.ts';
import type { LayoutEdge, LayoutNode } from './layoutNode.ts';
import { measures } from './measures.ts';
import { type Middles, meanOf, type Neighbours, neighboursOf } from './neighbours.ts';

const SWEEPS = 4;
const MIN_WIDTH = 716;

/** A block with the order of its cards. */
interface Ordered {
  readonly block: Block;
  readonly nodes: readonly LayoutNode[];
  readonly grid: Grid;
}

/**
 * Places every card afresh. Cards and boxes are moved towards the middle of what they are joined to (barycentre), a few
 * sweeps down and up, which leaves few crossings at a cost that grows with the number of edges.
 */
export function arrange(blocks: readonly Block[], edges: readonly LayoutEdge[]): ReadonlyMap<string, Rect> {
  const neighbours = neighboursOf(edges);
  const width = widthOf(blocks);
  let lanes = layers.map((layer) =>
    blocks.filter((block) => block.layer === layer).map((block) => orderedBlock(block, block.nodes)),
  );
  let placed = place(lanes, neighbours, new Map(), width);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    // One lane after the other, so that two lanes never swap sides at once: down first, then up.
    for (const lane of sweep % 2 === 0 ? [1, 2] : [1, 0]) {
      const middles = middlesOf(placed);
      lanes = lanes.map((each, index) => (index === lane ? sorted(each, neighbours, middles) : each));
      placed = place(lanes, neighbours, middles, width);
    }
  }
  return placed;
}

function orderedBlock(block: Block, nodes: readonly LayoutNode[]): Ordered {
  return { block, nodes, grid: gridOf(nodes, block.group !== undefined) };
}

/** A width that gives the whole picture the shape of a screen. */
function widthOf(blocks: readonly Block[]): number {
  let area = 0;
  let widest = 0;
  for (const block of blocks) {
    const grid = gridOf(block.nodes, block.group !== undefined);
    area += (grid.width + measures.boxGap) * (grid.height + measures.boxGap);
    widest = Math.max(widest, grid.width);
  }
  return Math.max(MIN_WIDTH, widest, Math.sqrt(area * 2.2));
}

function sorted(lane: readonly Ordered[], neighbours: Neighbours, middles: Middles): Ordered[] {
  const blocks = lane.map(({ block, nodes }) => {
    const wanted = new Map(nodes.map((node) => [node.id, meanOf(node.id, neighbours, middles)]));
    const order = [...nodes].sort((a, b) => (wanted.get(a.id) ?? 0) - (wanted.get(b.id) ?? 0));
    const means = [...wanted.values()];
    const middle = means.reduce((sum, mean) => sum + mean, 0) / Math.max(1, means.length);
    return { ordered: orderedBlock(block, order), middle };
  });
  return blocks.sort((a, b) => a.middle - b.middle).map(({ ordered }) => ordered);
}

function middlesOf(placed: ReadonlyMap<string, Rect>): Middles {
  const middles = new Map<string, number>();
  for (const [id, rect] of placed) middles.set(id, rect.x + rect.width / 2);
  return middles;
}

function place(
  lanes: readonly (readonly Ordered[])[],
  neighbours: Neighbours,
  middles: Middles,
  width: number,
): Map<string, Rect> {
  const placed = new Map<string, Rect>();
  let top = 0;
  for (const lane of lanes) {
    let y = top + measures.laneTop;
    let bottom = y;
    for (const row of rowsOf(lane, width)) {
      let rowHeight = 0;
      for (const { ordered, x } of columnsOf(row, neighbours, middles, width)) {
        for (const [id, rect] of ordered.grid.rects(ordered.nodes))
          placed.set(id, { ...rect, x: rect.x + x, y: rect.y + y });
        rowHeight = Math.max(rowHeight, ordered.grid.height);
      }
      bottom = y + rowHeight;
      y = bottom + measures.boxGap;
    }
    top = Math.max(bottom + measures.laneBottom, top + measures.laneMinHeight);
  }
  return placed;
}

/** Breaks the boxes of a lane into rows that are no wider than the picture. */
function rowsOf(lane: readonly Ordered[], width: number): readonly (readonly Ordered[])[] {
  const rows: Ordered[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const ordered of lane) {
    if (used + ordered.grid.width > width) {
      rows.push([]);
      used = 0;
    }
    rows[rows.length - 1]?.push(ordered);
    used += ordered.grid.width + measures.boxGap;
  }
  return rows;
}

/** Puts each box of a row as near above or below its neighbours as the others leave room for. */
function columnsOf(
  row: readonly Ordered[],
  neighbours: Neighbours,
  middles: Middles,
  width: number,
): readonly { readonly ordered: Ordered; readonly x: number }[] {
  let rest = row.reduce((sum, { grid }) => sum + grid.width + measures.boxGap, -measures.boxGap);
  let cursor = 0;
  return row.map((ordered) => {
    const joined = ordered.nodes.filter((node) => neighbours.has(node.id));
    const mean =
      middles.size === 0 || joined.length === 0
        ? cursor + ordered.grid.width / 2
        : joined.reduce((sum, node) => sum + meanOf(node.id, neighbours, middles), 0) / joined.length;
    const limit = width - rest;
    const x = Math.round(Math.max(cursor, Math.min(limit, mean - ordered.grid.width / 2)) / 4) * 4;
    rest -= ordered.grid.width + measures.boxGap;
    cursor = x + ordered.grid.width + measures.boxGap;
    return { ordered, x };
  });
}
