import { describe, expect, it, test } from 'vitest';
import type { ProvidedPort } from '../../contract/port.ts';
import type { Element } from '../../graph/element.ts';
import { openExample } from '../../workspace/testing/openExample.ts';
import { configText, definitionText, manifestText } from './rules/examples.ts';

function only(text: string, file = 'a.yaml'): Element {
  const [linked, ...others] = [...openExample({ [file]: text }).elements()];
  if (!linked || others.length > 0) throw new Error('not one element');
  return linked.element;
}

const portOf = (text: string): ProvidedPort | undefined => only(text).contract.provides[0];

describe('a definition', () => {
  it('answers each class and id that its criteria catch; the default class where none is stated', () => {
    const text = definitionText({
      criteria: '[{ app_id: shop }, { class: admin }, { class: admin, env_type: production, res_id: shared.main }, {}]',
    });
    const ports = only(text).contract.provides.map(({ key, class: className, resourceId }) => [
      key,
      className,
      resourceId,
    ]);
    expect(ports).toEqual([
      ['provides:s3', 'default', undefined],
      ['provides:s3.admin', 'admin', undefined],
      ['provides:s3.admin#shared.main', 'admin', 'main'],
    ]);
  });

  it('answers nobody without criteria', () => {
    expect(only(definitionText({ criteria: '' })).contract.provides).toEqual([]);
  });

  it('gives what its driver gives: echo its values and secrets', () => {
    const inputs = 'values: { host: a, port: 6379 }\nsecret_refs: { password: { store: vault, ref: b } }';
    const outputs = portOf(definitionText({ type: 'redis', inputs }))?.outputs;
    expect(outputs?.map(({ name, secret, source }) => [name, secret, source])).toEqual([
      ['host', false, 'declared'],
      ['port', false, 'declared'],
      ['password', true, 'declared'],
    ]);
  });

  it('gives the keys of a template, and nobody knows which where they are computed', () => {
    const template = (outputs: string) =>
      definitionText({
        type: 'config',
        driver: 'humanitec/template',
        inputs: `values:\n  templates:\n    outputs: |\n${outputs.replace(/^/gm, '      ')}\n    secrets: |\n      key: a`,
      });
    expect(
      portOf(template('url: {{ .driver.values.url }}'))?.outputs?.map(({ name, secret }) => [name, secret]),
    ).toEqual([
      ['url', false],
      ['key', true],
    ]);
    expect(
      portOf(template('{{- range $key, $val := .init }}\n{{ $key }}: {{ $val }}\n{{- end }}'))?.outputs,
    ).toBeUndefined();
  });

  it('asks for what its inputs read, in the classes that it answers itself where none is written', () => {
    const text = definitionText({
      criteria: '[{ class: one }, { class: two }]',
      inputs: `values: { bucket: "\${resources.config#names.outputs.name}" }`,
      more: 'provision: { aws-policy.s3: { match_dependents: true } }',
    });
    const requires = only(text).contract.requires.map(({ key, type, class: className, resourceId }) => [
      key,
      type,
      className,
      resourceId,
    ]);
    expect(requires).toEqual([
      ['requires:config#names (one)', 'config', 'one', 'names'],
      ['requires:config#names (two)', 'config', 'two', 'names'],
      ['requires:aws-policy.s3', 'aws-policy', 's3', undefined],
    ]);
  });
});

test('the definition that holds everywhere answers before one that is limited, and limited ones never tie', () => {
  const answer = (files: Readonly<Record<string, string>>) => {
    const workload = [...openExample(files).elements()].find(({ element }) => element.system === 'score');
    return workload?.edges.map(({ to }) => to);
  };
  const score =
    'apiVersion: score.dev/v1b1\nmetadata: { name: web }\ncontainers: { main: { image: "acme/web:1" } }\nresources:\n  files: { type: s3 }\n';
  const dev = definitionText({ id: 'dev', criteria: '[{ env_type: development }]' });
  const prod = definitionText({ id: 'prod', criteria: '[{ env_type: production }]' });
  expect(answer({ 'score.yaml': score, 'dev.yaml': dev, 'prod.yaml': prod })).toHaveLength(1);
  expect(answer({ 'score.yaml': score, 'dev.yaml': dev, 'all.yaml': definitionText({ id: 'all' }) })).toEqual([
    'humanitec:Definition/all',
  ]);
});

test('a secret of another resource is told by its definition', () => {
  const files = {
    's3.yaml': definitionText({ inputs: `values: { bucket: a, key: "\${resources.config.outputs.token}" }` }),
    'config.yaml': definitionText({
      id: 'settings',
      type: 'config',
      inputs: 'secret_refs: { token: { store: vault, ref: token } }',
    }),
  };
  const codes = openExample(files)
    .findings()
    .map(({ code }) => code);
  expect(codes).toContain('humanitec/secret-in-values');
});

test('a resource that takes over the id is told where only one id is answered', () => {
  const files = {
    's3.yaml': definitionText({ inputs: `values: { bucket: "\${resources.config.outputs.name}", region: a }` }),
    'config.yaml': configText('{ name: a }', '[{ res_id: names }]'),
  };
  const found = openExample(files)
    .findings()
    .find(({ code }) => code === 'humanitec/unmatched-selector');
  expect(found?.message).toContain('#names');
});

describe('what a document is', () => {
  it.each([
    [
      'pipeline.yaml',
      'name: p\non: { deployment_request: {} }\njobs: { a: { steps: [{ uses: actions/humanitec/deploy@v1 }] } }',
      'Pipeline',
    ],
    ['shop/manifest.yaml', manifestText(`\${resources.db.outputs.host}`), 'Manifest'],
  ])('%s', (file, text, kind) => {
    expect([...openExample({ [file]: text }).elements()].map(({ element }) => element.kind)).toEqual([kind]);
  });

  it.each([
    ['ci.yaml', 'name: ci\non: { push: {} }\njobs: { a: { steps: [{ uses: actions/checkout@v4 }] } }'],
    ['other.yaml', 'workloads: { a: { image: b } }'],
    ['values.yaml', 'shared: { a: { size: 1 } }'],
  ])('%s is none of it', (file, text) => {
    expect([...openExample({ [file]: text }).elements()]).toEqual([]);
  });
});
