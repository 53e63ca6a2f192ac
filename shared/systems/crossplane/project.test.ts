import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filePath } from '../../document/document.ts';
import { parseFile } from '../../document/parse.ts';
import type { Element } from '../../graph/element.ts';
import { objectHeader } from '../kubernetes/header.ts';
import { compositionText, functionText, xrdText } from './examples.ts';
import { crossplane } from './index.ts';

function elementsOf(text: string): readonly Element[] {
  return parseFile({ path: filePath('a.yaml'), text }).documents.flatMap((document) => {
    const header = objectHeader(document.value);
    return crossplane.recognises(document, header) ? crossplane.project(document, header) : [];
  });
}

test('a version 2 definition offers its kind as a resource type', () => {
  const [xrd] = elementsOf(xrdText({ kind: 'PostgreSQL', plural: 'postgresqls' }));
  expect(xrd?.id).toBe('crossplane:CompositeResourceDefinition/postgresqls.example.dev');
  expect(xrd?.contract.provides).toMatchObject([
    {
      key: 'provides:postgres',
      type: 'postgres',
      requestKind: { group: 'example.dev', kind: 'PostgreSQL' },
      inputs: { properties: { size: { type: 'string' } } },
    },
  ]);
  expect(xrd?.contract.provides[0]?.aliases).toContain('example.dev/PostgreSQL');
  expect(xrd?.contract.provides[0]?.outputs?.map((output) => output.name)).toEqual(
    expect.arrayContaining(['address', 'host', 'password']),
  );
});

test('a definition with a claim offers the claim by name, and the composite resource only by its kind', () => {
  const [xrd] = elementsOf(
    xrdText({
      apiVersion: 'v1',
      scope: '',
      kind: 'XRedis',
      plural: 'xredises',
      spec: '  connectionSecretKeys: [password]\n  claimNames:\n    kind: Redis\n    plural: redises',
    }),
  );
  expect(xrd?.contract.provides.map((port) => [port.type, port.requestKind?.kind])).toEqual([
    ['redis', 'Redis'],
    ['example.dev/XRedis', 'XRedis'],
  ]);
  expect(xrd?.contract.provides[0]?.outputs).toContainEqual({ name: 'password', secret: true, source: 'declared' });
});

test('a Composition states its definition, its function, what it makes, and every patch', () => {
  const input = `        patchSets:
          - name: common
            patches:
              - {fromFieldPath: metadata.name, toFieldPath: spec.region}`;
  const patches = [
    '{type: PatchSet, patchSetName: common}',
    '{type: ToCompositeFieldPath, fromFieldPath: status.address, toFieldPath: status.address}',
  ];
  const [composition] = elementsOf(compositionText({ input, patches }));
  expect(composition?.layer).toBe('infra');
  expect(composition?.references.map(({ type, target }) => [type, target])).toEqual([
    ['implements', { by: 'kind', group: 'example.dev', kind: 'Database', version: 'v1' }],
    ['uses', { by: 'object', group: 'pkg.crossplane.io', kind: 'Function', name: 'function-patch-and-transform' }],
    ['composes', { by: 'kind', group: 'store.example.org', kind: 'Bucket', version: 'v1' }],
  ]);
  expect(composition?.wires.map(({ from, to, part }) => [from, to, part])).toEqual([
    ['metadata.name', 'spec.region', 'bucket'],
    ['status.address', 'status.address', 'bucket'],
  ]);
  expect(composition?.facts).toEqual(['1 resource', '2 patches', '1 step']);
});

test('kinds in the text of a template are seen at their place', () => {
  const template =
    'header: 1\n---\napiVersion: s3.aws.m.upbound.io/v1beta1\nkind: Bucket\nmetadata:\n  name: {{ .name }}';
  const pipeline = `    - step: render
      functionRef:
        name: function-go-templating
      input:
        apiVersion: gotemplating.fn.crossplane.io/v1beta1
        kind: GoTemplate
        source: Inline
        inline:
          template: ${JSON.stringify(template)}`;
  const [composition] = elementsOf(compositionText({ pipeline }));
  const made = composition?.references.find((reference) => reference.type === 'composes');
  expect(made?.target).toMatchObject({ group: 's3.aws.m.upbound.io', kind: 'Bucket' });
  expect(template.slice(made?.within?.start, made?.within?.end)).toBe(
    'apiVersion: s3.aws.m.upbound.io/v1beta1\nkind: Bucket',
  );
});

test.each([
  ['apiVersion: s3.aws.m.upbound.io/v1beta1\nkind: Bucket\nmetadata: {name: a}\nspec: {forProvider: {}}', 'infra'],
  ['apiVersion: aws.m.upbound.io/v1beta1\nkind: ProviderConfig\nmetadata: {name: a}', 'infra'],
  ['apiVersion: example.dev/v1\nkind: Database\nmetadata: {name: a}\nspec: {crossplane: {}}', 'by-definition'],
  ['apiVersion: example.dev/v1\nkind: Database\nmetadata: {name: a}\nspec: {size: small}', undefined],
  [functionText(), 'infra'],
])('%j stands in layer %s', (text, layer) => {
  expect(elementsOf(text)[0]?.layer).toBe(layer);
});

test('a composite resource asks for its Composition, and requests its kind', () => {
  const [request] = elementsOf(`apiVersion: example.dev/v1
kind: Database
metadata: {name: orders, namespace: shop}
spec:
  size: small
  crossplane:
    compositionRef: {name: databases-large}`);
  expect(request?.contract.requires).toMatchObject([
    { type: 'example.dev/Database', params: { size: 'small' }, paramsPath: ['spec'] },
  ]);
  expect(request?.references).toMatchObject([
    {
      target: { kind: 'Composition', name: 'databases-large' },
      path: ['spec', 'crossplane', 'compositionRef', 'name'],
    },
  ]);
});

test('any object of the system’s groups becomes elements without a throw', () => {
  const patches = fc.array(fc.record({ type: fc.string(), fromFieldPath: fc.jsonValue(), combine: fc.jsonValue() }));
  const input = fc.record({
    apiVersion: fc.constant('pt.fn.crossplane.io/v1beta1'),
    kind: fc.constant('Resources'),
    resources: fc.oneof(fc.jsonValue(), fc.array(fc.record({ name: fc.jsonValue(), base: fc.jsonValue(), patches }))),
    patchSets: fc.jsonValue(),
  });
  const spec = fc.oneof(
    fc.jsonValue(),
    fc.record({ pipeline: fc.array(fc.record({ step: fc.jsonValue(), input })) }),
    fc.record({ group: fc.string(), names: fc.jsonValue(), versions: fc.array(fc.jsonValue()) }),
  );
  const row = fc.constantFrom(...crossplane.kinds);
  fc.assert(
    fc.property(row, fc.jsonValue(), spec, ({ group, kind }, metadata, value) => {
      const text = JSON.stringify({ apiVersion: `${group}/v1`, kind, metadata, spec: value });
      expect(elementsOf(text).length).toBeLessThanOrEqual(1);
    }),
  );
});
