import type { JsonPath, JsonPathSegment } from '../../json.ts';
import type { Document } from '../document.ts';
import { expressionKey, labelsKey } from './hclValue.ts';
import type { Attribute, Block, Body, Expression, Label, ObjectEntry, ObjectNode, TupleNode } from './nodes.ts';
import { readHcl } from './readBody.ts';

/** What a path leads to in a file of HCL. */
export type HclPlace =
  | { readonly at: 'body'; readonly body: Body; readonly block?: Block }
  | { readonly at: 'blocks'; readonly body: Body; readonly type: string; readonly blocks: readonly Block[] }
  | { readonly at: 'labels'; readonly block: Block }
  | { readonly at: 'label'; readonly label: Label }
  | { readonly at: 'argument'; readonly expression: Expression; readonly attribute: Attribute }
  | { readonly at: 'entry'; readonly expression: Expression; readonly entry: ObjectEntry; readonly holder: ObjectNode }
  | { readonly at: 'item'; readonly expression: Expression; readonly index: number; readonly holder: TupleNode }
  | { readonly at: 'code'; readonly expression: Expression };

/** The deepest place on the way along `path` that is written, and what of the path is missing from there. */
export function placeAt(document: Document, path: JsonPath): { readonly place: HclPlace; readonly missing: JsonPath } {
  const syntax = readHcl(document.text, document.span.start);
  const empty: Body = { span: document.span, items: [] };
  let place: HclPlace = { at: 'body', body: 'body' in syntax ? syntax.body : empty };
  for (const [depth, segment] of path.entries()) {
    const next = stepInto(place, segment);
    if (next === undefined) return { place, missing: path.slice(depth) };
    place = next;
  }
  return { place, missing: [] };
}

function stepInto(place: HclPlace, segment: JsonPathSegment): HclPlace | undefined {
  switch (place.at) {
    case 'body':
      return intoBody(place, segment);
    case 'blocks': {
      const block = typeof segment === 'number' ? place.blocks[segment] : undefined;
      return block && { at: 'body', body: block.body, block };
    }
    case 'labels': {
      const label = typeof segment === 'number' ? place.block.labels[segment] : undefined;
      return label && { at: 'label', label };
    }
    case 'label':
    case 'code':
      return undefined;
    default:
      return intoExpression(place.expression, segment);
  }
}

function intoBody({ body, block }: HclPlace & { at: 'body' }, segment: JsonPathSegment): HclPlace | undefined {
  if (segment === labelsKey) return block && { at: 'labels', block };
  const attribute = body.items.find((item) => item.kind === 'attribute' && item.name === segment);
  if (attribute?.kind === 'attribute') return { at: 'argument', expression: attribute.value, attribute };
  const blocks = body.items.filter((item) => item.kind === 'block' && item.type === segment);
  const own = blocks.flatMap((item) => (item.kind === 'block' ? [item] : []));
  return own.length > 0 ? { at: 'blocks', body, type: String(segment), blocks: own } : undefined;
}

function intoExpression(expression: Expression, segment: JsonPathSegment): HclPlace | undefined {
  if (expression.kind === 'tuple' && typeof segment === 'number') {
    const item = expression.items[segment];
    return item && { at: 'item', expression: item, index: segment, holder: expression };
  }
  if (expression.kind === 'object') {
    const entry = expression.entries.findLast((one) => one.key === segment);
    return entry && { at: 'entry', expression: entry.value, entry, holder: expression };
  }
  const computed = expression.kind === 'compound' || expression.kind === 'traversal';
  return computed && segment === expressionKey ? { at: 'code', expression } : undefined;
}
