import { isObject, type JsonObject, type JsonValue } from '../json.ts';
import type { Schema } from '../schema/schema.ts';
import { firstType, suggestedValue } from '../schema/suggestedValue.ts';

const DEEPEST = 6;

/**
 * A request that fills in every field of an API: its default, an example, its first choice, else a small value of its
 * type within its bounds. What a pattern or a rule asks beyond that is left to the check of the request.
 */
export function exampleRequest(inputs: Schema): JsonObject {
  const value = example(inputs, 'request', 0);
  return isObject(value) ? value : {};
}

function example(schema: Schema, name: string, depth: number): JsonValue {
  const suggested = suggestedValue(schema);
  if (suggested !== undefined) return suggested;
  switch (firstType(schema)) {
    case 'boolean':
      return true;
    case 'array':
      return schema.items && depth < DEEPEST ? [example(schema.items, name, depth + 1)] : [];
    case 'object':
      return depth < DEEPEST
        ? Object.fromEntries(
            Object.entries(schema.properties ?? {}).map(([key, field]) => [key, example(field, key, depth + 1)]),
          )
        : {};
    default:
      return fitted(`my-${name.toLowerCase()}`, schema);
  }
}

function fitted(text: string, { minLength = 0, maxLength = 63 }: Schema): string {
  return text.padEnd(minLength, 'x').slice(0, Math.max(maxLength, 0));
}
