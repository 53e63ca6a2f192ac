import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openExample } from '../../workspace/testing/openExample.ts';
import { projectFiles } from './examples.ts';

const edges = (files: Readonly<Record<string, string>>, name: string) =>
  [...openExample(files).elements()]
    .filter(({ element }) => element.id === `kubebuilder:Project/${name}`)
    .flatMap(({ edges: own }) => own.map(({ type, to }) => `${type} ${to.replace('kubernetes:', '')}`));

test('a project makes its CRDs and shows their samples', () => {
  const sample =
    'apiVersion: db.acme.io/v1\nkind: Postgres\nmetadata: { name: postgres-sample }\nspec: { size: small }\n';
  const found = edges({ ...projectFiles(), 'config/samples/db_v1_postgres.yaml': sample }, 'databases');
  expect(found).toContain('composes CustomResourceDefinition/postgreses.db.acme.io');
  expect(found).toContain('describes Postgres/postgres-sample');
});

test('a sample that its CRD refuses is told at its field', () => {
  const sample = 'apiVersion: db.acme.io/v1\nkind: Postgres\nmetadata: { name: postgres-sample }\nspec: { size: 3 }\n';
  const found = openExample({ ...projectFiles(), 'config/samples/db_v1_postgres.yaml': sample })
    .findings()
    .filter(({ severity }) => severity === 'error');
  expect(found.map(({ code, range }) => `${code} ${range.start.line}:${range.start.column}`)).toEqual([
    'schema/type 4:15',
  ]);
});

const corpus = join('..', 'shared', 'corpus', 'kubebuilder');

describe.skipIf(!existsSync(corpus))('upstream projects', () => {
  test.each([
    ['project-v4', 5],
    ['project-v4-multigroup', 13],
  ])('%s: all its CRDs are found', (project, crds) => {
    const files: Record<string, string> = {};
    const visit = (path: string): void => {
      if (statSync(path).isDirectory()) for (const name of readdirSync(path)) visit(join(path, name));
      else if (/\.ya?ml$|PROJECT$/.test(path)) files[relative(corpus, path)] = readFileSync(path, 'utf8');
    };
    visit(join(corpus, project));
    const made = edges(files, project).filter((edge) => edge.startsWith('composes'));
    expect(made).toHaveLength(crds);
    const codes = openExample(files)
      .findings()
      .map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith('kubebuilder/') && code !== 'kubebuilder/unfinished-api')).toEqual(
      [],
    );
  });
});
