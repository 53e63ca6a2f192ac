import fc from 'fast-check';
import type { JsonValue } from '../../shared/json.ts';
import type { Schema } from '../../shared/schema/schema.ts';

/** The smallest value that fits: only what is required. */
export function smallest(schema: Schema): JsonValue {
  return filled(schema, (name) => schema.required?.includes(name) === true, 0);
}

/** A value with every field, down to a small depth. */
export function fullest(schema: Schema, depth = 0): JsonValue {
  return filled(schema, () => depth < 3, depth);
}

/** A value with the fields that are wanted: its default, its first choice, or a small one of its type. */
export function filled(schema: Schema, wants: (name: string) => boolean, depth = 0): JsonValue {
  if (schema.default !== undefined) return schema.default;
  const [first] = schema.enum ?? [];
  if (first !== undefined) return first;
  if (schema['x-kubernetes-int-or-string'] === true) return 1;
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
  switch (type) {
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, Math.min(1, schema.maximum ?? 1));
    case 'boolean':
      return true;
    case 'array': {
      const { items = {}, minItems = 0 } = schema;
      return Array.from({ length: minItems }, () => smallest(items));
    }
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([name]) => wants(name))
          .map(([name, child]) => [name, depth > 0 || !wants(name) ? fullest(child, depth + 1) : smallest(child)]),
      );
    default:
      return textFor(schema);
  }
}

const matching = new Map<string, string | undefined>();

function textFor({ pattern, format, minLength = 0, maxLength = 63 }: Schema): string {
  if (format === 'date-time') return '2026-01-01T00:00:00Z';
  const text = pattern === undefined ? undefined : textMatching(pattern);
  return text ?? 'sample'.padEnd(minLength, 'x').slice(0, maxLength);
}

function textMatching(pattern: string): string | undefined {
  if (!matching.has(pattern)) matching.set(pattern, firstMatching(pattern));
  return matching.get(pattern);
}

function firstMatching(pattern: string): string | undefined {
  try {
    return fc.sample(fc.stringMatching(new RegExp(pattern)), { seed: 3, numRuns: 1 })[0];
  } catch {
    // A pattern that only Go reads: a plain text is as good as any.
    return undefined;
  }
}
