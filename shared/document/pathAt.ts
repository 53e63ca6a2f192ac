import type { JsonPath } from '../json.ts';
import type { Document } from './document.ts';
import { expressionKey } from './hcl/hclValue.ts';
import { treeOf } from './tree.ts';
import type { MapEntry, TreeNode } from './treeNode.ts';

/** What stands at an offset of a document. */
export interface PlaceAt {
  /** The entry the offset lies in; for a key that is being written, the map it will belong to. */
  readonly path: JsonPath;
  readonly part: 'key' | 'value';
  /** What is written of a key so far, before the offset: set where a new key may be meant, also beside a value. */
  readonly keyPrefix?: string;
}

/**
 * What a person points at or types at an offset of the file: for completion, hover and going to a definition.
 * Works by the tree where the text is understood, and by indentation where it is half written.
 */
export function pathAt(document: Document, offset: number): PlaceAt {
  const tree = treeOf(document);
  if (tree.root !== null) {
    const place = within(document, tree.root, [], offset);
    if (place) return place;
  }
  return document.syntax === 'hcl' ? inBlock(document, offset) : byIndentation(document, offset);
}

/** The innermost block around an offset, for an argument that is being written in it. */
function inBlock(document: Document, offset: number): PlaceAt {
  const path: (string | number)[] = [];
  let node = treeOf(document).root;
  while (node?.kind === 'map') {
    const next: { readonly path: JsonPath; readonly node: TreeNode } | undefined = node.entries
      .flatMap(({ key = '', value }) =>
        value.kind === 'list' && !value.flow
          ? value.items.map((item, index) => ({ path: [key, index], node: item.value }))
          : [],
      )
      .find((one) => one.node.span.start < offset && offset < one.node.span.end);
    if (!next) break;
    path.push(...next.path);
    node = next.node;
  }
  const line = document.text.slice(document.text.lastIndexOf('\n', offset - 1) + 1, offset);
  return { path, part: 'key', keyPrefix: /[\w-]*$/.exec(line)?.[0] ?? '' };
}

function within(document: Document, node: TreeNode, path: JsonPath, offset: number): PlaceAt | undefined {
  if (node.kind === 'map')
    for (const entry of node.entries) {
      if (entry.key === undefined) continue;
      const inner = [...path, entry.key];
      // An expression of HCL is a map with its own text as the key and the value.
      if (document.syntax === 'hcl' && entry.key === expressionKey) {
        if (offset >= entry.keySpan.start && offset <= entry.keySpan.end) return { path: inner, part: 'value' };
        continue;
      }
      if (offset >= entry.keySpan.start && offset <= entry.keySpan.end) {
        if (entry.colonEnd > entry.keySpan.end) return { path: inner, part: 'key' };
        return { path, part: 'key', keyPrefix: entry.key.slice(0, offset - entry.keySpan.start) };
      }
      const found = within(document, entry.value, inner, offset);
      if (found?.part === 'value' && !node.flow && isWord(entry.value) && startsBelow(document, entry))
        return { path: inner, part: 'key', keyPrefix: prefixOf(document, entry.value, offset) };
      if (found) return found;
    }
  if (node.kind === 'list')
    for (const [index, item] of node.items.entries()) {
      const found = within(document, item.value, [...path, index], offset);
      if (found?.part === 'value' && !node.flow && isWord(item.value))
        return { ...found, keyPrefix: prefixOf(document, item.value, offset) };
      if (found) return found;
    }
  const leaf = node.kind === 'scalar' || node.kind === 'alias';
  if (leaf && node.span.start < node.span.end && offset >= node.span.start && offset <= node.span.end)
    return { path, part: 'value' };
  if ((node.kind === 'map' || node.kind === 'list') && node.flow && offset > node.span.start && offset < node.span.end)
    return node.kind === 'map'
      ? { path, part: 'key', keyPrefix: '' }
      : { path: [...path, node.items.length], part: 'value' };
  return undefined;
}

/** A single word may be the beginning of a map's first key. */
function isWord(node: TreeNode): boolean {
  return node.kind === 'scalar' && node.style === 'plain' && !/\s/.test(node.text);
}

function prefixOf(document: Document, node: TreeNode, offset: number): string {
  return document.text.slice(node.span.start, offset);
}

function startsBelow(document: Document, entry: MapEntry): boolean {
  return document.text.slice(entry.colonEnd, entry.value.span.start).includes('\n');
}

interface Level {
  readonly column: number;
  readonly path: JsonPath;
}

/** Reads the lines above as an outline: good enough to know which map a new line belongs to, whatever is broken. */
function byIndentation(document: Document, offset: number): PlaceAt {
  const { text, span } = document;
  const levels: Level[] = [];
  const counts = new Map<string, number>();
  let place: PlaceAt = { path: [], part: 'key', keyPrefix: '' };
  for (let start = span.start; start <= offset; ) {
    const feed = text.indexOf('\n', start);
    const lineEnd = feed < 0 ? span.end : feed;
    const last = offset <= lineEnd || feed < 0;
    const line = text.slice(start, last ? offset : lineEnd);
    place = readLine(line, levels, counts, last);
    if (last) break;
    start = lineEnd + 1;
  }
  return place;
}

function readLine(line: string, levels: Level[], counts: Map<string, number>, last: boolean): PlaceAt {
  let column = line.length - line.trimStart().length;
  let rest = line.trimStart();
  const blank = rest === '' || rest.startsWith('#');
  if (blank && !last) return { path: [], part: 'key', keyPrefix: '' };
  while (levels.length > 0 && (levels.at(-1)?.column ?? 0) >= column) {
    const dashAtKey = rest.startsWith('-') && levels.at(-1)?.column === column && !isItem(levels.at(-1));
    if (dashAtKey) break;
    levels.pop();
  }
  for (let dash = /^-(\s+|$)/.exec(rest); dash; dash = /^-(\s+|$)/.exec(rest)) {
    const parent = levels.at(-1)?.path ?? [];
    const id = JSON.stringify(parent);
    const index = counts.get(id) ?? 0;
    counts.set(id, index + 1);
    levels.push({ column, path: [...parent, index] });
    column += dash[0].length;
    rest = rest.slice(dash[0].length);
    if (rest === '') return { path: [...parent, index], part: 'value' };
  }
  const parent = levels.at(-1)?.path ?? [];
  const key = /^(?:"([^"]*)"|'([^']*)'|([^\s#'"[\]{},][^#]*?)):(?:\s|$)/.exec(rest);
  const name = key?.[1] ?? key?.[2] ?? key?.[3];
  if (name === undefined) return { path: parent, part: 'key', keyPrefix: rest };
  levels.push({ column, path: [...parent, name] });
  return { path: [...parent, name], part: 'value' };
}

function isItem(level: Level | undefined): boolean {
  return typeof level?.path.at(-1) === 'number';
}
