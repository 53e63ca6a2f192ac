import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml';
import { definitionTree } from './cue/definitionTree.ts';
import type { Document } from './document.ts';
import { treeOfBody } from './hcl/hclTree.ts';
import { readHcl } from './hcl/readBody.ts';
import type { Span } from './position.ts';
import { readSyntax } from './syntax.ts';
import type { ListItem, MapEntry, ScalarStyle, TreeNode } from './treeNode.ts';

/** Where a document's parts lie in the file. */
export interface Tree {
  /** Null for an empty document. */
  readonly root: TreeNode | null;
  readonly anchors: ReadonlyMap<string, TreeNode>;
  readonly errors: number;
}

const cache = new Map<Document, Tree>();
const cacheSize = 32;

/** The places of a document's parts, as far as its text can be understood. The last few are kept. */
export function treeOf(document: Document): Tree {
  const known = cache.get(document);
  if (known) {
    cache.delete(document);
    cache.set(document, known);
    return known;
  }
  const tree = readTreeOf(document);
  cache.set(document, tree);
  for (const oldest of cache.keys()) {
    if (cache.size <= cacheSize) break;
    cache.delete(oldest);
  }
  return tree;
}

function readTreeOf(document: Document): Tree {
  if (document.syntax === 'hcl') return readHclTree(document);
  if (document.syntax === 'cue')
    return { root: definitionTree(document.text) ?? null, anchors: new Map(), errors: document.problems.length };
  return readTree(document.text, document.span);
}

function readHclTree({ text, span }: Document): Tree {
  const syntax = readHcl(text, span.start);
  if ('tooDeepAt' in syntax) return { root: null, anchors: new Map(), errors: 1 };
  const root = syntax.body.items.length > 0 ? treeOfBody(syntax.body, text) : null;
  return { root, anchors: new Map(), errors: syntax.problems.length };
}

function readTree(text: string, span: Span): Tree {
  const syntax = readSyntax(text.slice(span.start, span.end));
  if ('tooDeepAt' in syntax) return { root: null, anchors: new Map(), errors: 1 };
  const reader = new TreeReader(text, span);
  const root = syntax.root && !isNothing(syntax.root) ? reader.node(syntax.root) : null;
  return { root, anchors: reader.anchors, errors: syntax.errors.length };
}

function isNothing(node: ParsedNode): boolean {
  return isScalar(node) && node.range[0] === node.range[1] && !node.anchor && !node.tag;
}

const styles: Readonly<Record<Scalar.Type, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

class TreeReader {
  readonly anchors = new Map<string, TreeNode>();

  private readonly text: string;
  private readonly span: Span;

  constructor(text: string, span: Span) {
    this.text = text;
    this.span = span;
  }

  node(node: ParsedNode, from?: number): TreeNode {
    const result = this.bare(node, from);
    if (result.anchor !== undefined) this.anchors.set(result.anchor, result);
    return result;
  }

  private bare(node: ParsedNode, from?: number): TreeNode {
    const base = this.span.start;
    const start = base + node.range[0];
    const end = base + node.range[1];
    const withAnchor = isAlias(node) || !node.anchor ? {} : { anchor: node.anchor };
    const common = { start: from ?? start, ...withAnchor };
    if (isAlias(node)) return { ...common, kind: 'alias', span: { start, end }, name: node.source };
    if (isScalar(node)) {
      const style = styles[node.type ?? 'PLAIN'];
      const block = style === 'literal' || style === 'folded';
      const span = { start, end: block ? this.trimmed(start, end) : end };
      return { ...common, kind: 'scalar', span, style, text: node.source, value: node.value };
    }
    if (isSeq(node)) {
      const flow = node.flow === true;
      const items = this.items(node);
      const last = items.at(-1);
      const span = {
        start,
        end: flow ? end : Math.max(start, last ? Math.max(last.value.span.end, last.start + 1) : start),
      };
      return { ...common, kind: 'list', flow, span, items };
    }
    const flow = node.flow === true;
    const entries = this.entries(node);
    const last = entries.at(-1);
    const span = {
      start,
      end: flow ? end : Math.max(start, last ? Math.max(last.value.span.end, last.colonEnd) : start),
    };
    return { ...common, kind: 'map', flow, span, entries };
  }

  private items(node: Extract<ParsedNode, { items: unknown[] }>): ListItem[] {
    const token = 'srcToken' in node ? node.srcToken : undefined;
    const dashes: number[] = [];
    if (token?.type === 'block-seq')
      for (const item of token.items) {
        const dash = item.start.find((part) => part.type === 'seq-item-ind');
        if (dash || item.value) dashes.push(this.span.start + (dash ?? item.start[0] ?? token).offset);
      }
    if (!isSeq(node)) return [];
    return node.items.map((item, index) => {
      const value = this.node(item);
      return { start: dashes[index] ?? value.start, value };
    });
  }

  private entries(node: Extract<ParsedNode, { items: unknown[] }>): MapEntry[] {
    if (!isMap(node)) return [];
    const base = this.span.start;
    return node.items.map((pair) => {
      const key = pair.key;
      const keySpan = { start: base + key.range[0], end: base + key.range[1] };
      const token = pair.srcToken;
      const colon = token?.sep?.find((part) => part.type === 'map-value-ind');
      const props = token?.sep?.find((part) => part.type === 'anchor' || part.type === 'tag');
      const colonEnd = colon ? base + colon.offset + 1 : keySpan.end;
      const value: TreeNode = pair.value
        ? this.node(pair.value, props ? base + props.offset : undefined)
        : {
            kind: 'scalar',
            style: 'plain',
            span: { start: colonEnd, end: colonEnd },
            start: colonEnd,
            text: '',
            value: null,
          };
      return {
        key: isScalar(key) ? String(key.value ?? key.source) : undefined,
        keySpan,
        keyStyle: isScalar(key) ? styles[key.type ?? 'PLAIN'] : 'plain',
        colonEnd,
        value,
      };
    });
  }

  /** A block text's end: without the line ends and blank lines after its last words, unless the header's `+` keeps them. */
  private trimmed(start: number, end: number): number {
    let at = end;
    if (/^[|>]\d?\+/.test(this.text.slice(start, start + 3)) && this.text.charCodeAt(at - 1) === 10) {
      at -= this.text.charCodeAt(at - 2) === 13 ? 2 : 1;
      return Math.max(at, start + 2);
    }
    while (at > start && ' \t\r\n'.includes(this.text.charAt(at - 1))) at--;
    return at;
  }
}
