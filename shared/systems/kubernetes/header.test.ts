import { describe, expect, it } from 'vitest';
import { crdKindDefinition, objectHeader, objectMeta } from './header.ts';

describe('objectHeader', () => {
  it.each([
    [
      { apiVersion: 'v1', kind: 'Pod' },
      { group: '', version: 'v1' },
    ],
    [
      { apiVersion: 'apps/v1', kind: 'Deployment' },
      { group: 'apps', version: 'v1' },
    ],
  ])('reads %j', (value, expected) => {
    expect(objectHeader(value)).toMatchObject(expected);
  });

  it.each([null, [], 'x', {}, { apiVersion: 'v1' }, { apiVersion: 1, kind: 'Pod' }, { apiVersion: '', kind: '' }])(
    'is none for %j',
    (value) => {
      expect(objectHeader(value)).toBeUndefined();
    },
  );
});

it('keeps only labels that are texts', () => {
  const meta = objectMeta({ metadata: { name: 'a', labels: { team: 'x', port: 80, on: true }, annotations: null } });
  expect(meta).toEqual({ name: 'a', labels: { team: 'x' }, annotations: {} });
});

describe('crdKindDefinition', () => {
  const names = { kind: 'Cache', plural: 'caches' };

  it('reads each version with the place of its schema, also below a prefix', () => {
    const crd = {
      spec: {
        group: 'acme.io',
        names,
        scope: 'Cluster',
        versions: [
          { name: 'v1', storage: true, served: true, schema: { openAPIV3Schema: { type: 'object' } } },
          { name: 'v2', storage: false, served: false, deprecated: true },
        ],
      },
    };
    const definition = crdKindDefinition(crd, ['spec', 'api']);
    expect(definition).toMatchObject({ group: 'acme.io', kind: 'Cache', plural: 'caches', namespaced: false });
    expect(definition?.versions).toEqual([
      {
        name: 'v1',
        served: true,
        storage: true,
        schema: { type: 'object' },
        schemaPath: ['spec', 'api', 'spec', 'versions', 0, 'schema', 'openAPIV3Schema'],
      },
      {
        name: 'v2',
        served: false,
        storage: false,
        deprecated: true,
        schemaPath: ['spec', 'api', 'spec', 'versions', 1, 'schema', 'openAPIV3Schema'],
      },
    ]);
  });

  it('reads the one schema of v1beta1', () => {
    const validation = { openAPIV3Schema: { type: 'object' } };
    const definition = crdKindDefinition({ spec: { group: 'acme.io', names, version: 'v1', validation } }, []);
    expect(definition?.versions).toMatchObject([{ name: 'v1', schema: { type: 'object' } }]);
  });

  it('is none without group or kind', () => {
    expect(crdKindDefinition({ spec: { names } }, [])).toBeUndefined();
    expect(crdKindDefinition({ spec: { group: 'acme.io' } }, [])).toBeUndefined();
  });
});
