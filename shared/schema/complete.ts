import type { JsonPath, JsonValue } from '../json.ts';
import { type SchemaNode, TYPE_BITS } from './compile.ts';
import { nodeAt } from './describe.ts';
import { facets, fieldsOf, nodeFor, type ReadOptions, typeText } from './fields.ts';
import { quoted } from './problem.ts';
import type { Schema } from './schema.ts';

/** Something that can be written at a place. */
export interface Completion {
  readonly kind: 'property' | 'value';
  /** The property's name, or the value in JSON. */
  readonly label: string;
  /** The value to write; absent for a property without a default. */
  readonly value?: JsonValue;
  readonly type: string;
  readonly required: boolean;
  readonly description?: string;
}

/**
 * What may stand at `path`: for an object the properties that are not in `present`, needed ones first; for a scalar
 * its known values. Nothing where the schema says nothing.
 */
export function completionsAt(
  schema: Schema,
  path: JsonPath,
  present: readonly string[],
  options: ReadOptions = {},
): readonly Completion[] {
  const node = nodeAt(nodeFor(schema, options), path, options);
  if (node === undefined || node === 'unknown') return [];
  const resource = path.length === 0 && (options.resource ?? false);
  const there = new Set(present);
  const properties = fieldsOf(node, { resource, maybe: true })
    .filter(({ name }) => !there.has(name))
    .map(({ name, node: child, required }): Completion => {
      const { description } = child.schema;
      return {
        kind: 'property',
        label: name,
        type: typeText(child),
        required,
        ...(child.default !== undefined && { value: child.default }),
        ...(description !== undefined && { description }),
      };
    });
  properties.sort((a, b) => Number(b.required) - Number(a.required));
  return [...properties, ...valuesOf(node)];
}

function valuesOf(node: SchemaNode): readonly Completion[] {
  const values = new Map<string, JsonValue>();
  for (const { schema, types, default: preset } of facets(node, true)) {
    for (const value of schema.enum ?? []) values.set(quoted(value), value);
    if (schema.const !== undefined) values.set(quoted(schema.const), schema.const);
    if (types === TYPE_BITS.boolean && schema.enum === undefined) values.set('true', true).set('false', false);
    if (preset !== undefined && typeof preset !== 'object') values.set(quoted(preset), preset);
    for (const example of schema.examples ?? []) if (typeof example !== 'object') values.set(quoted(example), example);
  }
  return [...values].map(([label, value]) => ({ kind: 'value', label, value, type: typeText(node), required: false }));
}
