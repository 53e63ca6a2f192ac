import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filePath } from '../../document/document.ts';
import { parseFile } from '../../document/parse.ts';
import type { JsonValue } from '../../json.ts';
import { formatPath } from '../../json.ts';
import type { Schema } from '../../schema/schema.ts';
import { validate } from '../../schema/validate.ts';
import { overridesSchema, provisionersSchema, workloadSchema } from './schema.ts';

function problems(schema: Schema, value: JsonValue): readonly string[] {
  const verdict = validate(schema, value, { dialect: 'json-schema' });
  return [
    ...verdict.problems.map(({ code, path }) => `${code} ${formatPath(path)}`),
    ...verdict.undecided.map(() => '?'),
  ];
}

function workload(container: JsonValue, more: Record<string, JsonValue> = {}): JsonValue {
  return { apiVersion: 'score.dev/v1b1', metadata: { name: 'shop' }, containers: { web: container }, ...more };
}

describe('workloadSchema', () => {
  it.each<[string, JsonValue]>([
    ['a bare workload', workload({ image: 'nginx' })],
    ['files by target', workload({ image: '.', files: { '/a': { content: 'x', mode: '0644' } } })],
    ['files as a list', workload({ image: '.', files: [{ target: '/a', content: ['x', 'y'] }] })],
    ['volumes as a list', workload({ image: '.', volumes: [{ target: '/a', source: 'data', read_only: true }] })],
    [
      'extra metadata',
      { apiVersion: 'score.dev/v1b1', metadata: { name: 'ab', team: 'x' }, containers: { web: { image: '.' } } },
    ],
  ])('takes %s', (_, value) => {
    expect(problems(workloadSchema, value)).toEqual([]);
  });

  it.each<[string, JsonValue, string]>([
    [
      'a name of one letter',
      { apiVersion: 'score.dev/v1b1', metadata: { name: 'a' }, containers: { web: { image: '.' } } },
      'metadata.name',
    ],
    ['a number as variable', workload({ image: '.', variables: { PORT: 80 } }), 'containers.web.variables.PORT'],
    [
      'a file with two contents',
      workload({ image: '.', files: { '/a': { content: 'x', source: 'y' } } }),
      "containers.web.files['/a']",
    ],
    [
      'a target in the map form',
      workload({ image: '.', files: { '/a': { target: '/a', content: 'x' } } }),
      "containers.web.files['/a'].target",
    ],
    ['a resource without type', workload({ image: '.' }, { resources: { db: {} } }), 'resources.db'],
    ['an unknown field', workload({ image: '.' }, { replicas: 2 }), 'replicas'],
    [
      'a port out of bounds',
      workload({ image: '.' }, { service: { ports: { web: { port: 70000 } } } }),
      'service.ports.web.port',
    ],
  ])('refuses %s', (_, value, place) => {
    const found = problems(workloadSchema, value);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((problem) => problem.endsWith(place))).toBe(true);
  });
});

describe('overridesSchema', () => {
  it('takes parts and null, and still refuses wrong types', () => {
    expect(problems(overridesSchema, { containers: { web: { variables: { A: null }, image: null } } })).toEqual([]);
    expect(problems(overridesSchema, { containers: { web: { variables: { A: 1 } } } })).not.toEqual([]);
  });
});

const corpus = '../shared/corpus/score';

describe.skipIf(!existsSync(corpus))('published examples', () => {
  const files = (folder: string) => readdirSync(`${corpus}/${folder}`).filter((name) => name.endsWith('.yaml'));
  it.each(files('examples').filter((name) => !name.includes('compose.yaml')))('%s fits', (name) => {
    const text = readFileSync(`${corpus}/examples/${name}`, 'utf8');
    for (const { value } of parseFile({ path: filePath(name), text }).documents)
      expect(problems(workloadSchema, value)).toEqual([]);
  });

  it.each(files('provisioners'))('%s fits', (name) => {
    const text = readFileSync(`${corpus}/provisioners/${name}`, 'utf8');
    for (const { value } of parseFile({ path: filePath(name), text }).documents)
      expect(problems(provisionersSchema, value)).toEqual([]);
  });
});
