import type { Span } from './position.ts';

/** `source`: the text is the source itself, as for expressions of HCL. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'source';

interface NodeBase {
  /** The value's own text, without anchor, tag and comments. Of zero length where nothing is written. Offsets in the file. */
  readonly span: Span;
  /** Where the value begins with its anchor and tag. */
  readonly start: number;
  readonly anchor?: string;
}

export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly style: ScalarStyle;
  /** The decoded text, before `null`, `true` and numbers are told apart. */
  readonly text: string;
  readonly value: unknown;
}

export interface AliasNode extends NodeBase {
  readonly kind: 'alias';
  readonly name: string;
}

export interface MapNode extends NodeBase {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly entries: readonly MapEntry[];
}

export interface ListNode extends NodeBase {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly items: readonly ListItem[];
}

export type TreeNode = ScalarNode | AliasNode | MapNode | ListNode;

export interface MapEntry {
  /** The key as text; undefined for keys that are lists or maps. */
  readonly key: string | undefined;
  readonly keySpan: Span;
  readonly keyStyle: ScalarStyle;
  /** Just after the `:`, or the key's end where none is written. */
  readonly colonEnd: number;
  readonly value: TreeNode;
}

export interface ListItem {
  /** The `-`, or the item's own start in a flow list. */
  readonly start: number;
  readonly value: TreeNode;
}

/** The entry of a key: the last one where it stands twice, as that is the one whose value counts. */
export function findEntry(map: MapNode, key: string): MapEntry | undefined {
  return map.entries.findLast((entry) => entry.key === key);
}
