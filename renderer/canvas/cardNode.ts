import type { Node } from '@xyflow/react';
import type { DomainBox } from '../../shared/layout/layout.ts';
import type { DomainView, ElementView } from '../../shared/workspace/snapshot.ts';

/** A card on the canvas. */
export type CardNode = Node<{ readonly view: ElementView }, 'card'>;

/** A domain's part of a lane on the far map. */
export type RegionNode = Node<
  { readonly box: DomainBox; readonly domain: DomainView | undefined; readonly elements: readonly ElementView[] },
  'region'
>;

export type CanvasNode = CardNode | RegionNode;
