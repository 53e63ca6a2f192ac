import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { formatPath, type JsonValue, listAt, textAt, valueAt } from '../json.ts';
import { structuralProblems } from './structural.ts';

function paths(schema: JsonValue): readonly string[] {
  return structuralProblems(schema).map(({ path }) => formatPath(path));
}

describe('structuralProblems', () => {
  it.each<[string, JsonValue, readonly string[]]>([
    ['a plain schema', { type: 'object', properties: { spec: { type: 'object' } } }, []],
    ['a root without type', { properties: {} }, ['']],
    ['a root of another type', { type: 'string' }, ['type']],
    ['a field without type', { type: 'object', properties: { a: {} } }, ['properties.a']],
    [
      'a field of anything',
      { type: 'object', properties: { a: { 'x-kubernetes-preserve-unknown-fields': true } } },
      [],
    ],
    [
      'a keyword of another type',
      { type: 'object', properties: { a: { type: 'string', minLength: 'x' } } },
      ['properties.a.minLength'],
    ],
    ['a field of nothing', { type: 'object', properties: { a: null } }, ['properties.a']],
    ['a list without items', { type: 'object', properties: { a: { type: 'array' } } }, ['properties.a']],
    ['a reference', { type: 'object', properties: { a: { type: 'object', $ref: '#/x' } } }, ['properties.a.$ref']],
    [
      'an unreadable pattern',
      { type: 'object', properties: { a: { type: 'string', pattern: '(?=a)' } } },
      ['properties.a.pattern'],
    ],
    [
      'properties beside additionalProperties',
      {
        type: 'object',
        properties: {
          a: { type: 'object', properties: { b: { type: 'string' } }, additionalProperties: { type: 'string' } },
        },
      },
      ['properties.a.additionalProperties'],
    ],
    [
      'int-or-string in both ways of writing it',
      {
        type: 'object',
        properties: {
          a: { 'x-kubernetes-int-or-string': true, anyOf: [{ type: 'integer' }, { type: 'string' }] },
          b: {
            'x-kubernetes-int-or-string': true,
            allOf: [{ anyOf: [{ type: 'integer' }, { type: 'string' }] }, { pattern: '^a' }],
          },
        },
      },
      [],
    ],
    [
      'a type inside a combination',
      { type: 'object', properties: { a: { type: 'string', anyOf: [{ type: 'string' }] } } },
      ['properties.a.anyOf[0].type'],
    ],
    [
      'a field only inside a combination',
      { type: 'object', properties: { a: { type: 'object', oneOf: [{ properties: { b: { minimum: 1 } } }] } } },
      ['properties.a.oneOf[0].properties.b'],
    ],
    [
      'a default that does not fit',
      { type: 'object', properties: { a: { type: 'integer', default: 'x' } } },
      ['properties.a.default'],
    ],
    [
      'metadata with more than names',
      { type: 'object', properties: { metadata: { type: 'object', properties: { labels: { type: 'object' } } } } },
      ['properties.metadata'],
    ],
    [
      'a list map without keys',
      {
        type: 'object',
        properties: { a: { type: 'array', items: { type: 'object' }, 'x-kubernetes-list-type': 'map' } },
      },
      ['properties.a'],
    ],
    [
      'a list map whose key is optional',
      {
        type: 'object',
        properties: {
          a: {
            type: 'array',
            items: { type: 'object', properties: { k: { type: 'string' } } },
            'x-kubernetes-list-type': 'map',
            'x-kubernetes-list-map-keys': ['k'],
          },
        },
      },
      ['properties.a.x-kubernetes-list-map-keys[0]'],
    ],
    [
      'a rule of several lines without message',
      { type: 'object', 'x-kubernetes-validations': [{ rule: 'self.a ||\nself.b' }] },
      ['x-kubernetes-validations[0]'],
    ],
  ])('%s', (_, schema, expected) => {
    expect(paths(schema)).toEqual(expected);
  });
});

const CORPUS = [
  '../shared/corpus/kratix/crds',
  '../shared/corpus/crossplane/crds',
  '../shared/corpus/crossplane/provider-crds',
];

describe.skipIf(!CORPUS.every((folder) => existsSync(folder)))('the CRDs of the corpus', () => {
  it('hold nothing against any of them', () => {
    const faults: string[] = [];
    let seen = 0;
    for (const folder of CORPUS) {
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!/\.ya?ml$/.test(file)) continue;
        for (const document of parseAllDocuments(readFileSync(`${folder}/${file}`, 'utf8'))) {
          const crd: JsonValue = document.toJS();
          if (textAt(crd, 'kind') !== 'CustomResourceDefinition') continue;
          for (const version of listAt(crd, 'spec', 'versions')) {
            seen++;
            const schema = valueAt(version, ['schema', 'openAPIV3Schema']) ?? null;
            for (const { path, message } of structuralProblems(schema))
              faults.push(`${file} ${formatPath(path)}: ${message}`);
          }
        }
      }
    }
    expect(seen).toBeGreaterThan(30);
    expect(faults).toEqual([]);
  });
});
