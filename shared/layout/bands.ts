import { type Layer, layers } from '../graph/element.ts';
import type { Block } from './block.ts';
import { boxAround } from './domainBox.ts';
import { boundsOf, type Rect } from './geometry.ts';
import { measures } from './measures.ts';

/** Where new content of a lane may go. */
export interface Band {
  /** First free height for content; minus infinity when only `bottom` binds (an empty lane above placed ones). */
  readonly top: number;
  /** The height at which the next lane's content begins. */
  readonly bottom: number;
  /** Where free room begins to the right of everything in the lane. */
  readonly right: number;
}

/** The bands that the cards with a place leave to each lane. */
export function bandsOf(blocks: readonly Block[], placed: ReadonlyMap<string, Rect>): ReadonlyMap<Layer, Band> {
  const extents = layers.map((layer) =>
    boundsOf(
      blocks
        .filter((block) => block.layer === layer)
        .flatMap((block) => {
          const bounds = boundsOf(block.nodes.flatMap((node) => placed.get(node.id) ?? []));
          if (!bounds) return [];
          return block.group === undefined ? [bounds] : [boxAround(bounds)];
        }),
    ),
  );
  const bands = new Map<Layer, Band>();
  for (const [index, layer] of layers.entries()) {
    const extent = extents[index];
    const next = extents.slice(index + 1).findIndex((other) => other !== undefined);
    const below = next < 0 ? undefined : extents[index + 1 + next];
    const above = extents.slice(0, index).findLast((other) => other !== undefined);
    const bottom = below ? below.y - measures.laneTop - next * measures.laneMinHeight : Number.POSITIVE_INFINITY;
    const room = measures.laneBottom + measures.laneTop;
    const top = extent ? extent.y : above ? above.y + above.height + room : Number.NEGATIVE_INFINITY;
    bands.set(layer, { top, bottom, right: extent ? extent.x + extent.width + measures.boxGap : 0 });
  }
  return bands;
}
