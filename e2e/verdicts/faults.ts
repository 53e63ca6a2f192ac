import { isObject, type JsonObject, type JsonPath, type JsonValue, valueAt } from '../../shared/json.ts';
import type { Schema } from '../../shared/schema/schema.ts';
import { validate } from '../../shared/schema/validate.ts';
import type { Kind } from './kinds.ts';
import { asObject, placesOf, type SchemaPlace, valueAlong, withValue } from './places.ts';
import { filled, fullest, smallest } from './smallest.ts';

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

const MAX_TRIES = 20;
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
  const good: JsonObject = { ...asObject(valueAlong(root, path)), ...head };
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
  rule: ({ schema }, value) => [fullest(schema), ...eachChanged(value), ...emptied(value)],
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
