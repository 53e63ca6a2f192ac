import { isList, isObject, type JsonValue } from '../json.ts';
import type { Document } from './document.ts';
import { columnAt, lineEndAt } from './lines.ts';
import { afterKey, blockLines, flowText, isFilled, jsonLines, scalarOf } from './render.ts';
import { scalarText } from './scalarText.ts';
import { isInFlow, type Slot } from './slot.ts';
import type { Splice } from './splice.ts';
import type { Style } from './style.ts';
import type { ScalarStyle, TreeNode } from './treeNode.ts';

/** The value of a slot replaced as a whole. `texts` forces a style on texts; without it they keep the style they had. */
export function replaceSlot(
  document: Document,
  slot: Slot,
  value: JsonValue,
  style: Style,
  texts?: ScalarStyle,
): Splice {
  const { node } = slot;
  if (node === null) return fillDocument(document, value, style);
  const inFlow = isInFlow(slot);
  if (!isObject(value) && !isList(value) && isLeaf(node)) {
    const wanted = texts ?? (node.kind === 'scalar' && node.span.start < node.span.end ? node.style : 'plain');
    const text = scalarText(scalarOf(value), wanted, { style, inFlow, column: blockColumn(document, slot, style) });
    return put(document, node, text);
  }
  const flow = inFlow || ((node.kind === 'map' || node.kind === 'list') && node.flow && !isEmpty(node));
  if (style.json) return put(document, node, jsonText(document, slot, value, style));
  if (flow) return put(document, node, flowText(value, style, texts));
  return replaceBlock(document, slot, node, value, style, texts);
}

function isLeaf(node: TreeNode): boolean {
  return node.kind === 'scalar' || node.kind === 'alias';
}

function isEmpty(node: TreeNode): boolean {
  return (node.kind === 'map' && node.entries.length === 0) || (node.kind === 'list' && node.items.length === 0);
}

function jsonText(document: Document, slot: Slot, value: JsonValue, style: Style): string {
  const multiLine = document.text.slice(document.span.start, document.span.end).trim().includes('\n');
  if (!multiLine) return flowText(value, style);
  const line = document.text.slice(0, startOfLineOf(document, slot)).length;
  const indent = /^[ \t]*/.exec(document.text.slice(line))?.[0].length ?? 0;
  return jsonLines(value, indent, style);
}

function startOfLineOf(document: Document, slot: Slot): number {
  const offset = slot.holder === 'map' ? slot.entry.keySpan.start : (slot.node?.span.start ?? document.span.start);
  return offset - columnAt(document, offset);
}

/** Puts a text where a node stands, with a blank before it where nothing stood after the `:` or `-`. */
function put(document: Document, node: TreeNode, text: string): Splice {
  const { start, end } = node.span;
  const before = document.text.charAt(start - 1);
  const gap = start === end && !/[\s]/.test(before) && start > document.span.start ? ' ' : '';
  return { start, end, text: gap + text };
}

/** Where the lines of a block text in this slot begin. */
function blockColumn(document: Document, slot: Slot, style: Style): number {
  if (slot.holder === 'map') return columnAt(document, slot.entry.keySpan.start) + style.step;
  if (slot.holder === 'list') return columnAt(document, slot.item.start) + 2;
  return style.step;
}

function replaceBlock(
  document: Document,
  slot: Slot,
  node: TreeNode,
  value: JsonValue,
  style: Style,
  texts?: ScalarStyle,
): Splice {
  if (slot.holder === 'document') return { ...node.span, text: blockLines(value, 0, style, texts) };
  if (slot.holder === 'list') {
    const column = columnAt(document, slot.item.start) + 2;
    const dash = slot.item.start + 1;
    const props = propsBefore(document, dash, node);
    if (props !== '')
      return { start: dash, end: node.span.end, text: ` ${props}${afterKey(value, column - 2, style, texts)}` };
    return { start: dash, end: node.span.end, text: ` ${blockLines(value, column, style, texts)}` };
  }
  const { colonEnd } = slot.entry;
  const props = propsBefore(document, colonEnd, node);
  const text =
    (props === '' ? '' : ` ${props}`) + afterKey(value, columnAt(document, slot.entry.keySpan.start), style, texts);
  const below = node.span.start > lineEndAt(document, colonEnd);
  // What stood on lines of its own goes with the comment on its last line.
  const nodeEnd = below ? lineEndAt(document, node.span.end) : node.span.end;
  const comment = commentBeside(document, colonEnd, node);
  if (comment === undefined) return { start: colonEnd, end: nodeEnd, text };
  const lines = isFilled(value) ? ` ${comment.text}${text}` : `${text} ${comment.text}`;
  return { start: colonEnd, end: Math.max(nodeEnd, comment.end), text: lines };
}

/** The anchor and tag of a node, to be kept when its value goes. */
function propsBefore(document: Document, from: number, node: TreeNode): string {
  if (node.start >= node.span.start) return '';
  return document.text
    .slice(Math.max(from, node.start), node.span.start)
    .replace(/#[^\n]*/g, '')
    .trim();
}

/** The comment on the line of the key, whether the value begins on that line or below it. */
function commentBeside(
  document: Document,
  colonEnd: number,
  node: TreeNode,
): { readonly text: string; readonly end: number } | undefined {
  const end = lineEndAt(document, colonEnd);
  const below = node.span.start > end;
  const from = below ? colonEnd : node.span.end;
  if (from > end) return undefined;
  const comment = /(?:^|\s)(#.*)$/.exec(document.text.slice(from, end))?.[1];
  return comment === undefined ? undefined : { text: comment, end };
}

function fillDocument(document: Document, value: JsonValue, style: Style): Splice {
  const { start, end } = document.span;
  const own = document.text.slice(start, end);
  const text = style.json ? jsonLines(value, 0, style) : blockLines(value, 0, style);
  if (own.trim() === '')
    return { start, end: start, text: `${text}${own === '' || !/^\r?\n/.test(own) ? style.eol : ''}` };
  const ended = own.endsWith('\n');
  return { start: end, end, text: ended ? text + style.eol : style.eol + text };
}
