import fc from 'fast-check';
import type { Schema } from '../../schema/schema.ts';
import type { ApiContract } from '../apiContract.ts';
import { canonicalSchema } from '../canonical.ts';

const fieldName = fc.oneof(
  fc.constantFrom('size', 'region', 'count', 'crossplane', 'source', 'kind', 'status', 'name', 'default', 'type'),
  fc.stringMatching(/^[a-z][A-Za-z0-9_-]{0,11}$/),
);

const text = fc.constantFrom(
  'a',
  'two words',
  'yes',
  '5',
  '{{ x }}',
  '${y}',
  "it's",
  'a: b',
  '# no',
  '"q"',
  'back\\slash',
);

const scalar: fc.Arbitrary<Schema> = fc.oneof(
  fc.record(
    {
      type: fc.constant('string' as const),
      enum: fc.uniqueArray(text, { minLength: 1, maxLength: 3 }),
      description: text,
      pattern: fc.constantFrom('^[a-z]+$', '^\\d{1,3}$', '(?!x)'),
      maxLength: fc.integer({ min: 1, max: 63 }),
      format: fc.constantFrom('hostname', 'uri', 'date-time'),
    },
    { requiredKeys: ['type'] },
  ),
  fc.record({ type: fc.constant('string' as const), default: text }),
  fc.record(
    {
      type: fc.constantFrom('integer' as const, 'number' as const),
      minimum: fc.integer({ min: -5, max: 5 }),
      exclusiveMaximum: fc.integer({ min: 6, max: 100 }),
      nullable: fc.boolean(),
    },
    { requiredKeys: ['type'] },
  ),
  fc.record({ type: fc.constant('boolean' as const), default: fc.boolean() }, { requiredKeys: ['type'] }),
  fc.constant<Schema>({}),
  fc.constant<Schema>({ type: ['integer', 'string'] }),
  fc.constant<Schema>({ type: ['boolean', 'null', 'object'] }),
);

const { field } = fc.letrec<{ field: Schema; object: Schema }>((tie) => ({
  field: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    tie('object'),
    tie('field').map((items): Schema => ({ type: 'array', items })),
    tie('field').map((values): Schema => ({ type: 'object', additionalProperties: values })),
  ),
  object: fc
    .tuple(
      fc.uniqueArray(fc.tuple(fieldName, tie('field')), { selector: ([name]) => name, maxLength: 4 }),
      fc.nat(),
      fc.constantFrom<boolean | undefined>(undefined, undefined, true, false),
    )
    .map(
      ([entries, picks, rest]): Schema => ({
        type: 'object',
        properties: Object.fromEntries(entries),
        required: entries.flatMap(([name], index) => ((picks >> index) % 2 === 1 ? [name] : [])),
        ...(rest === undefined ? {} : { additionalProperties: rest }),
      }),
    ),
}));

const objectInputs = fc
  .uniqueArray(fc.tuple(fieldName, field), { selector: ([name]) => name, maxLength: 6 })
  .chain((entries) =>
    fc
      .subarray(entries.map(([name]) => name))
      .map((required): Schema => ({ type: 'object', required, properties: Object.fromEntries(entries) })),
  );

const outputs = fc.uniqueArray(
  fc
    .tuple(fc.stringMatching(/^[a-z][a-z0-9_]{1,8}$/), fc.boolean(), fc.option(scalar, { nil: undefined }))
    .map(([name, secret, schema]) => ({ name, secret, ...(schema ? { schema: canonicalSchema(schema) } : {}) })),
  { selector: ({ name }) => name, maxLength: 4 },
);

/** Any platform API that an element could have been read to. */
export const anyContract: fc.Arbitrary<ApiContract> = fc
  .record({
    type: fc.constantFrom('postgres', 'queue', 'llm-model', 'a-thing-with-a-rather-long-name-of-many-words'),
    owner: fc.option(fc.constantFrom('team-a', 'Data & Co'), { nil: undefined }),
    description: fc.option(text, { nil: undefined }),
    inputs: fc.option(objectInputs, { nil: undefined }),
    outputs: fc.option(outputs, { nil: undefined }),
  })
  .map(({ type, owner, description, inputs, outputs: given }) => ({
    type,
    group: 'platform.acme.io',
    kind: 'Thing',
    plural: 'things',
    version: 'v1alpha1',
    otherVersions: [],
    asObjects: false,
    ...(owner === undefined ? {} : { owner }),
    ...(description === undefined ? {} : { description }),
    ...(inputs === undefined ? {} : { inputs: canonicalSchema(inputs) }),
    ...(given === undefined ? {} : { outputs: given }),
  }));
