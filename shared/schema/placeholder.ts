import type { JsonPath, JsonValue } from '../json.ts';
import type { Schema } from './schema.ts';
import { firstType, suggestedValue } from './suggestedValue.ts';

/** A first value for the field at `path`, for a person to change: its default, an example, the first choice, or an empty value of its type. */
export function placeholderFor(schema: Schema | undefined, path: JsonPath): JsonValue {
  let field = schema;
  for (const segment of path) field = typeof segment === 'number' ? field?.items : field?.properties?.[segment];
  return placeholder(field, 0);
}

function placeholder(schema: Schema | undefined, depth: number): JsonValue {
  if (!schema || depth > 8) return '';
  const suggested = suggestedValue(schema);
  if (suggested !== undefined) return suggested;
  switch (firstType(schema)) {
    case 'boolean':
      return false;
    case 'array':
      return [];
    case 'object': {
      const entries = (schema.required ?? []).map((name): [string, JsonValue] => [
        name,
        placeholder(schema.properties?.[name], depth + 1),
      ]);
      return Object.fromEntries(entries);
    }
    default:
      return '';
  }
}
