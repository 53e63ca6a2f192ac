import fc from 'fast-check';
import type { JsonObject, JsonValue } from '../../shared/json.ts';

function name(): fc.Arbitrary<string> {
  return fc.constantFrom('a', 'b', 'c', 'd', 'e');
}

const scalar: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.constantFrom<JsonObject>(
    { type: 'string' },
    { type: 'string', default: 'x' },
    { type: 'string', nullable: true },
    { type: 'string', enum: ['x', 'yy', ''] },
    { type: 'string', nullable: true, enum: ['x'] },
    { type: 'string', minLength: 1, maxLength: 2 },
    { type: 'string', pattern: '^[a-x]+$' },
    { type: 'string', format: 'date-time' },
    { type: 'string', format: 'date' },
    { type: 'string', format: 'ipv4' },
    { type: 'string', format: 'cidr' },
    { type: 'string', format: 'duration' },
    { type: 'string', format: 'byte' },
    { type: 'string', format: 'made-up' },
    { type: 'boolean' },
    { type: 'boolean', default: true },
    { type: 'integer' },
    { type: 'integer', format: 'int32' },
    { type: 'integer', minimum: 1, exclusiveMinimum: true, maximum: 5 },
    { type: 'integer', multipleOf: 2, default: 4 },
    { type: 'integer', enum: [1, 2] },
    { type: 'number' },
    { type: 'number', multipleOf: 0.5 },
    { type: 'number', maximum: 1.5, exclusiveMaximum: true },
    { 'x-kubernetes-int-or-string': true },
    { 'x-kubernetes-int-or-string': true, pattern: '^x' },
    { 'x-kubernetes-int-or-string': true, anyOf: [{ type: 'integer' }, { type: 'string' }], maximum: 3 },
    { 'x-kubernetes-preserve-unknown-fields': true },
    { type: 'object' },
    { type: 'object', 'x-kubernetes-preserve-unknown-fields': true, nullable: true },
    { type: 'object', 'x-kubernetes-embedded-resource': true, 'x-kubernetes-preserve-unknown-fields': true },
  ),
);

function list(node: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject> {
  const plain = fc.record({ items: node, preserve: fc.boolean(), most: fc.constantFrom(undefined, 1, 2) }).map(
    ({ items, preserve, most }): JsonObject => ({
      type: 'array',
      items,
      ...(preserve && { 'x-kubernetes-preserve-unknown-fields': true }),
      ...(most !== undefined && { maxItems: most }),
    }),
  );
  const set = fc.constant<JsonObject>({ type: 'array', items: { type: 'string' }, 'x-kubernetes-list-type': 'set' });
  const keyed = fc.constant<JsonObject>({
    type: 'array',
    items: {
      type: 'object',
      required: ['a'],
      properties: { a: { type: 'string' }, b: { type: 'string', default: 'x' } },
    },
    'x-kubernetes-list-type': 'map',
    'x-kubernetes-list-map-keys': ['a', 'b'],
  });
  return fc.oneof(plain, set, keyed);
}

function map(node: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject> {
  return fc.oneof(
    node.map((additionalProperties): JsonObject => ({ type: 'object', additionalProperties })),
    fc.constant<JsonObject>({ type: 'object', additionalProperties: true }),
    node.map((additionalProperties): JsonObject => ({ type: 'object', additionalProperties, maxProperties: 1 })),
  );
}

/**
 * Structural schemas of all sorts, small enough that random values often nearly fit: names and values come from few
 * letters. Everything is JSON as in a CRD file.
 */
export const specSchema: fc.Arbitrary<JsonObject> = fc.letrec<{ node: JsonObject; object: JsonObject }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    list(tie('node')),
    map(tie('node')),
    tie('object'),
  ),
  object: fc
    .record({
      properties: fc.dictionary(name(), tie('node'), { minKeys: 1, maxKeys: 4 }),
      preserve: fc.boolean(),
      nullable: fc.boolean(),
      choice: fc.constantFrom('none', 'none', 'oneOf', 'anyOf', 'not'),
      required: fc.boolean(),
    })
    .map(({ properties, preserve, nullable, choice, required }): JsonObject => {
      const names = Object.keys(properties);
      const [first = 'a', second = first] = names;
      return {
        type: 'object',
        properties,
        ...(required && { required: [first] }),
        ...(preserve && { 'x-kubernetes-preserve-unknown-fields': true }),
        ...(nullable && { nullable: true }),
        ...(choice === 'not' && { not: { required: [second] } }),
        ...((choice === 'oneOf' || choice === 'anyOf') && {
          [choice]: [{ required: [first] }, { required: [second] }],
        }),
      };
    }),
})).object;

const TEXTS = [
  'x',
  'yy',
  '',
  'zzz',
  '2024-01-01',
  '2024-01-01T00:00:00Z',
  '10.0.0.1',
  '10.0.0.0/8',
  '1h',
  'YQ==',
  '😀😀',
];
const noise: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.constantFrom<JsonValue>(...TEXTS, 0, 1, 2, 4, 1.5, -1, 3_000_000_000, true, false, null, {}, []),
  fc.dictionary(name(), fc.constantFrom<JsonValue>('x', 1, null, {}), { maxKeys: 3 }),
  fc.array(fc.constantFrom<JsonValue>('x', 1, null, { a: 'x' }), { maxLength: 3 }),
  fc.constantFrom<JsonValue>(
    { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: { a: 1 } },
    { kind: 'Pod' },
  ),
);

/** Values that mostly fit a schema, and sometimes do not. */
export function valueFor(schema: JsonValue): fc.Arbitrary<JsonValue> {
  return fc.oneof({ weight: 12, arbitrary: fitting(schema) }, { weight: 1, arbitrary: noise });
}

function fitting(schema: JsonValue): fc.Arbitrary<JsonValue> {
  if (typeof schema !== 'object' || schema === null || !('type' in schema)) return noise;
  const { type, properties, items, additionalProperties } = schema;
  if (Array.isArray(schema.enum) && schema.enum.length > 0) return fc.constantFrom<JsonValue>(...schema.enum);
  if (type === 'string') return fc.constantFrom<JsonValue>(...TEXTS);
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer') return fc.constantFrom<JsonValue>(0, 1, 2, 3, 4, 5, 6);
  if (type === 'number') return fc.constantFrom<JsonValue>(0, 0.5, 1, 1.5, 2.25);
  if (type === 'array' && items !== undefined) return fc.array(valueFor(items), { maxLength: 3 });
  if (typeof properties === 'object' && properties !== null) {
    const fields = Object.entries(properties).map(
      ([key, child]: [string, JsonValue]) => [key, valueFor(child)] as const,
    );
    return fc
      .record(Object.fromEntries(fields), { requiredKeys: [] })
      .map((record): JsonValue => JSON.parse(JSON.stringify(record)));
  }
  if (additionalProperties !== undefined) return fc.dictionary(name(), valueFor(additionalProperties), { maxKeys: 2 });
  return fc.constantFrom<JsonValue>({}, { a: 1 });
}
