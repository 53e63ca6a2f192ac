import { describe, expect, it } from 'vitest';
import type { ApiContract } from '../offer/apiContract.ts';
import type { Schema } from '../schema/schema.ts';
import { validate } from '../schema/validate.ts';
import { openExample } from '../workspace/testing/openExample.ts';
import { apiDesignOf } from './apiDesign.ts';
import { apiLint } from './apiLint.ts';
import { exampleRequest } from './exampleRequest.ts';
import { ruleResults } from './ruleResults.ts';

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

  it('tell of patterns that hold anywhere, of defaults that are refused, and of versions that end without a word', () => {
    const size: Schema = { type: 'string', description: 'How big', pattern: '[a-z]+', maxLength: 3, default: 'large' };
    const versions = [
      { name: 'v1', served: true, main: false, deprecated: true },
      { name: 'v2', served: true, main: true, deprecated: true, deprecationWarning: 'use v3' },
    ];
    const remarks = apiLint({ ...contract, inputs: { type: 'object', properties: { size } } }, versions);
    expect(remarks.map(({ code }) => code)).toEqual(['silent-deprecation', 'unanchored-pattern', 'default-refused']);
    expect(remarks[0]?.message).toContain('v1');
  });
});

describe('Rules of an API', () => {
  it('are told with what each says of the request, defaults filled in', () => {
    const rules = (rule: string, message?: string) => [{ rule, ...(message && { message }) }];
    const schema: Schema = {
      type: 'object',
      'x-kubernetes-validations': rules('self.low <= self.high', 'low is above high'),
      properties: {
        low: { type: 'integer', 'x-kubernetes-validations': rules('self > 0') },
        high: { type: 'integer', default: 5 },
        name: { type: 'string', 'x-kubernetes-validations': rules('self != ""') },
      },
    };
    const answers = (request: { readonly low: number }) =>
      ruleResults(schema, request, 'custom-resource').map(({ path, answer, text }) =>
        [path.join('.'), answer, text].filter(Boolean).join(' '),
      );
    expect(answers({ low: 1 })).toEqual(['holds', 'low holds', 'name absent']);
    expect(answers({ low: 9 })[0]).toBe('broken low is above high');
  });
});

describe('The design of an API', () => {
  const definition = (annotations: string) => `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: caches.acme.io, annotations: {${annotations}}}
spec:
  group: acme.io
  scope: Namespaced
  names: {kind: Cache, plural: caches}
  versions:
    - {name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}
`;
  const designOf = (text: string) => {
    const [linked] = openExample({ 'crd.yaml': text }).elements();
    return linked && apiDesignOf(linked.element);
  };

  it('warns where a generator writes the file, which would take changes back', () => {
    expect(designOf(definition('controller-gen.kubebuilder.io/version: v0.19.0'))?.change.note).toContain('Go types');
    expect(designOf(definition(''))?.change).toEqual({ add: true, remove: true, edit: true, limits: {} });
  });
});
