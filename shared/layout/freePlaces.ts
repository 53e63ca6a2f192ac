import { type Band, bandsOf } from './bands.ts';
import type { Block } from './block.ts';
import { boxAround } from './domainBox.ts';
import { boundsOf, grown, type Rect } from './geometry.ts';
import { gridOf } from './grid.ts';
import type { LayoutEdge, LayoutNode } from './layoutNode.ts';
import { measures } from './measures.ts';
import { neighboursOf } from './neighbours.ts';
import { RectIndex } from './rectIndex.ts';

/** More cards than this at once are placed together, as a group of their own beside the others. */
const ONE_BY_ONE = 24;
const STEPS = 40;

/** Finds room for the cards that have no place yet, without moving any that has one. */
export function freePlaces(
  blocks: readonly Block[],
  edges: readonly LayoutEdge[],
  placed: ReadonlyMap<string, Rect>,
): ReadonlyMap<string, Rect> {
  const neighbours = neighboursOf(edges);
  const rects = new Map(placed);
  const found = new Map<string, Rect>();
  const put = (id: string, rect: Rect) => {
    rects.set(id, rect);
    found.set(id, rect);
  };
  for (const block of blocks) {
    const missing = block.nodes.filter((node) => !rects.has(node.id));
    if (missing.length === 0) continue;
    const band = bandsOf(blocks, rects).get(block.layer) ?? { top: 0, bottom: Number.POSITIVE_INFINITY, right: 0 };
    const own = boundsOf(block.nodes.flatMap((node) => rects.get(node.id) ?? []));
    if (!own || missing.length > ONE_BY_ONE) {
      for (const [id, rect] of besideTheLane(missing, block, band)) put(id, rect);
      continue;
    }
    const taken = takenAround(blocks, block, rects);
    for (const node of missing) {
      const joined = (neighbours.get(node.id) ?? []).flatMap((id) => rects.get(id) ?? []);
      const middles = joined.map((rect) => rect.x + rect.width / 2);
      const mean = middles.length === 0 ? own.x + own.width / 2 : middles.reduce((a, b) => a + b, 0) / middles.length;
      const rect = nearest(node, { x: mean - node.width / 2, y: own.y }, own, band, taken);
      put(node.id, rect);
      taken.add(spaced(rect));
    }
  }
  return found;
}

function besideTheLane(missing: readonly LayoutNode[], block: Block, band: Band): Iterable<[string, Rect]> {
  const grid = gridOf(missing, block.group !== undefined);
  const x = band.right;
  const y = band.top === Number.NEGATIVE_INFINITY ? band.bottom - measures.laneBottom - grid.height : band.top;
  return [...grid.rects(missing)].map(([id, rect]) => [id, { ...rect, x: rect.x + x, y: rect.y + y }]);
}

/** What a card of `block` must not cover: every card, and the boxes of other groups in its lane. */
function takenAround(blocks: readonly Block[], block: Block, rects: ReadonlyMap<string, Rect>): RectIndex {
  const taken = new RectIndex();
  for (const rect of rects.values()) taken.add(spaced(rect));
  for (const other of blocks) {
    if (other.key === block.key || other.layer !== block.layer || other.group === undefined) continue;
    const bounds = boundsOf(other.nodes.flatMap((node) => rects.get(node.id) ?? []));
    if (bounds) taken.add(grown(boxAround(bounds), measures.boxSide, measures.boxBottom));
  }
  return taken;
}

function spaced(rect: Rect): Rect {
  return grown(rect, measures.cardGapX - 1, measures.cardGapY - 1);
}

/** The free place with the least way from where the card would like to be, on the raster that its box already has. */
function nearest(
  node: LayoutNode,
  wish: { readonly x: number; readonly y: number },
  own: Rect,
  band: Band,
  taken: RectIndex,
): Rect {
  const stepX = node.width + measures.cardGapX;
  const stepY = node.height + measures.cardGapY;
  let best: Rect | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  const column = Math.round((wish.x - own.x) / stepX);
  for (let row = 0; row <= STEPS; row++) {
    const y = own.y + row * stepY;
    if (y + node.height > band.bottom || row * stepY >= bestCost) break;
    for (let step = 0; step <= 2 * STEPS; step++) {
      const x = own.x + (column + (step % 2 === 0 ? step / 2 : -(step + 1) / 2)) * stepX;
      const cost =
        row * stepY * 1.5 + Math.abs(x - wish.x) + Math.max(0, own.x - x) + Math.max(0, x - own.x - own.width);
      if (cost >= bestCost) continue;
      const rect = { x, y, width: node.width, height: node.height };
      if (taken.hit(rect)) continue;
      best = rect;
      bestCost = cost;
    }
  }
  return best ?? { x: band.right, y: own.y, width: node.width, height: node.height };
}
