import type { Node } from '@xyflow/react';
import type { DomainView, ElementView } from '../../shared/workspace/snapshot.ts';
import type { Region } from './farMap.ts';

/** A card on the canvas. */
export type CardNode = Node<{ readonly view: ElementView }, 'card'>;

/** A region of a lane on the far map. */
export type RegionNode = Node<
  { readonly region: Region; readonly domain: DomainView | undefined; readonly elements: readonly ElementView[] },
  'region'
>;

export type CanvasNode = CardNode | RegionNode;
