import type { JsonValue } from '../../json.ts';
import type { Span } from '../position.ts';
import type { MapEntry, MapNode, ScalarNode, TreeNode } from '../treeNode.ts';
import { bracketed, type Field, fieldsOf, splitBy } from './fields.ts';
import { literal } from './literal.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Kinds that a definition file says by its `type`. */
const kinds: ReadonlyMap<JsonValue, string> = new Map([
  ['component', 'ComponentDefinition'],
  ['trait', 'TraitDefinition'],
  ['policy', 'PolicyDefinition'],
  ['workflow-step', 'WorkflowStepDefinition'],
  ['workload', 'WorkloadDefinition'],
]);

const apiVersion = 'core.oam.dev/v1beta1';
/** Labels and annotations of the file get this prefix in the object. */
const userPrefix = 'custom.definition.oam.dev/';
const descriptionKey = 'definition.oam.dev/description';

/**
 * A definition file in CUE (one field that names it and says its type, and `template`), as the object that it renders
 * to, with the places where each part is written. Undefined for other files of CUE. Source: KubeVela, `vela def`,
 * pkg/definition/definition.go, FromCUE.
 */
export function definitionTree(text: string): MapNode | undefined {
  const tokens = tokensOf(text);
  const fields = fieldsOf(tokens).filter((field) => field.kind === 'field');
  const template = fields.find(({ label }) => label === 'template');
  const [head, ...others] = fields.filter((field) => field !== template);
  const body = template && bracketed(template.value, '{');
  const stated = head && readValue(head.value);
  if (!template || !body || !head || others.length > 0 || stated?.kind !== 'map') return undefined;
  const type = entryOf(stated, 'type')?.value;
  const kind = type?.kind === 'scalar' ? kinds.get(String(type.value)) : undefined;
  if (!type || kind === undefined) return undefined;
  const name = labelSpan(head, tokens);
  const whole = { start: 0, end: text.length };
  const opening = template.value.find((token) => token.text === '{');
  const inner = { start: opening?.span.end ?? template.span.start, end: template.span.end - 1 };
  const source = scalar(text.slice(inner.start, inner.end), inner, 'source');
  const cue = map(template.span, [entry('template', labelSpan(template, tokens), source)]);
  const schematic = map(template.span, [entry('cue', labelSpan(template, tokens), cue)]);
  const attributes = entryOf(stated, 'attributes');
  return map(whole, [
    entry('apiVersion', name, scalar(apiVersion, type.span, 'source')),
    entry('kind', name, scalar(kind, type.span, 'source')),
    entry('metadata', name, metadata(head, stated, name)),
    entry(
      'spec',
      attributes?.keySpan ?? name,
      map(attributes?.value.span ?? head.span, [
        ...(attributes?.value.kind === 'map' ? attributes.value.entries : []),
        entry('schematic', labelSpan(template, tokens), schematic),
      ]),
    ),
  ]);
}

function metadata(head: Field, body: MapNode, name: Span): MapNode {
  const labels = entryOf(body, 'labels');
  const annotations = entryOf(body, 'annotations');
  const description = entryOf(body, 'description');
  const told = description?.value.kind === 'scalar' ? [{ ...description, key: descriptionKey }] : [];
  const noted = [...told, ...prefixed(annotations)];
  return map(head.span, [
    entry('name', name, scalar(head.label, name, quotedAt(name, head.label))),
    ...(labels ? [{ ...labels, value: map(labels.value.span, prefixed(labels)) }] : []),
    ...(noted.length > 0
      ? [entry('annotations', (annotations ?? description)?.keySpan ?? name, map(head.span, noted))]
      : []),
  ]);
}

function prefixed(given: MapEntry | undefined): readonly MapEntry[] {
  const entries = given?.value.kind === 'map' ? given.value.entries : [];
  return entries.map((one) => ({ ...one, key: one.key?.includes('oam.dev/') ? one.key : `${userPrefix}${one.key}` }));
}

/** What a node says, as plain data. */
export function nodeValue(node: TreeNode): JsonValue {
  if (node.kind === 'map')
    return Object.fromEntries(
      node.entries.flatMap(({ key, value }) =>
        key === undefined || key === '__proto__' ? [] : [[key, nodeValue(value)]],
      ),
    );
  if (node.kind === 'list') return node.items.map(({ value }) => nodeValue(value));
  if (node.kind === 'alias') return null;
  const { value } = node;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** A value that is written out; undefined for those that CUE works out. */
function readValue(tokens: readonly Token[]): TreeNode | undefined {
  const words = tokens.filter(({ kind }) => kind !== 'comment');
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return undefined;
  const span = { start: first.span.start, end: last.span.end };
  const struct = bracketed(tokens, '{');
  if (struct) return structNode(fieldsOf(struct), tokens, span);
  const items = bracketed(tokens, '[');
  if (items) return listNode(items, span);
  if (words.length === 1) return literalNode(first);
  // `workload: definition: { … }`: the rest of a chain is a struct again.
  const [chained, ...more] = fieldsOf(tokens);
  return chained?.kind === 'field' && more.length === 0 ? structNode([chained], tokens, span) : undefined;
}

function structNode(fields: readonly Field[], tokens: readonly Token[], span: Span): MapNode {
  const entries = new Map<string, MapEntry>();
  for (const field of fields) {
    const value = field.kind === 'field' ? readValue(field.value) : undefined;
    if (!value) continue;
    const before = entries.get(field.label);
    // What is stated in several places is one struct.
    const both = before?.value.kind === 'map' && value.kind === 'map';
    const joined =
      both && before?.value.kind === 'map'
        ? { ...before.value, entries: [...before.value.entries, ...value.entries] }
        : value;
    entries.set(field.label, entry(field.label, before?.keySpan ?? labelSpan(field, tokens), joined));
  }
  return map(span, [...entries.values()]);
}

function listNode(tokens: readonly Token[], span: Span): TreeNode {
  const parts = splitBy(
    tokens.map((token) => (token.kind === 'end' && token.text === ',' ? { ...token, kind: 'sign' as const } : token)),
    ',',
  );
  const items = parts.flatMap((part) => {
    const value = readValue(part.filter(({ kind }) => kind !== 'end'));
    return value ? [{ start: value.span.start, value }] : [];
  });
  return { kind: 'list', flow: true, span, start: span.start, items };
}

function literalNode(token: Token): ScalarNode | undefined {
  const value = literal(token);
  if (value === undefined || value === null || typeof value === 'object') return undefined;
  const block = /^#*("""|''')\n?([\s\S]*?)\1#*$/.exec(token.text);
  if (token.kind === 'text' && block) return scalar(block[2] ?? '', token.span, 'source');
  const style = token.kind === 'text' ? 'double' : 'source';
  return { ...scalar(String(value), token.span, style), value };
}

/** A label is quoted where more of it is written than it says. */
function quotedAt({ start, end }: Span, label: string): ScalarNode['style'] {
  return end - start > label.length ? 'double' : 'source';
}

function labelSpan({ span, label }: Field, tokens: readonly Token[]): Span {
  return (
    tokens.find((token) => token.span.start === span.start)?.span ?? {
      start: span.start,
      end: span.start + label.length,
    }
  );
}

function entryOf(node: MapNode, key: string): MapEntry | undefined {
  return node.entries.find((one) => one.key === key);
}

function map(span: Span, entries: readonly MapEntry[]): MapNode {
  return { kind: 'map', flow: true, span, start: span.start, entries };
}

function entry(key: string, keySpan: Span, value: TreeNode): MapEntry {
  return { key, keySpan, keyStyle: 'plain', colonEnd: keySpan.end, value };
}

function scalar(text: string, span: Span, style: ScalarNode['style']): ScalarNode {
  return { kind: 'scalar', style, span, start: span.start, text, value: text };
}
