import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openExample } from '../workspace/testing/openExample.ts';
import { exportFormat, exportFormats } from './formats.ts';

type Files = Readonly<Record<string, string>>;

function filesIn(folder: string): Files {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /(\.(ya?ml|json|tf|tfvars|hcl)|(^|\/)PROJECT)$/.test(path))
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

const samples = fileURLToPath(new URL('../../resources/samples/', import.meta.url));
const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

function exported(format: string, files: Files) {
  const { files: made, notes } = exportFormat(format)?.write(openExample(files), { name: 'x' }) ?? {
    files: [],
    notes: [],
  };
  return { made: Object.fromEntries(made.map(({ path, text }) => [path, text])), notes };
}

const errorsOf = (files: Files) =>
  openExample(files)
    .findings()
    .filter(({ severity }) => severity === 'error')
    .map(({ code, file, message }) => `${code} ${file} ${message}`);

const project = {
  'op/PROJECT': `domain: acme.io
layout: [go.kubebuilder.io/v4]
projectName: db
repo: example.com/db
resources:
  - {api: {crdVersion: v1, namespaced: true}, domain: acme.io, group: db, kind: Postgres, path: example.com/db/api/v1, version: v1, plural: postgreses}
version: "3"
`,
  'op/config/crd/bases/db.acme.io_postgreses.yaml': `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: postgreses.db.acme.io}
spec:
  group: db.acme.io
  scope: Namespaced
  names: {kind: Postgres, listKind: PostgresList, plural: postgreses, singular: postgres}
  versions:
    - name: v1
      served: true
      storage: true
      schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {size: {type: string}}}}}}
`,
  'op/config/samples/db_v1_postgres.yaml':
    'apiVersion: db.acme.io/v1\nkind: Postgres\nmetadata: {name: postgres-sample}\nspec: {size: small}\n',
  'apps/score.yaml': 'apiVersion: score.dev/v1b1\nmetadata: {name: x}\ncontainers: {x: {image: "x:1"}}\n',
};

const infra = {
  'live/main.tf':
    'provider "aws" {\n  region = var.region\n}\n\nmodule "db" {\n  source = "../modules/db"\n  size   = var.size\n}\n',
  'live/variables.tf': 'variable "region" {}\nvariable "size" {}\nvariable "tag" {\n  default = "x"\n}\n',
  'live/prod.tfvars': 'region = "eu"\n',
  'modules/db/main.tf': 'variable "size" {}\n\noutput "id" {\n  value = var.size\n}\n',
  'modules/db/settings.json': '{"a": 1}',
  'app.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\n',
};

describe('a layout of a system’s own', () => {
  it('holds modules byte for byte where calls find them, and says which values are missing', () => {
    const { made, notes } = exported('terraform', infra);
    const { 'app.yaml': _other, ...expected } = infra;
    expect(made).toEqual(expected);
    expect(notes).toEqual([{ kind: 'to-do', about: 'live', text: expect.stringMatching(/^Give values for size:/) }]);
    expect(errorsOf(made)).toEqual([]);
  });

  it('holds a project with the kustomizations that it lacks', () => {
    const { made, notes } = exported('kubebuilder', project);
    const { 'apps/score.yaml': _other, ...own } = project;
    expect(made).toEqual({
      ...own,
      'op/config/crd/kustomization.yaml': 'resources:\n- bases/db.acme.io_postgreses.yaml\n',
      'op/config/samples/kustomization.yaml': 'resources:\n- db_v1_postgres.yaml\n',
    });
    expect(notes.map(({ kind }) => kind)).toEqual(['lost']);
    expect(errorsOf(made)).toEqual([]);
  });

  it('keeps the kustomization that is there', () => {
    const mine = { 'op/config/samples/kustomization.yaml': '# mine\nresources: [db_v1_postgres.yaml]\n' };
    expect(exported('kubebuilder', { ...project, ...mine }).made).toMatchObject(mine);
  });

  it('holds bundles with their types and the modules that their steps run', () => {
    const { made } = exported('massdriver', filesIn(join(samples, 'six-engines')));
    expect(Object.keys(made).sort()).toEqual([
      'massdriver/bundles/postgres/massdriver.yaml',
      'massdriver/bundles/postgres/src/_massdriver_variables.tf',
      'massdriver/bundles/postgres/src/main.tf',
      'massdriver/resource-types/postgres/massdriver.yaml',
    ]);
    expect(errorsOf(made)).toEqual([]);
  });

  it.each(['terraform', 'massdriver', 'kubebuilder'])(
    'is the platform APIs as %s would offer them where the blueprint has nothing of it, with what is lost',
    (format) => {
      const { made, notes } = exported(format, filesIn(join(samples, 'shop')));
      expect(Object.keys(made).some((path) => path.includes('postgres'))).toBe(true);
      expect(Object.keys(made).some((path) => path.includes('redis'))).toBe(true);
      expect(notes[0]?.text).toContain('so its platform APIs were converted');
      expect(notes.some(({ kind }) => kind === 'to-do')).toBe(true);
      expect(errorsOf(made)).toEqual([]);
    },
  );

  it('converts the pinned one of several engines for a type', () => {
    const { 'massdriver/bundles/postgres/massdriver.yaml': _bundle, ...files } = filesIn(join(samples, 'six-engines'));
    const others = Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('massdriver/')));
    const { notes } = exported('terraform', others);
    expect(notes.filter(({ text }) => text.includes('stays as it is')).map(({ about }) => about)).toEqual([
      'kratix:Promise/postgres',
    ]);
  });

  it.each(['terraform', 'massdriver', 'kubebuilder'])('keeps each byte of real files of %s', (format) => {
    const folder = join(corpus, format);
    if (!existsSync(folder)) return console.warn(`skipped: ${folder} missing`);
    const files = filesIn(folder);
    const { made } = exported(format, files);
    const kept = Object.keys(made).filter((path) => Object.hasOwn(files, path));
    expect(kept.length).toBeGreaterThan(3);
    for (const path of kept) expect(made[path]).toBe(files[path]);
    const before = new Set(errorsOf(files));
    expect(errorsOf(made).filter((error) => !before.has(error))).toEqual([]);
  });
});

describe('every format', () => {
  it('has a word of its own', () => {
    expect(new Set(exportFormats.map(({ id }) => id)).size).toBe(exportFormats.length);
  });

  it.each(exportFormats.map(({ id }) => id))('%s opens again with no error, and twice gives the same', (id) => {
    const files = filesIn(join(samples, 'shop'));
    const { made } = exported(id, files);
    expect(Object.keys(made).length).toBeGreaterThan(0);
    expect(errorsOf(made)).toEqual([]);
    expect(exported(id, files).made).toEqual(made);
  });

  it.each(exportFormats.map(({ id }) => id))('%s is nothing for an empty blueprint', (id) => {
    expect(exported(id, { 'a.json': '{}' })).toEqual({ made: {}, notes: [] });
  });
});
