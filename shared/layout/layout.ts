import { type Layer, layers } from '../graph/element.ts';
import { arrange } from './arrange.ts';
import { type Block, blocksOf } from './block.ts';
import { boxAround } from './domainBox.ts';
import { freePlaces } from './freePlaces.ts';
import { boundsOf, type Point, type Rect } from './geometry.ts';
import type { LayoutEdge, LayoutNode } from './layoutNode.ts';
import { measures } from './measures.ts';
import { RectIndex } from './rectIndex.ts';

export interface LayoutInput {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  /** Places that must stay as they are. */
  readonly placed: ReadonlyMap<string, Point>;
}

/** The part of a domain that lies in one lane. */
export interface DomainBox {
  readonly key: string;
  readonly domain: string;
  readonly layer: Layer;
  readonly rect: Rect;
  readonly elements: readonly string[];
}

/** The cards of one folder in a lane that belong to no domain: nothing that binds, just what is found together. */
export interface FolderBox {
  readonly key: string;
  readonly folder: string;
  readonly layer: Layer;
  readonly rect: Rect;
  readonly elements: readonly string[];
}

/** A lane runs from `top` to `bottom` over the whole width of the picture. */
export interface Lane {
  readonly layer: Layer;
  readonly top: number;
  readonly bottom: number;
  readonly count: number;
}

/** The picture: where each card, box and lane lies. */
export interface Layout {
  readonly nodes: ReadonlyMap<string, Rect>;
  readonly boxes: readonly DomainBox[];
  readonly folders: readonly FolderBox[];
  readonly lanes: readonly Lane[];
  readonly bounds: Rect;
}

/**
 * Lays out three lanes, top to bottom, with the cards of each domain, or of each folder, together. Cards with a place stay exactly there and the
 * others go to free room near their domain; without any place everything is arranged so that few edges cross.
 */
export function layOut(input: LayoutInput): Layout {
  const blocks = blocksOf(input.nodes);
  const nodes = new Map<string, Rect>();
  for (const node of input.nodes) {
    const place = input.placed.get(node.id);
    if (place) nodes.set(node.id, { x: place.x, y: place.y, width: node.width, height: node.height });
  }
  const found = nodes.size === 0 ? arrange(blocks, input.edges) : freePlaces(blocks, input.edges, nodes);
  for (const [id, rect] of found) nodes.set(id, rect);
  return pictureOf(input.nodes, nodes, boxesOf(blocks, nodes));
}

interface Boxes {
  readonly boxes: readonly DomainBox[];
  readonly folders: readonly FolderBox[];
}

/** Boxes around the cards of each group. A folder's box that would cross another box is left out. */
function boxesOf(blocks: readonly Block[], nodes: ReadonlyMap<string, Rect>): Boxes {
  const boxes: DomainBox[] = [];
  const folders: FolderBox[] = [];
  const taken = new RectIndex();
  for (const { group, key, layer, nodes: cards } of blocks) {
    const bounds = boundsOf(cards.flatMap((node) => nodes.get(node.id) ?? []));
    if (!bounds || !group) continue;
    const rect = boxAround(bounds);
    const elements = cards.map((node) => node.id);
    if (group.by === 'domain') boxes.push({ key, domain: group.name, layer, rect, elements });
    else if (!taken.hit(rect)) folders.push({ key, folder: group.path, layer, rect, elements });
    taken.add(rect);
  }
  return { boxes, folders };
}

function pictureOf(all: readonly LayoutNode[], nodes: ReadonlyMap<string, Rect>, { boxes, folders }: Boxes): Layout {
  const content = new Map<Layer, Rect[]>(layers.map((layer) => [layer, []]));
  const counts = new Map<Layer, number>();
  for (const node of all) {
    const rect = nodes.get(node.id);
    if (rect) content.get(node.layer)?.push(rect);
    counts.set(node.layer, (counts.get(node.layer) ?? 0) + 1);
  }
  for (const box of [...boxes, ...folders]) content.get(box.layer)?.push(box.rect);
  const extents = layers.map((layer) => boundsOf(content.get(layer) ?? []));
  const lanes = lanesOf(extents).map(({ top, bottom }, index) => {
    const layer = layers[index] ?? 'infra';
    return { layer, top, bottom, count: counts.get(layer) ?? 0 };
  });
  const bounds = boundsOf(extents.flatMap((extent) => extent ?? [])) ?? { x: 0, y: 0, width: 1000, height: 0 };
  const top = lanes[0]?.top ?? 0;
  const bottom = lanes[lanes.length - 1]?.bottom ?? 0;
  return {
    nodes,
    boxes,
    folders,
    lanes,
    bounds: {
      x: bounds.x - measures.laneSide,
      y: top,
      width: bounds.width + 2 * measures.laneSide,
      height: bottom - top,
    },
  };
}

/** Lanes touch each other: the border lies between the contents, or where the lower content's own room begins. */
function lanesOf(extents: readonly (Rect | undefined)[]): readonly { readonly top: number; readonly bottom: number }[] {
  const lanes: { top: number; bottom: number }[] = [];
  let cursor: number | undefined;
  for (let index = 0; index < extents.length; index++) {
    const extent = extents[index];
    if (!extent) {
      const below = extents.slice(index + 1).findIndex((next) => next !== undefined);
      const next = below < 0 ? undefined : extents[index + 1 + below];
      const start: number = cursor ?? (next ? next.y - measures.laneTop - (below + 1) * measures.laneMinHeight : 0);
      lanes.push({ top: start, bottom: start + measures.laneMinHeight });
      cursor = start + measures.laneMinHeight;
      continue;
    }
    const top = cursor ?? extent.y - measures.laneTop;
    let bottom = Math.max(extent.y + extent.height + measures.laneBottom, top + measures.laneMinHeight);
    const next = extents[index + 1];
    if (next) {
      const border = next.y - measures.laneTop;
      bottom = border >= bottom ? border : Math.min(bottom, Math.max(border, extent.y + extent.height / 2));
    }
    lanes.push({ top, bottom });
    cursor = bottom;
  }
  return lanes;
}
