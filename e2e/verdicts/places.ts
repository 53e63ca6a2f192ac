import { isObject, type JsonObject, type JsonPath, type JsonValue } from '../../shared/json.ts';
import type { Schema, SchemaSet } from '../../shared/schema/schema.ts';
import { smallest } from './smallest.ts';

/** A node of a schema, and where it stands in an object. */
export interface SchemaPlace {
  readonly schema: Schema;
  readonly path: JsonPath;
}

const MAX_PLACES = 4_000;
/** What the API server itself looks after. */
const HEAD = new Set(['apiVersion', 'kind', 'metadata', 'status']);

/** All places of a schema, near ones first; lists and maps are entered by one item. */
export function placesOf(root: Schema, definitions: SchemaSet = {}): readonly SchemaPlace[] {
  const places: SchemaPlace[] = [{ schema: resolved(root, definitions), path: [] }];
  for (const { schema, path } of places) {
    if (places.length > MAX_PLACES) break;
    for (const [name, child] of Object.entries(schema.properties ?? {}))
      if (path.length > 0 || !HEAD.has(name))
        places.push({ schema: resolved(child, definitions), path: [...path, name] });
    if (schema.items !== undefined) places.push({ schema: resolved(schema.items, definitions), path: [...path, 0] });
    if (typeof schema.additionalProperties === 'object')
      places.push({ schema: resolved(schema.additionalProperties, definitions), path: [...path, 'key'] });
  }
  return places;
}

/** A value with what is required and the way to a place. */
export function valueAlong(schema: Schema, [step, ...rest]: JsonPath): JsonValue {
  if (step === undefined) return smallest(schema);
  if (typeof step === 'number') return schema.items === undefined ? [] : [valueAlong(schema.items, rest)];
  const base = asObject(smallest(schema));
  const { additionalProperties } = schema;
  const child = schema.properties?.[step] ?? (typeof additionalProperties === 'object' ? additionalProperties : {});
  return { ...base, [step]: valueAlong(child, rest) };
}

function resolved(schema: Schema, definitions: SchemaSet): Schema {
  const { $ref } = schema;
  return $ref !== undefined && Object.hasOwn(definitions, $ref) ? (definitions[$ref] ?? schema) : schema;
}

/** The value with another one at a path; what is missing on the way is made. */
export function withValue(root: JsonValue, [step, ...rest]: JsonPath, value: JsonValue): JsonValue {
  if (step === undefined) return value;
  if (Array.isArray(root)) return root.map((item, index) => (index === step ? withValue(item, rest, value) : item));
  const object = asObject(root);
  return { ...object, [step]: withValue(object[step] ?? null, rest, value) };
}

/** The value where it is an object, else an empty one. */
export function asObject(value: JsonValue): JsonObject {
  return isObject(value) ? value : {};
}
