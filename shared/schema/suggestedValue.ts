import type { JsonValue } from '../json.ts';
import type { Schema } from './schema.ts';

/** The value that a schema itself suggests: its default, an example, its first choice, for a number the least one. */
export function suggestedValue(schema: Schema): JsonValue | undefined {
  if (schema.default !== undefined) return schema.default;
  const [given] = schema.examples ?? schema.enum ?? [];
  if (given !== undefined) return given;
  const type = firstType(schema);
  if (type !== 'integer' && type !== 'number') return undefined;
  return typeof schema.minimum === 'number' ? schema.minimum : 1;
}

/** The type of a schema, the first one where it allows several. */
export function firstType({ type }: Schema): string | undefined {
  return typeof type === 'string' ? type : type?.[0];
}
