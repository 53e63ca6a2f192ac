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
