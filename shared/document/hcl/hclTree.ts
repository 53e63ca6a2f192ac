import type { Span } from '../position.ts';
import type { ListNode, MapEntry, MapNode, ScalarNode, TreeNode } from '../treeNode.ts';
import { expressionKey, labelsKey } from './hclValue.ts';
import type { Block, Body, Expression, Label } from './nodes.ts';

/** The places of a body's parts, shaped like its value: blocks of one type are a list under that type. */
export function treeOfBody(body: Body, text: string): MapNode {
  return mapNode(body.span, entriesOf(body, text));
}

function entriesOf(body: Body, text: string): readonly MapEntry[] {
  const blocks = new Map<string, Block[]>();
  for (const item of body.items) {
    if (item.kind !== 'block') continue;
    const list = blocks.get(item.type) ?? [];
    list.push(item);
    blocks.set(item.type, list);
  }
  return body.items.flatMap((item): readonly MapEntry[] => {
    if (item.kind === 'attribute')
      return [entry(item.name, item.nameSpan, item.equals + 1, treeOfExpression(item.value, text))];
    const list = blocks.get(item.type) ?? [];
    return list[0] === item ? [entry(item.type, item.typeSpan, item.typeSpan.end, treeOfBlocks(list, text))] : [];
  });
}

/** Blocks of one type may be spread over the file, so that the list as a whole stands where its first one does. */
function treeOfBlocks(blocks: readonly Block[], text: string): ListNode {
  const span = blocks[0]?.span ?? { start: 0, end: 0 };
  const items = blocks.map((block) => ({ start: block.span.start, value: treeOfBlock(block, text) }));
  return { kind: 'list', flow: false, span, start: span.start, items };
}

function treeOfBlock(block: Block, text: string): MapNode {
  const labels = block.labels.length > 0 ? [labelsEntry(block, block.labels)] : [];
  return mapNode(block.span, [...labels, ...entriesOf(block.body, text)]);
}

function labelsEntry(block: Block, labels: readonly Label[]): MapEntry {
  const span = { start: labels[0]?.span.start ?? block.span.start, end: labels.at(-1)?.span.end ?? block.span.start };
  const items = labels.map((label) => ({ start: label.span.start, value: quotedNode(label.span, label.text) }));
  const list: ListNode = { kind: 'list', flow: true, span, start: span.start, items };
  return entry(labelsKey, block.typeSpan, block.typeSpan.end, list);
}

/** The places inside an expression; a computed one is a map with its text under `$expression`. */
export function treeOfExpression(expression: Expression, text: string): TreeNode {
  const { span } = expression;
  const { start } = span;
  switch (expression.kind) {
    case 'text':
      return expression.form === 'quoted'
        ? quotedNode(span, expression.text)
        : { kind: 'scalar', style: 'literal', span, start, text: expression.text, value: expression.text };
    case 'constant':
      return { kind: 'scalar', style: 'source', span, start, text: textAt(text, span), value: expression.value };
    case 'tuple':
      return {
        kind: 'list',
        flow: true,
        span,
        start,
        items: expression.items.map((item) => ({ start: item.span.start, value: treeOfExpression(item, text) })),
      };
    case 'object':
      return mapNode(
        span,
        expression.entries.map((one) => entry(one.key, one.keySpan, one.assignEnd, treeOfExpression(one.value, text))),
      );
    default: {
      const source = textAt(text, span);
      const inner: ScalarNode = { kind: 'scalar', style: 'source', span, start, text: source, value: source };
      return mapNode(span, [entry(expressionKey, span, start, inner)]);
    }
  }
}

function mapNode(span: Span, entries: readonly MapEntry[]): MapNode {
  return { kind: 'map', flow: true, span, start: span.start, entries };
}

function entry(key: string, keySpan: Span, colonEnd: number, value: TreeNode): MapEntry {
  return { key, keySpan, keyStyle: 'plain', colonEnd, value };
}

function quotedNode(span: Span, text: string): ScalarNode {
  return { kind: 'scalar', style: 'double', span, start: span.start, text, value: text };
}

function textAt(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
