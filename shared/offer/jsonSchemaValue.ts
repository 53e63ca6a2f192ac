import type { JsonObject, JsonValue } from '../json.ts';
import type { Schema, SchemaSet } from '../schema/schema.ts';
import type { AbilityOf } from './dialect.ts';

/** Draft 7 says by another keyword which fields need others, so that one is left out. */
export const draft7Conditions: AbilityOf = ({ dependentRequired }) =>
  dependentRequired
    ? {
        approximated: 'Which fields need others is left out; the other conditions stay.',
        as: ({ dependentRequired: _left, ...field }) => field,
      }
    : 'carried';

/** A canonical schema as JSON Schema of draft 7, in which forms are written: titles and types first. */
export function jsonSchemaValue(schema: Schema): JsonObject {
  const { title, type, nullable, description, properties, items, additionalProperties: rest, ...other } = schema;
  const { allOf, anyOf, oneOf, not, if: condition, then, else: otherwise, ...plain } = other;
  const types = type === undefined ? [] : typeof type === 'string' ? [type] : type;
  const all = nullable === true && types.length > 0 ? [...types, 'null'] : types;
  const [only, ...more] = all;
  return {
    ...(title !== undefined ? { title } : {}),
    ...(only !== undefined ? { type: more.length > 0 ? all : only } : {}),
    ...(description !== undefined ? { description } : {}),
    ...plainKeywords(plain),
    ...(properties ? { properties: set(properties) } : {}),
    ...(items ? { items: jsonSchemaValue(items) } : {}),
    ...(rest === undefined ? {} : { additionalProperties: typeof rest === 'object' ? jsonSchemaValue(rest) : rest }),
    ...(allOf ? { allOf: allOf.map(jsonSchemaValue) } : {}),
    ...(anyOf ? { anyOf: anyOf.map(jsonSchemaValue) } : {}),
    ...(oneOf ? { oneOf: oneOf.map(jsonSchemaValue) } : {}),
    ...(not ? { not: jsonSchemaValue(not) } : {}),
    ...(condition ? { if: jsonSchemaValue(condition) } : {}),
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    ...(then ? { then: jsonSchemaValue(then) } : {}),
    ...(otherwise ? { else: jsonSchemaValue(otherwise) } : {}),
  };
}

const plainNames = [
  'enum',
  'default',
  'examples',
  'format',
  'pattern',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'required',
] as const;

function plainKeywords(schema: Schema): JsonObject {
  const stated: Record<string, JsonValue> = {};
  for (const name of plainNames) {
    const value = schema[name];
    if (value !== undefined) stated[name] = value;
  }
  return stated;
}

function set(schemas: SchemaSet): JsonObject {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, jsonSchemaValue(schema)]));
}
