import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fit, requestFits, schemaFits } from './fit.ts';
import type { Schema, SchemaSet } from './schema.ts';
import { validate } from './validate.ts';

const object = (properties: SchemaSet, more: Schema = {}): Schema => ({ type: 'object', properties, ...more });

describe('schemaFits', () => {
  it.each<[Fit['answer'], string, Schema, Schema]>([
    ['yes', 'the same', object({ a: { type: 'string' } }), object({ a: { type: 'string' } })],
    ['yes', 'an integer for a number', { type: 'integer' }, { type: 'number' }],
    ['no', 'a number for an integer', { type: 'number' }, { type: 'integer' }],
    ['yes', 'a port for an int-or-string', { type: 'integer' }, { 'x-kubernetes-int-or-string': true }],
    ['yes', 'values that are all in the enum', { type: 'string', enum: ['s'] }, { type: 'string', enum: ['s', 'm'] }],
    ['no', 'a value outside the enum', { type: 'string', enum: ['s', 'x'] }, { type: 'string', enum: ['s', 'm'] }],
    ['no', 'any text for an enum', { type: 'string' }, { type: 'string', enum: ['s', 'm'] }],
    ['yes', 'values that match the pattern', { type: 'string', enum: ['ab'] }, { type: 'string', pattern: '^a' }],
    ['no', 'any text for a pattern', { type: 'string' }, { type: 'string', pattern: '^a' }],
    ['unknown', 'one pattern for another', { type: 'string', pattern: '^ab' }, { type: 'string', pattern: '^a' }],
    [
      'yes',
      'a smaller range',
      { type: 'integer', minimum: 2, maximum: 3 },
      { type: 'integer', minimum: 1, maximum: 5 },
    ],
    ['no', 'a larger range', { type: 'integer', minimum: 0 }, { type: 'integer', minimum: 0, exclusiveMinimum: true }],
    ['no', 'a field that nobody takes', object({ a: { type: 'string' } }), object({})],
    [
      'yes',
      'a field for a map',
      object({ a: { type: 'string' } }),
      { type: 'object', additionalProperties: { type: 'string' } },
    ],
    ['no', 'without a required field', object({}), object({ a: { type: 'string' } }, { required: ['a'] })],
    [
      'yes',
      'without a field that has a default',
      object({}),
      object({ a: { type: 'string', default: '' } }, { required: ['a'] }),
    ],
    [
      'no',
      'a list of other things',
      { type: 'array', items: { type: 'string' } },
      { type: 'array', items: { type: 'integer' } },
    ],
    ['unknown', 'something without a type', {}, { type: 'string' }],
    ['yes', 'something for anything', { type: 'string' }, {}],
    ['unknown', 'a provider with rules', object({}), object({}, { 'x-kubernetes-validations': [{ rule: 'true' }] })],
    ['no', 'maybe null', { type: 'string', nullable: true }, { type: 'string' }],
  ])('%s: %s', (answer, _, consumer, provider) => {
    expect(schemaFits(consumer, provider).answer).toBe(answer);
  });

  it('says where and why', () => {
    const consumer = object({ db: object({ size: { type: 'string', enum: ['xl'] } }) });
    const provider = object({ db: object({ size: { type: 'string', enum: ['s'] } }) });
    expect(schemaFits(consumer, provider)).toEqual({
      answer: 'no',
      reasons: [{ path: ['db', 'size'], reason: 'may be "xl", which is not accepted' }],
    });
  });

  const scalar = fc.oneof(
    fc.record({
      type: fc.constant('integer' as const),
      minimum: fc.integer({ min: -3, max: 3 }),
      maximum: fc.integer({ min: -3, max: 3 }),
    }),
    fc.record({ type: fc.constant('string' as const), maxLength: fc.integer({ min: 0, max: 3 }) }),
    fc.record({ type: fc.constant('string' as const), enum: fc.subarray(['a', 'b', 'cc'], { minLength: 1 }) }),
    fc.constant<Schema>({ type: 'boolean' }),
    fc.constant<Schema>({ 'x-kubernetes-int-or-string': true }),
  );
  const sent = fc.oneof(fc.integer({ min: -4, max: 4 }), fc.constantFrom('', 'a', 'b', 'cc', 'dddd'), fc.boolean());

  it('keeps its word: what the consumer may send is accepted when it says yes', () => {
    fc.assert(
      fc.property(scalar, scalar, sent, (consumer, provider, value) => {
        fc.pre(schemaFits(consumer, provider).answer === 'yes');
        const isSent = validate(consumer, value, { dialect: 'custom-resource' }).problems.length === 0;
        const isTaken = validate(provider, value, { dialect: 'custom-resource' }).problems.length === 0;
        expect(!isSent || isTaken).toBe(true);
      }),
    );
  });
});

describe('requestFits', () => {
  const provider = object({ size: { type: 'string' } }, { required: ['size'] });

  it.each<[Fit['answer'], Parameters<typeof requestFits>[0], Schema]>([
    ['yes', { size: 's' }, provider],
    ['no', { size: 1 }, provider],
    ['no', {}, provider],
    ['unknown', 'y', { type: 'string', pattern: '(?!x)y' }],
  ])('%s: %j', (answer, params, schema) => {
    expect(requestFits(params, schema).answer).toBe(answer);
  });
});
