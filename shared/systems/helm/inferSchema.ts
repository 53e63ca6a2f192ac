import { isList, isObject, type JsonObject, type JsonValue } from '../../json.ts';
import type { Schema, SchemaSet } from '../../schema/schema.ts';

/**
 * What default values tell of the values a chart takes: names and types, nothing required, anything beyond them allowed.
 * An empty or null default tells nothing. Texts stay open, as charts take numbers in their place and the other way round.
 */
export function inferSchema(values: JsonObject): Schema {
  return { ...inferred(values, 0), type: 'object' };
}

function inferred(value: JsonValue, depth: number): Schema {
  const open: Schema = { 'x-kubernetes-preserve-unknown-fields': true };
  if (value === null || depth > 20) return open;
  if (isList(value)) return { type: 'array', items: open, default: value };
  if (!isObject(value)) return typeof value === 'boolean' ? { type: 'boolean', default: value } : { default: value };
  const properties: SchemaSet = Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, inferred(item, depth + 1)]),
  );
  return { ...open, type: 'object', properties };
}
