import type { Layer } from '../graph/element.ts';
import type { Size } from './geometry.ts';

/** A card to lay out. */
export interface LayoutNode extends Size {
  readonly id: string;
  readonly layer: Layer;
  readonly domain?: string;
  /** The path of the file that it is written in. */
  readonly file?: string;
}

/** An edge of the graph, by the ids of its cards. */
export interface LayoutEdge {
  readonly from: string;
  readonly to: string;
}
