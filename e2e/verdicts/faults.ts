import fc from 'fast-check';
import { isObject, type JsonObject, type JsonPath, type JsonValue, valueAt } from '../../shared/json.ts';
import type { Schema } from '../../shared/schema/schema.ts';
import { validate } from '../../shared/schema/validate.ts';
import type { Kind } from './kinds.ts';

/** The ways in which a custom resource can break its schema, one of each. */
export const faultKinds = [
  'type',
  'required',
  'enum',
  'pattern',
  'bounds',
  'unknown field',
  'list-map duplicate',
  'rule',
] as const;

export type FaultKind = (typeof faultKinds)[number];

/** One fault of a kind, at a place where the schema says something of it. */
export interface Fault {
  readonly kind: FaultKind;
  readonly path: JsonPath;
  /** The object that has the place filled in, before the fault. */
  readonly good: JsonObject;
  readonly bad: JsonObject;
}

/** A node of a schema, where it stands in an object, and all that lead to it. */
interface SchemaPlace {
  readonly schema: Schema;
  readonly path: JsonPath;
}

const MAX_PLACES = 4_000;
const MAX_TRIES = 20;
/** What the API server itself looks after. */
const HEAD = new Set(['apiVersion', 'kind', 'metadata', 'status']);
const wrongType: Readonly<Record<string, JsonValue>> = {
  string: 7,
  integer: 'x',
  number: 'x',
  boolean: 'x',
  array: 'x',
  object: 'x',
};

/**
 * A fault of each kind that the schema of a custom resource knows, in an object that has nothing but what is required
 * and the way to the fault. Where no good object can be made for a kind, the first place is taken as it is.
 */
export function faultsFor({ name, schema, options }: Kind): readonly Fault[] {
  const [kind = '', version = '', group = ''] = name.split('/').reverse();
  const head = { apiVersion: `${group}/${version}`, kind, metadata: { name: 'sample' } };
  const places = placesOf(schema);
  const isGood = (object: JsonObject): boolean => validate(schema, object, options).problems.length === 0;
  return faultKinds.flatMap((fault): readonly Fault[] => {
    const known = places.filter(({ schema: at }) => knows[fault](at)).slice(0, MAX_TRIES);
    const made = known.flatMap((place) => [...faultsAt(fault, schema, place, head)]);
    const chosen = made.find(({ good, bad }) => isGood(good) && !isGood(bad)) ?? made[0];
    return chosen === undefined ? [] : [chosen];
  });
}

function faultsAt(kind: FaultKind, root: Schema, place: SchemaPlace, head: JsonObject): readonly Fault[] {
  const { path } = place;
  const good: JsonObject = { ...asObject(along(root, path, 0)), ...head };
  const value = valueAt(good, path);
  if (value === undefined) return [];
  return spoil[kind](place, value).map((bad) => ({ kind, path, good, bad: asObject(withValue(good, path, bad)) }));
}

const knows: Readonly<Record<FaultKind, (schema: Schema) => boolean>> = {
  type: ({ type }) => typeof type === 'string',
  required: ({ required = [], properties }) => required.some((name) => properties?.[name]?.default === undefined),
  enum: (schema) => schema.enum !== undefined,
  pattern: ({ pattern }) => pattern !== undefined,
  bounds: (schema) => boundsOf(schema).length > 0,
  'unknown field': (schema) =>
    schema.properties !== undefined && schema['x-kubernetes-preserve-unknown-fields'] !== true,
  'list-map duplicate': (schema) => schema['x-kubernetes-list-type'] === 'map',
  rule: (schema) => schema['x-kubernetes-validations'] !== undefined,
};

const spoil: Readonly<Record<FaultKind, (place: SchemaPlace, value: JsonValue) => readonly JsonValue[]>> = {
  type: ({ schema, path }) => {
    const wrong = typeof schema.type === 'string' ? wrongType[schema.type] : undefined;
    return wrong === undefined || path.length === 0 ? [] : [wrong];
  },
  required: ({ schema }, value) =>
    (schema.required ?? []).flatMap((name) => {
      if (!isObject(value) || schema.properties?.[name]?.default !== undefined) return [];
      const { [name]: _, ...rest } = value;
      return [rest];
    }),
  enum: () => ['Bogus'],
  pattern: () => ['\u00a0', ' !', ''],
  bounds: ({ schema }) => boundsOf(schema),
  'unknown field': (_, value) => (isObject(value) ? [{ ...value, bogusField: 1 }] : []),
  'list-map duplicate': ({ schema: { items = {}, 'x-kubernetes-list-map-keys': keys = [] } }) => {
    const item = filled(items, (name) => keys.includes(name) || items.required?.includes(name) === true, 0);
    return [[item, item]];
  },
  rule: ({ schema }, value) => [fullest(schema, 0), ...eachChanged(value), ...emptied(value)],
};

function boundsOf(schema: Schema): readonly JsonValue[] {
  const { minimum, maximum, minLength = 0, maxLength, minItems = 0, maxItems, maxProperties, items } = schema;
  return [
    ...(minimum === undefined ? [] : [minimum - 1]),
    ...(maximum === undefined ? [] : [maximum + 1]),
    ...(minLength > 0 ? ['x'.repeat(minLength - 1)] : []),
    ...(maxLength === undefined || maxLength > 100_000 ? [] : ['x'.repeat(maxLength + 1)]),
    ...(minItems > 0 ? [[]] : []),
    ...(maxItems === undefined || maxItems > 1_000 || items === undefined
      ? []
      : [Array.from({ length: maxItems + 1 }, () => smallest(items))]),
    ...(maxProperties === undefined || maxProperties > 1_000
      ? []
      : [Object.fromEntries(Array.from({ length: maxProperties + 1 }, (_, i) => [`k${i}`, 'x']))]),
  ];
}

/** Values with one text or number of them changed: what a rule compares. */
function eachChanged(value: JsonValue): readonly JsonValue[] {
  if (typeof value === 'string') return [`${value}-changed`, ''];
  if (typeof value === 'number') return [value + 1, -1];
  if (typeof value === 'boolean') return [!value];
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => eachChanged(inner).map((by) => ({ ...value, [name]: by })));
}

function emptied(value: JsonValue): readonly JsonValue[] {
  return isObject(value) ? [{}] : Array.isArray(value) ? [[]] : [];
}

/** All places of a schema, near ones first; lists and maps are entered by one item. */
function placesOf(root: Schema): readonly SchemaPlace[] {
  const places: SchemaPlace[] = [{ schema: root, path: [] }];
  for (const { schema, path } of places) {
    if (places.length > MAX_PLACES) break;
    for (const [name, child] of Object.entries(schema.properties ?? {}))
      if (path.length > 0 || !HEAD.has(name)) places.push({ schema: child, path: [...path, name] });
    if (schema.items !== undefined) places.push({ schema: schema.items, path: [...path, 0] });
    if (typeof schema.additionalProperties === 'object')
      places.push({ schema: schema.additionalProperties, path: [...path, 'key'] });
  }
  return places;
}

/** A value with what is required and the way to a place. */
function along(schema: Schema, path: JsonPath, at: number): JsonValue {
  const step = path[at];
  if (step === undefined) return smallest(schema);
  if (typeof step === 'number') return schema.items === undefined ? [] : [along(schema.items, path, at + 1)];
  const base = asObject(smallest(schema));
  const { additionalProperties } = schema;
  const child = schema.properties?.[step] ?? (typeof additionalProperties === 'object' ? additionalProperties : {});
  return { ...base, [step]: along(child, path, at + 1) };
}

/** The smallest value that fits: only what is required. */
function smallest(schema: Schema): JsonValue {
  return filled(schema, (name) => schema.required?.includes(name) === true, 0);
}

/** A value with every field, down to a small depth. */
function fullest(schema: Schema, depth: number): JsonValue {
  return filled(schema, () => depth < 3, depth);
}

function filled(schema: Schema, wants: (name: string) => boolean, depth: number): JsonValue {
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

function withValue(root: JsonValue, [step, ...rest]: JsonPath, value: JsonValue): JsonValue {
  if (step === undefined) return value;
  if (Array.isArray(root)) return root.map((item, index) => (index === step ? withValue(item, rest, value) : item));
  const object = asObject(root);
  return { ...object, [step]: withValue(object[step] ?? null, rest, value) };
}

function asObject(value: JsonValue): JsonObject {
  return isObject(value) ? value : {};
}
