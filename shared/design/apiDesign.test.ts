import { describe, expect, it } from 'vitest';
import type { ApiContract } from '../offer/apiContract.ts';
import type { Schema } from '../schema/schema.ts';
import { validate } from '../schema/validate.ts';
import { apiLint } from './apiLint.ts';
import { exampleRequest } from './exampleRequest.ts';

const inputs: Schema = {
  type: 'object',
  required: ['size'],
  properties: {
    size: { type: 'string', enum: ['small', 'large'], description: 'How big' },
    storage_gb: { type: 'integer', minimum: 5, description: 'Room' },
    note: { type: 'string', default: '' },
    users: {
      type: 'array',
      description: 'Who may use it',
      items: { type: 'object', properties: { name: { type: 'string', maxLength: 4, description: 'Login' } } },
    },
  },
};

const contract: ApiContract = {
  type: 'postgres',
  group: 'db.example.dev',
  kind: 'Postgres',
  plural: 'postgreses',
  version: 'v1',
  otherVersions: [],
  description: 'A database',
  inputs,
  asObjects: true,
};

describe('The example request', () => {
  it('fills in every field with what the field takes', () => {
    expect(exampleRequest(inputs)).toEqual({ size: 'small', storage_gb: 5, note: '', users: [{ name: 'my-n' }] });
    expect(validate(inputs, exampleRequest(inputs), { dialect: 'custom-resource' }).problems).toEqual([]);
  });
});

describe('Remarks on an API', () => {
  const found = apiLint(contract).map(({ code, path }) => `${code} ${path.join('.')}`);

  it('tell of names, decisions left to everybody, and what has no bound or no words', () => {
    expect(found.toSorted()).toEqual([
      'naming storage_gb',
      'no-description note',
      'required-without-default size',
      'unbounded-list users',
      'unbounded-text note',
    ]);
  });

  it('tell of an API without description', () => {
    const { description: _, ...silent } = contract;
    expect(apiLint(silent)[0]).toMatchObject({ code: 'no-description', path: [] });
  });
});
