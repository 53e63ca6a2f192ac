import { type Layer, layers } from '../graph/element.ts';
import type { LayoutNode } from './layout.ts';

/** The cards of one domain in one lane; `domain: undefined` holds the cards of a lane that belong to no domain. */
export interface Block {
  readonly key: string;
  readonly layer: Layer;
  readonly domain: string | undefined;
  readonly nodes: readonly LayoutNode[];
}

/** Groups cards by lane and domain: lanes top to bottom, domains as they first occur, cards without a domain last. */
export function blocksOf(nodes: readonly LayoutNode[]): readonly Block[] {
  const groups = new Map<string, { layer: Layer; domain: string | undefined; nodes: LayoutNode[] }>();
  for (const node of nodes) {
    const key = blockKey(node.layer, node.domain);
    const group = groups.get(key);
    if (group) group.nodes.push(node);
    else groups.set(key, { layer: node.layer, domain: node.domain, nodes: [node] });
  }
  const domains = [...new Set(nodes.flatMap((node) => node.domain ?? []))];
  return layers.flatMap((layer) =>
    [...domains, undefined].flatMap((domain) => {
      const key = blockKey(layer, domain);
      const group = groups.get(key);
      return group ? [{ key, ...group }] : [];
    }),
  );
}

/** Names the block of a domain in a lane. */
export function blockKey(layer: Layer, domain: string | undefined): string {
  return `${layer}|${domain ?? ''}`;
}
