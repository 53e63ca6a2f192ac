import { describe, expect, it } from 'vitest';
import { formatPath, type JsonPath } from '../json.ts';
import { completionsAt } from './complete.ts';
import { type InputField, inputsOf, schemaAt, specOf } from './describe.ts';
import { readSchema, type Schema } from './schema.ts';

const database = readSchema({
  type: 'object',
  required: ['spec'],
  properties: {
    spec: {
      type: 'object',
      required: ['size', 'region'],
      properties: {
        size: { type: 'string', enum: ['small', 'large'], description: 'How big' },
        region: { type: 'string', default: 'eu' },
        replicas: { type: 'integer', minimum: 1, maximum: 10 },
        port: { 'x-kubernetes-int-or-string': true },
        backups: {
          type: 'array',
          items: { type: 'object', properties: { at: { type: 'string', format: 'date-time' } } },
        },
        tags: { type: 'object', additionalProperties: { type: 'string' } },
        extra: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
        public: { type: 'boolean' },
      },
    },
    status: { type: 'object' },
  },
});
const spec = specOf(database) ?? {};

function lines(fields: readonly InputField[]): readonly string[] {
  return fields.flatMap(({ path, type, required, children }) => [
    `${formatPath(path)}: ${type}${required ? ' (required)' : ''}`,
    ...lines(children),
  ]);
}

describe('inputsOf', () => {
  it('lists the inputs with their types in words', () => {
    expect(lines(inputsOf(spec))).toEqual([
      'size: one of "small", "large" (required)',
      'region: text',
      'replicas: integer 1..10',
      'port: text or integer',
      'backups: list of object',
      'backups[0].at: text (date-time)',
      'tags: map of text',
      'extra: free-form object',
      'public: true or false',
    ]);
  });

  it('gives default, description and values', () => {
    const [size, region] = inputsOf(spec);
    expect(size).toMatchObject({ description: 'How big', enum: ['small', 'large'] });
    expect(region).toMatchObject({ default: 'eu', required: false });
  });

  it('cuts a schema that contains itself', () => {
    const tree: Schema = {
      $defs: { t: { type: 'object', properties: { next: { $ref: '#/$defs/t' } } } },
      $ref: '#/$defs/t',
    };
    expect(lines(inputsOf(tree, { dialect: 'json-schema' }))).toEqual(['next: object']);
  });
});

describe('schemaAt', () => {
  it.each<[JsonPath, Schema | 'unknown' | undefined]>([
    [['spec', 'replicas'], { type: 'integer', minimum: 1, maximum: 10 }],
    [['spec', 'backups', 3, 'at'], { type: 'string', format: 'date-time' }],
    [['spec', 'tags', 'any'], { type: 'string' }],
    [['spec', 'extra', 'x', 0, 'y'], 'unknown'],
    [['spec', 'nothing'], undefined],
    [['spec', 'size', 'x'], undefined],
  ])('%j', (path, expected) => {
    expect(schemaAt(database, path)).toEqual(expected);
  });

  it('knows metadata without being told', () => {
    expect(schemaAt(database, ['metadata', 'labels', 'app'], { resource: true })).toEqual({ type: 'string' });
    expect(schemaAt(database, ['metadata', 'lables'], { resource: true })).toBeUndefined();
  });
});

describe('completionsAt', () => {
  it('offers what is not there yet, needed fields first', () => {
    expect(completionsAt(database, ['spec'], ['replicas', 'port']).map(({ label }) => label)).toEqual([
      'size',
      'region',
      'backups',
      'tags',
      'extra',
      'public',
    ]);
  });

  it('offers the values of an enum and of a switch', () => {
    expect(completionsAt(database, ['spec', 'size'], []).map(({ value }) => value)).toEqual(['small', 'large']);
    expect(completionsAt(database, ['spec', 'public'], []).map(({ value }) => value)).toEqual([true, false]);
  });

  it('offers the head of a Kubernetes object', () => {
    const labels = completionsAt(database, [], ['kind'], { resource: true }).map(({ label }) => label);
    expect(labels).toEqual(['apiVersion', 'metadata', 'spec', 'status']);
  });

  it('has nothing to say where the schema has not', () => {
    expect(completionsAt(database, ['spec', 'extra', 'x'], [])).toEqual([]);
  });
});
