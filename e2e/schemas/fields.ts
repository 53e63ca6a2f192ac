import { isList, isObject, type JsonValue } from '../../shared/json.ts';
import type { Schema, SchemaSet } from '../../shared/schema/schema.ts';

/**
 * The fields of a schema as lines `path: facts`, for comparing two schemas: items are `[]`, values of maps `{}`. What
 * a path in `without` leads to is left out.
 */
export function fieldsOf(schema: Schema, definitions: SchemaSet, without: readonly RegExp[] = []): readonly string[] {
  const lines: string[] = [];
  const visit = (given: Schema, path: string, needed: boolean): void => {
    if (without.some((pattern) => pattern.test(path))) return;
    const target = resolve(given, definitions);
    lines.push(`${path}${needed ? '*' : ''}: ${facts(target)}`);
    for (const [name, child] of Object.entries(target.properties ?? {})) {
      if (path === '' && ['apiVersion', 'kind', 'metadata', 'status'].includes(name)) continue;
      visit(child, `${path}.${name}`, target.required?.includes(name) ?? false);
    }
    if (target.items) visit(target.items, `${path}[]`, false);
    if (typeof target.additionalProperties === 'object') visit(target.additionalProperties, `${path}{}`, false);
  };
  visit(schema, '', false);
  return lines.sort();
}

function resolve(schema: Schema, definitions: SchemaSet): Schema {
  const { $ref, ...beside } = schema;
  const target = $ref === undefined ? undefined : definitions[$ref];
  return target === undefined ? schema : { ...resolve(target, definitions), ...beside };
}

function facts(schema: Schema): string {
  const { type, format, minItems, maxItems, maxLength } = schema;
  return JSON.stringify({
    type,
    format,
    minItems,
    maxItems,
    maxLength,
    enum: schema.enum?.toSorted(),
    default: schema.default === '' ? undefined : sorted(schema.default),
    keys: schema['x-kubernetes-list-map-keys'],
    embedded: schema['x-kubernetes-embedded-resource'],
    open: schema['x-kubernetes-preserve-unknown-fields'],
    rules: schema['x-kubernetes-validations']?.length,
  });
}

function sorted(value: JsonValue | undefined): JsonValue | undefined {
  if (isList(value)) return value.map((item) => sorted(item) ?? null);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item) ?? null]));
}
