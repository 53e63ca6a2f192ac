import type { JsonPath, JsonPathSegment } from '../json.ts';
import type { Document, EntryPart } from './document.ts';
import { lineStarts, type Range, rangeOf, type Span } from './position.ts';
import { sourceSpan } from './scalarMap.ts';
import { type Tree, treeOf } from './tree.ts';
import { findEntry, type MapEntry, type MapNode, type TreeNode } from './treeNode.ts';

export { pathAt } from './pathAt.ts';

/**
 * Where a part of a document stands in its file, as exact offsets.
 * What is not there gives its nearest ancestor's key, or the first line of the document; an empty value gives its key.
 * `within` narrows a text value to a stretch of its decoded text; it is ignored for other values. For a template, which
 * has no values yet, it is a stretch of the document's own text.
 * Through aliases and merge keys the place is where the value is written.
 */
export function locate(document: Document, path: JsonPath, part: EntryPart, within?: Span): Span {
  if (document.template && within)
    return {
      start: document.span.start + within.start,
      end: Math.min(document.span.start + within.end, document.span.end),
    };
  const tree = treeOf(document);
  if (tree.root === null) return firstLine(document);
  let found: Found = { node: tree.root };
  for (const segment of path) {
    const next = step(tree, found.node, segment);
    if (next === undefined) return found.key ?? (found.entry && nodeSpan(found.node)) ?? firstLine(document);
    found = next;
  }
  if (within && found.node.kind === 'scalar' && part !== 'key') return sourceSpan(document.text, found.node, within);
  return partOf(found, part);
}

/** Like `locate`, as line and column. */
export function rangeIn(document: Document, path: JsonPath, part: EntryPart, within?: Span): Range {
  return rangeOf(linesOf(document.text), locate(document, path, part, within));
}

/** A node with what leads to it. */
interface Found {
  readonly node: TreeNode;
  readonly key?: Span;
  /** From the key, or the `-`, to the value's end. */
  readonly entry?: Span;
}

function partOf(found: Found, part: EntryPart): Span {
  const value = nodeSpan(found.node);
  if (part === 'entry') return found.entry ?? value;
  if (part === 'key') return found.key ?? value;
  return value.start === value.end ? (found.key ?? found.entry ?? value) : value;
}

function nodeSpan(node: TreeNode): Span {
  return node.span;
}

function step(tree: Tree, from: TreeNode, segment: JsonPathSegment): Found | undefined {
  const node = resolved(tree, from);
  if (node?.kind === 'list' && typeof segment === 'number') {
    const item = node.items[segment];
    return item && { node: item.value, entry: { start: item.start, end: Math.max(item.value.span.end, item.start) } };
  }
  if (node?.kind !== 'map') return undefined;
  const entry = findEntry(node, String(segment)) ?? mergedEntry(tree, node, String(segment), 0);
  if (entry === undefined) return undefined;
  const whole = { start: entry.keySpan.start, end: Math.max(entry.value.span.end, entry.colonEnd) };
  return { node: entry.value, key: entry.keySpan, entry: whole };
}

function resolved(tree: Tree, node: TreeNode): TreeNode | undefined {
  return node.kind === 'alias' ? tree.anchors.get(node.name) : node;
}

function mergedEntry(tree: Tree, map: MapNode, key: string, depth: number): MapEntry | undefined {
  if (depth > 20) return undefined;
  for (const merge of map.entries) {
    if (merge.key !== '<<' || merge.keyStyle !== 'plain') continue;
    const source = resolved(tree, merge.value);
    const sources = source?.kind === 'list' ? source.items.map((item) => resolved(tree, item.value)) : [source];
    for (const item of sources) {
      if (item?.kind !== 'map') continue;
      const entry = findEntry(item, key) ?? mergedEntry(tree, item, key, depth + 1);
      if (entry) return entry;
    }
  }
  return undefined;
}

function firstLine(document: Document): Span {
  const { text, span } = document;
  let start = span.start;
  while (start < span.end && ' \t\r\n'.includes(text.charAt(start))) start++;
  if (start === span.end) start = span.start;
  const feed = text.indexOf('\n', start);
  let end = feed < 0 || feed > span.end ? span.end : feed;
  if (text.charCodeAt(end - 1) === 13 && end > start) end--;
  return { start, end };
}

const recent: { readonly text: string; readonly starts: readonly number[] }[] = [];

/** The line starts of a text; kept for the few texts asked about last. */
export function linesOf(text: string): readonly number[] {
  const index = recent.findIndex((known) => known.text === text);
  const known = index < 0 ? { text, starts: lineStarts(text) } : recent[index];
  if (known === undefined) return lineStarts(text);
  if (index !== 0) {
    if (index > 0) recent.splice(index, 1);
    recent.unshift(known);
    recent.length = Math.min(recent.length, 8);
  }
  return known.starts;
}
