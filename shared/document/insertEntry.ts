import type { Document } from './document.ts';
import { columnAt, lineBefore, lineEndAt, lineStartAt, ownStart } from './lines.ts';
import { endOf, startOf } from './slot.ts';
import type { Splice } from './splice.ts';
import type { Style } from './style.ts';
import type { ListItem, ListNode, MapEntry, MapNode } from './treeNode.ts';

/** What to write for a new entry: given the column it begins at, its text without that indentation. */
export type EntryText = (column: number) => string;

/** A new entry in a filled block map or list, as lines of its own before the part at `index`, or after the last one. */
export function insertBlock(
  document: Document,
  node: MapNode | ListNode,
  index: number,
  style: Style,
  text: EntryText,
): Splice {
  const parts: readonly (MapEntry | ListItem)[] = node.kind === 'map' ? node.entries : node.items;
  const first = parts[0];
  const column = first ? columnAt(document, startOf(first)) : 0;
  const indent = ' '.repeat(column);
  const previous = parts[index - 1];
  if (previous) {
    const at = lineEndAt(document, endOf(previous));
    return { start: at, end: at, text: `${style.eol}${indent}${text(column)}` };
  }
  const next = parts[index];
  const offset = next ? startOf(next) : node.span.start;
  if (lineBefore(document, offset).trim() !== '')
    return { start: offset, end: offset, text: `${text(column)}${style.eol}${indent}` };
  const atTop = node.span.start === offset && column === 0;
  const at = atTop ? lineStartAt(document, offset) : ownStart(document, offset, document.span.start);
  return { start: at, end: at, text: `${indent}${text(column)}${style.eol}` };
}

/** A new entry inside `{}` or `[]`, spaced like its neighbours; on a line of its own where they have one each. */
export function insertFlow(
  document: Document,
  node: MapNode | ListNode,
  index: number,
  style: Style,
  text: string,
): Splice {
  const parts: readonly (MapEntry | ListItem)[] = node.kind === 'map' ? node.entries : node.items;
  const [first, second] = parts;
  if (first === undefined) {
    const pad = node.kind === 'map' && style.padded && !style.json ? ' ' : '';
    return { start: node.span.start + 1, end: node.span.end - 1, text: pad + text + pad };
  }
  const separator = separatorOf(document, node, first, second, style);
  const previous = parts[index - 1];
  if (previous) {
    const at = endOf(previous);
    return { start: at, end: at, text: separator + text };
  }
  const at = startOf(first);
  return { start: at, end: at, text: text + separator };
}

function separatorOf(
  document: Document,
  node: MapNode | ListNode,
  first: MapEntry | ListItem,
  second: MapEntry | ListItem | undefined,
  style: Style,
): string {
  const between = second ? document.text.slice(endOf(first), startOf(second)) : '';
  if (/^,[ \t]*(\r?\n[ \t]*)?$/.test(between)) return between;
  const opening = document.text.slice(node.span.start + 1, startOf(first));
  return /^\s*\n\s*$/.test(opening) ? `,${style.eol}${lineBefore(document, startOf(first))}` : ', ';
}
