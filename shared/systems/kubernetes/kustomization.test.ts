import { describe, expect, it } from 'vitest';
import { openExample } from '../../workspace/testing/openExample.ts';

const deployment = (replicas: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: shop }
${replicas}`;
const whole = deployment(`spec:
  selector: { matchLabels: { app: shop } }
  template:
    metadata: { labels: { app: shop } }
    spec: { containers: [{ name: shop, image: shop:1.2.0 }] }
`);

describe('a file that a kustomization names as a patch', () => {
  const files = (field: string) => ({
    'base/shop.yaml': whole,
    'prod/more.yaml': deployment('spec: { replicas: 3 }\n'),
    'prod/kustomization.yaml': field,
  });
  const errors = (field: string) =>
    openExample(files(field))
      .findings()
      .filter(({ code }) => code === 'schema/required' || code === 'object/duplicate')
      .map(({ code }) => code);

  it.each(['patches: [{ path: more.yaml }]\n', 'patchesStrategicMerge: [more.yaml]\n'])(
    'need not be a whole object: %s',
    (field) => {
      expect(errors(field)).toEqual([]);
    },
  );

  it('is an object like any other once it is listed as a resource', () => {
    expect(errors('resources: [more.yaml]\n')).toContain('schema/required');
    expect(errors('resources: [more.yaml]\n')).toContain('object/duplicate');
  });
});

describe('a patch of an object that the kustomization does not have', () => {
  const patch = (name: string) =>
    `{ apiVersion: apps/v1, kind: Deployment, metadata: { name: ${name} }, spec: { replicas: 3 } }`;
  const told = (kustomization: string, more: Readonly<Record<string, string>> = {}) =>
    openExample({
      'base/shop.yaml': whole,
      'base/kustomization.yaml': 'resources: [shop.yaml]\n',
      'prod/kustomization.yaml': kustomization,
      ...more,
    })
      .findings()
      .filter(({ code }) => code === 'kubernetes/kustomize-patch-target')
      .map(({ file, range }) => `${file}:${range.start.line}`);
  const base = 'resources: [../base]\n';

  it('is told for an inline patch, a patch file and a target, through the folders that are taken in', () => {
    const file = { 'prod/more.yaml': `${patch('shopp')}\n` };
    expect(told(`${base}patches: [{ patch: "${patch('shopp')}" }]\n`)).toEqual(['prod/kustomization.yaml:2']);
    expect(told(`${base}patches: [{ path: more.yaml }]\n`, file)).toEqual(['prod/kustomization.yaml:2']);
    expect(told(`${base}patchesStrategicMerge: [more.yaml]\n`, file)).toEqual(['prod/kustomization.yaml:2']);
    expect(told(`${base}patches: [{ patch: "[]", target: { kind: StatefulSet } }]\n`)).toEqual([
      'prod/kustomization.yaml:2',
    ]);
  });

  it('is not told where the object is there, or may be', () => {
    const wrong = 'patches: [{ patch: "[]", target: { kind: Deployment, name: shopp } }]\n';
    expect(told(`${base}patches: [{ patch: "${patch('shop')}" }]\n`)).toEqual([]);
    expect(told(`${base}patches: [{ patch: "[]", target: { kind: Deployment, name: sh.* } }]\n`)).toEqual([]);
    expect(told(`${base}namePrefix: my-\n${wrong}`)).toEqual([]);
    expect(told(`${base}helmCharts: [{ name: web }]\n${wrong}`)).toEqual([]);
    expect(told(`resources: [../base, "https://git.acme.io/base"]\n${wrong}`)).toEqual([]);
    expect(told(`kind: Component\n${wrong}`)).toEqual([]);
  });
});
