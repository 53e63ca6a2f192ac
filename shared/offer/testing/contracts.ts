import type { Schema } from '../../schema/schema.ts';
import type { ApiContract } from '../apiContract.ts';
import { canonicalSchema } from '../canonical.ts';

const base: ApiContract = {
  type: 'postgres',
  group: 'db.acme.io',
  kind: 'Postgres',
  plural: 'postgreses',
  version: 'v1',
  otherVersions: [],
  asObjects: true,
};

function api(inputs: Schema, more: Partial<ApiContract> = {}): ApiContract {
  return { ...base, inputs: canonicalSchema(inputs), ...more };
}

/** Platform APIs of many shapes, for tests: each is something that some engine has no words for. */
export const sampleContracts: Readonly<Record<string, ApiContract>> = {
  plain: api(
    {
      type: 'object',
      required: ['size'],
      properties: {
        size: { type: 'string', enum: ['small', 'large'], description: 'How big it is' },
        storageGB: { type: 'integer', minimum: 10, maximum: 1000, default: 10 },
        backups: { type: 'boolean', default: true },
      },
    },
    {
      description: 'A database of PostgreSQL: "managed" # by us',
      owner: 'data-team',
      outputs: [
        { name: 'host', secret: false, schema: { type: 'string' }, description: 'Where it listens' },
        { name: 'port', secret: false, schema: { type: 'integer' } },
        { name: 'password', secret: true, schema: { type: 'string' } },
      ],
    },
  ),
  nested: api({
    type: 'object',
    required: ['disks'],
    properties: {
      disks: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['path'],
          properties: { path: { type: 'string', pattern: '^/' }, sizeGB: { type: 'number', exclusiveMinimum: 0 } },
        },
      },
      labels: { type: 'object', additionalProperties: { type: 'string', maxLength: 63 } },
      network: {
        type: 'object',
        properties: {
          public: { type: 'boolean', default: false },
          zones: { type: 'array', items: { type: 'string' }, uniqueItems: true },
        },
      },
      anything: { description: 'Handed on as it is' },
      port: { type: ['integer', 'string'] },
    },
  }),
  difficult: api(
    {
      type: 'object',
      additionalProperties: false,
      properties: {
        mode: { type: 'string', const: 'shared' },
        ahead: { type: 'string', pattern: '^(?=a).*$' },
        either: { oneOf: [{ type: 'string' }, { type: 'boolean' }] },
        mixed: { type: ['boolean', 'array'] },
        wrong: { type: 'integer', default: 'five' },
        pairs: { type: 'array', uniqueItems: true, items: { type: 'object', properties: { a: { type: 'string' } } } },
        named: { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: { type: 'integer' } },
        crossplane: { type: 'string' },
        source: { type: 'string', title: 'Source', examples: ['git', 'http'] },
        optional: { type: ['string', 'null'], format: 'hostname' },
        'with-dash': { type: 'string', minLength: 1 },
        'odd name': { type: 'string' },
        $self: { $ref: '#/$defs/tree' },
      },
      if: { properties: { mode: { const: 'shared' } } },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      then: { required: ['source'] },
      dependentRequired: { source: ['mode'] },
      $defs: { tree: { type: 'object', properties: { children: { type: 'array', items: { $ref: '#/$defs/tree' } } } } },
    },
    {
      type: 'feature-store',
      kind: 'FeatureStore',
      plural: 'featurestores',
      class: 'large',
      otherVersions: ['v1beta1'],
      outputs: [
        {
          name: 'endpoint',
          secret: false,
          schema: canonicalSchema({
            type: 'object',
            properties: { host: { type: 'string' }, ahead: { type: 'string', pattern: '(?=a)' } },
          }),
        },
        { name: 'deep.value', secret: false },
        { name: 'key', secret: true },
      ],
    },
  ),
  rules: api({
    type: 'object',
    'x-kubernetes-validations': [{ rule: 'self.min <= self.max', message: 'min above max' }],
    properties: {
      min: { type: 'integer' },
      max: { type: 'integer', multipleOf: 2 },
      schedule: { type: 'string', default: '0 3 * * *', description: 'When:\n- at three\n- "sharp"' },
      tags: { type: 'array', default: [], items: { type: 'string' } },
      parts: {
        type: 'array',
        'x-kubernetes-list-type': 'map',
        'x-kubernetes-list-map-keys': ['name'],
        items: {
          type: 'object',
          required: ['name'],
          properties: { name: { type: 'string' }, on: { type: 'boolean' } },
        },
      },
    },
  }),
  'free-form': api(
    { type: 'object', additionalProperties: true },
    { type: 'config', kind: 'Config', plural: 'configs' },
  ),
  empty: api({ type: 'object' }, { type: 'marker', kind: 'Marker', plural: 'markers', outputs: [] }),
  unknown: { ...base, type: 'queue', kind: 'Queue', plural: 'queues', asObjects: false },
};
