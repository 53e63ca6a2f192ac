import type { JsonPath } from '../json.ts';
import type { Document } from './document.ts';
import { treeOf } from './tree.ts';
import { findEntry, type ListItem, type ListNode, type MapEntry, type MapNode, type TreeNode } from './treeNode.ts';

/** A place in a document's tree that holds a value, with what holds it. */
export type Slot =
  | { readonly holder: 'document'; readonly node: TreeNode | null; readonly inFlow: false }
  | {
      readonly holder: 'map';
      readonly parent: Slot;
      readonly map: MapNode;
      readonly index: number;
      readonly entry: MapEntry;
      readonly node: TreeNode;
      readonly inFlow: boolean;
    }
  | {
      readonly holder: 'list';
      readonly parent: Slot;
      readonly list: ListNode;
      readonly index: number;
      readonly item: ListItem;
      readonly node: TreeNode;
      readonly inFlow: boolean;
    };

/** The deepest slot on the way along `path` that is written in the file, and what of the path is missing from there. */
export function slotAt(document: Document, path: JsonPath): { readonly slot: Slot; readonly missing: JsonPath } {
  let slot: Slot = { holder: 'document', node: treeOf(document).root, inFlow: false };
  for (const [depth, segment] of path.entries()) {
    const next = stepInto(slot, segment);
    if (next === undefined) return { slot, missing: path.slice(depth) };
    slot = next;
  }
  return { slot, missing: [] };
}

function stepInto(parent: Slot, segment: string | number): Slot | undefined {
  const node = parent.node;
  if (node?.kind === 'map') {
    const entry = findEntry(node, String(segment));
    if (entry === undefined) return undefined;
    const index = node.entries.indexOf(entry);
    return { holder: 'map', parent, map: node, index, entry, node: entry.value, inFlow: node.flow };
  }
  if (node?.kind === 'list' && typeof segment === 'number') {
    const item = node.items[segment];
    if (item === undefined) return undefined;
    return { holder: 'list', parent, list: node, index: segment, item, node: item.value, inFlow: node.flow };
  }
  return undefined;
}

/** True where a value in this slot must stay on one line's terms: the slot, or one around it, is in `{}` or `[]`. */
export function isInFlow(slot: Slot): boolean {
  return slot.inFlow || (slot.holder !== 'document' && isInFlow(slot.parent));
}

/** The end of an entry or item: of its value, or of its `:` or `-` where no value is written. */
export function endOf(part: MapEntry | ListItem): number {
  return 'colonEnd' in part ? Math.max(part.colonEnd, part.value.span.end) : Math.max(part.start, part.value.span.end);
}

/** The start of an entry or item: its key or its `-`. */
export function startOf(part: MapEntry | ListItem): number {
  return 'keySpan' in part ? part.keySpan.start : part.start;
}
