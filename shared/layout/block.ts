import { type Layer, layers } from '../graph/element.ts';
import { folderGroups } from './folderGroups.ts';
import type { LayoutNode } from './layoutNode.ts';

/** What cards are kept together by: the domain they belong to, or else, where there are many, the folder of their file. */
export type Group = { readonly by: 'domain'; readonly name: string } | { readonly by: 'folder'; readonly path: string };

/** The cards of one group in one lane; without a group, the cards of a lane that belong nowhere. */
export interface Block {
  readonly key: string;
  readonly layer: Layer;
  readonly group: Group | undefined;
  readonly nodes: readonly LayoutNode[];
}

/** Groups cards by lane and group: lanes top to bottom, domains as they first occur, then folders, then the others. */
export function blocksOf(nodes: readonly LayoutNode[]): readonly Block[] {
  const domains = [...new Set(nodes.flatMap((node) => node.domain ?? []))];
  return layers.flatMap((layer) => {
    const inLane = nodes.filter((node) => node.layer === layer);
    const homeless = inLane.filter((node) => node.domain === undefined);
    const byDomain = Map.groupBy(inLane, (node) => node.domain);
    const folders = folderGroups(homeless.flatMap(({ id, file }) => (file === undefined ? [] : [{ id, file }])));
    const byFolder = Map.groupBy(homeless, (node) => folders.get(node.id));
    const groups: readonly Group[] = [
      ...domains.map((name): Group => ({ by: 'domain', name })),
      ...[...byFolder.keys()].flatMap((path): Group[] => (path === undefined ? [] : [{ by: 'folder', path }])),
    ];
    return [...groups, undefined].flatMap((group): Block[] => {
      const cards = group?.by === 'domain' ? byDomain.get(group.name) : byFolder.get(group?.path);
      return cards === undefined ? [] : [{ key: blockKey(layer, group), layer, group, nodes: cards }];
    });
  });
}

/** Names the block of a group in a lane. */
function blockKey(layer: Layer, group: Group | undefined): string {
  return group?.by === 'folder' ? `${layer}/${group.path}` : `${layer}|${group?.name ?? ''}`;
}
