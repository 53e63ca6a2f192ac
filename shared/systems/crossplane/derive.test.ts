import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { isObject, type JsonObject } from '../../json.ts';
import { schemaAt } from '../../schema/describe.ts';
import { validate } from '../../schema/validate.ts';
import { definedKinds } from './derive.ts';
import { versionText, xrdText } from './examples.ts';
import { scopeOf } from './scope.ts';

function xrd(text: string): JsonObject {
  const value: unknown = parse(text);
  const json = JSON.parse(JSON.stringify(value));
  return isObject(json) ? json : {};
}

const modern = definedKinds(xrd(xrdText()));
const legacy = definedKinds(
  xrd(
    xrdText({
      apiVersion: 'v1',
      scope: '',
      kind: 'XDatabase',
      plural: 'xdatabases',
      spec: '  claimNames:\n    kind: Database\n    plural: databases',
    }),
  ),
);

test('the scope is Namespaced in version 2 and LegacyCluster in version 1 unless stated', () => {
  expect(scopeOf(xrd(xrdText({ scope: '' })))).toBe('Namespaced');
  expect(scopeOf(xrd(xrdText({ scope: '', apiVersion: 'v1' })))).toBe('LegacyCluster');
  expect(scopeOf(xrd(xrdText({ scope: 'Cluster' })))).toBe('Cluster');
});

test('a version 2 definition brings one namespaced kind with its own machinery apart', () => {
  expect(modern.map(({ kind, plural, namespaced }) => [kind, plural, namespaced])).toEqual([
    ['Database', 'databases', true],
  ]);
  const schema = modern[0]?.versions[0]?.schema ?? {};
  expect(schemaAt(schema, ['spec', 'size'])).toEqual({ type: 'string' });
  expect(schemaAt(schema, ['spec', 'crossplane', 'compositionRef', 'name'])).toEqual({ type: 'string' });
  expect(schemaAt(schema, ['spec', 'compositionRef'])).toBeUndefined();
  expect(schemaAt(schema, ['status', 'conditions', 0, 'reason'])).toEqual({ type: 'string' });
});

test('a legacy definition brings a cluster-scoped kind and a namespaced claim with other fields', () => {
  expect(legacy.map(({ kind, namespaced }) => [kind, namespaced])).toEqual([
    ['XDatabase', false],
    ['Database', true],
  ]);
  const [composite, claim] = legacy.map((each) => each.versions[0]?.schema ?? {});
  expect(schemaAt(composite ?? {}, ['spec', 'claimRef', 'name'])).toEqual({ type: 'string' });
  expect(schemaAt(composite ?? {}, ['spec', 'writeConnectionSecretToRef', 'namespace'])).toEqual({ type: 'string' });
  expect(schemaAt(claim ?? {}, ['spec', 'claimRef'])).toBeUndefined();
  expect(schemaAt(claim ?? {}, ['spec', 'writeConnectionSecretToRef', 'namespace'])).toBeUndefined();
  expect(schemaAt(claim ?? {}, ['spec', 'compositeDeletePolicy'])).toBeDefined();
});

test('what the author says outside spec and status is dropped, and reserved names are overridden', () => {
  const versions = versionText('v1')
    .replace('            spec:', '            extra:\n              type: string\n            spec:')
    .replace(
      '                size:',
      '                crossplane:\n                  type: integer\n                size:',
    );
  const schema = definedKinds(xrd(xrdText({ versions })))[0]?.versions[0]?.schema ?? {};
  expect(schemaAt(schema, ['extra'])).toBeUndefined();
  expect(schemaAt(schema, ['spec', 'crossplane'])).toMatchObject({ type: 'object' });
});

test('a composite resource with labels passes, and one with a name of 64 letters does not', () => {
  const schema = modern[0]?.versions[0]?.schema ?? {};
  const object = (name: string) => ({
    apiVersion: 'example.dev/v1',
    kind: 'Database',
    metadata: { name, namespace: 'shop', labels: { team: 'shop' } },
    spec: { size: 'small' },
  });
  const options = { dialect: 'custom-resource', unknownFields: 'error', resource: true } as const;
  expect(validate(schema, object('orders'), options).problems).toEqual([]);
  expect(validate(schema, object('o'.repeat(64)), options).problems).toHaveLength(1);
});
