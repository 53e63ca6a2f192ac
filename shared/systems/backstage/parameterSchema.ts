import type { JsonObject, JsonValue } from '../../json.ts';
import type { Schema, SchemaSet } from '../../schema/schema.ts';

/** A canonical schema as JSON Schema of draft 7, in which forms are written: titles and types first. */
export function parameterSchema(schema: Schema): JsonObject {
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
    ...(items ? { items: parameterSchema(items) } : {}),
    ...(rest === undefined ? {} : { additionalProperties: typeof rest === 'object' ? parameterSchema(rest) : rest }),
    ...(allOf ? { allOf: allOf.map(parameterSchema) } : {}),
    ...(anyOf ? { anyOf: anyOf.map(parameterSchema) } : {}),
    ...(oneOf ? { oneOf: oneOf.map(parameterSchema) } : {}),
    ...(not ? { not: parameterSchema(not) } : {}),
    ...(condition ? { if: parameterSchema(condition) } : {}),
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    ...(then ? { then: parameterSchema(then) } : {}),
    ...(otherwise ? { else: parameterSchema(otherwise) } : {}),
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
  'dependentRequired',
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
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, parameterSchema(schema)]));
}
