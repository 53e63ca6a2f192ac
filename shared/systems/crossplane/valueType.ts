import type { JsonValue } from '../../json.ts';
import { type SchemaNode, TYPE_BITS } from '../../schema/compile.ts';
import { facets } from '../../schema/fields.ts';

export type ValueType = 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array';

/** The types that a value may have; undefined = nothing is known of it. */
export type ValueTypes = ReadonlySet<ValueType> | undefined;

const names: readonly ValueType[] = ['string', 'integer', 'number', 'boolean', 'object', 'array'];

/** The types that a schema allows. */
export function typesOf(node: SchemaNode): ValueTypes {
  const types = new Set<ValueType>();
  for (const facet of facets(node, true)) {
    if (facet.schema['x-kubernetes-int-or-string'] === true) types.add('integer').add('string');
    for (const name of names) if ((facet.types & TYPE_BITS[name]) === TYPE_BITS[name]) types.add(name);
  }
  return types.size === 0 ? undefined : types;
}

/** The types of values that are given. */
export function typesOfValues(values: readonly JsonValue[]): ValueTypes {
  const types = new Set<ValueType>();
  for (const value of values) {
    const type = typeOfValue(value);
    if (type === undefined) return undefined;
    types.add(type);
  }
  return types.size === 0 ? undefined : types;
}

function typeOfValue(value: JsonValue): ValueType | undefined {
  if (value === null) return undefined;
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  if (typeof value === 'string' || typeof value === 'boolean') return typeof value === 'string' ? 'string' : 'boolean';
  return 'object';
}

/** False only when no value of the first types can be one of the second. Whole numbers and numbers meet. */
export function typesMeet(from: ValueTypes, to: ValueTypes): boolean {
  if (!from || !to) return true;
  const numeric = (types: ReadonlySet<ValueType>): boolean => types.has('integer') || types.has('number');
  return (numeric(from) && numeric(to)) || [...from].some((type) => to.has(type));
}

const words: Readonly<Record<ValueType, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
};

/** "text", "a number or text". */
export function typesText(types: ReadonlySet<ValueType>): string {
  return [...types].map((type) => words[type]).join(' or ');
}
