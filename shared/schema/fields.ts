import { compile, type Dialect, type SchemaNode, TYPE_BITS } from './compile.ts';
import { OBJECT_META_NODE } from './objectMeta.ts';
import { quoted, typeWords } from './problem.ts';
import type { Schema, SchemaSet } from './schema.ts';

/** How to read a schema that is only looked at. */
export interface ReadOptions {
  readonly definitions?: SchemaSet;
  /** Default: `custom-resource`. */
  readonly dialect?: Dialect;
  /** True when the schema is of a whole Kubernetes object: `apiVersion`, `kind` and `metadata` are implied. */
  readonly resource?: boolean;
}

/** The compiled schema for looking at. */
export function nodeFor(schema: Schema, options: ReadOptions): SchemaNode {
  return compile(schema, options.definitions, options.dialect ?? 'custom-resource');
}

/** A named field of an object. */
export interface Field {
  readonly name: string;
  readonly node: SchemaNode;
  readonly required: boolean;
}

/** All that says something of the same value: the node, its `allOf`, and with `maybe` its alternatives as well. */
export function facets(node: SchemaNode, maybe: boolean): readonly SchemaNode[] {
  const found = new Set<SchemaNode>();
  const collect = (one: SchemaNode): void => {
    if (found.has(one) || found.size > 200) return;
    found.add(one);
    for (const part of one.allOf) collect(part);
    if (!maybe) return;
    for (const part of [...one.anyOf, ...one.oneOf]) collect(part);
  };
  collect(node);
  return [...found];
}

/** The named fields of an object schema, as written. `maybe` adds those that only an alternative names. */
export function fieldsOf(
  node: SchemaNode,
  options: { readonly resource?: boolean; readonly maybe?: boolean } = {},
): readonly Field[] {
  const fields = new Map<string, Field>();
  const sure = facets(node, false);
  const required = new Set(sure.flatMap(({ schema }) => schema.required ?? []));
  if (options.resource ?? false) for (const field of headFields(node)) fields.set(field.name, field);
  for (const facet of facets(node, options.maybe ?? false)) {
    for (const name of facet.propertyNames) {
      const child = facet.property(name);
      if (child !== undefined && !fields.has(name))
        fields.set(name, { name, node: child, required: required.has(name) });
    }
  }
  return [...fields.values()];
}

const TEXT = compile({ type: 'string' }, undefined, 'custom-resource');

function headFields(node: SchemaNode): readonly Field[] {
  const metadata = node.property('metadata');
  const isBare = metadata === undefined || metadata.propertyNames.length === 0;
  return [
    { name: 'apiVersion', node: node.property('apiVersion') ?? TEXT, required: true },
    { name: 'kind', node: node.property('kind') ?? TEXT, required: true },
    { name: 'metadata', node: isBare ? OBJECT_META_NODE : metadata, required: true },
  ];
}

/** The type in a few words: `integer 1..10`, `one of "a", "b"`, `list of text`, `map of object`, `anything`. */
export function typeText(node: SchemaNode, depth = 0): string {
  const { schema } = node;
  if (schema.const !== undefined) return quoted(schema.const);
  const values = schema.enum?.filter((value) => value !== null);
  if (values !== undefined && values.length > 0) {
    const more = values.length > 5 ? ', …' : '';
    return `one of ${values.slice(0, 5).map(quoted).join(', ')}${more}`;
  }
  if (node.format === 'quantity') return 'quantity';
  if (node.types === TYPE_BITS.array) return listText(node, depth);
  if (node.types === TYPE_BITS.object) return objectText(node, depth);
  if (node.types === 0) return node.propertyNames.length > 0 ? 'object' : 'anything';
  return `${scalarText(node)}${rangeText(schema)}`;
}

function listText(node: SchemaNode, depth: number): string {
  return node.items === undefined || depth > 3 ? 'list' : `list of ${typeText(node.items, depth + 1)}`;
}

function objectText(node: SchemaNode, depth: number): string {
  if (node.propertyNames.length > 0) return 'object';
  if (node.additional !== undefined && depth <= 3) return `map of ${typeText(node.additional, depth + 1)}`;
  return node.preserve || node.schema.additionalProperties === true ? 'free-form object' : 'object';
}

function scalarText(node: SchemaNode): string {
  const words = typeWords(node.types).replaceAll(/\b(an|a) /g, '');
  const { format } = node.schema;
  return node.types === TYPE_BITS.string && format !== undefined ? `${words} (${format})` : words;
}

function rangeText({ minimum, maximum, minLength, maxLength }: Schema): string {
  if (minimum !== undefined && maximum !== undefined) return ` ${minimum}..${maximum}`;
  if (minimum !== undefined) return ` from ${minimum}`;
  if (maximum !== undefined) return ` up to ${maximum}`;
  if (maxLength !== undefined)
    return `, ${minLength === undefined ? 'at most' : `${minLength} to`} ${maxLength} characters`;
  return '';
}
