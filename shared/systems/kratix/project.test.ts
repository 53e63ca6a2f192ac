import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filePath } from '../../document/document.ts';
import { parseFile } from '../../document/parse.ts';
import type { Element } from '../../graph/element.ts';
import { objectHeader } from '../kubernetes/header.ts';
import { destinationText, pipelineLines, pipelineText, promiseText } from './examples.ts';
import { kratix } from './index.ts';

function elementsOf(text: string): readonly Element[] {
  return parseFile({ path: filePath('a.yaml'), text }).documents.flatMap((document) =>
    kratix.project(document, objectHeader(document.value)),
  );
}

test('a Promise offers its kind as a resource type that Score knows', () => {
  const [promise] = elementsOf(promiseText({ name: 'postgresql', labels: 'kratix.io/promise-version: v1.2.0' }));
  const [port] = promise?.contract.provides ?? [];
  expect(promise?.id).toBe('kratix:Promise/postgresql');
  expect(promise?.contract.version).toBe('v1.2.0');
  expect(port).toMatchObject({
    key: 'provides:postgres',
    type: 'postgres',
    version: 'v1',
    requestKind: { group: 'example.dev', kind: 'Postgres' },
    inputs: { properties: { size: { type: 'string' } } },
  });
  expect(port?.aliases).toEqual(expect.arrayContaining(['postgresql', 'postgreses', 'example.dev/Postgres']));
  expect(port?.outputs?.map((output) => output.name)).toEqual(expect.arrayContaining(['host', 'password']));
  expect(promise?.defines).toMatchObject([{ kind: 'Postgres', plural: 'postgreses', namespaced: true }]);
});

test('a Promise without an API offers nothing', () => {
  const [promise] = elementsOf(
    'apiVersion: platform.kratix.io/v1alpha1\nkind: Promise\nmetadata: {name: base}\nspec: {dependencies: []}\n',
  );
  expect(promise?.contract.provides).toEqual([]);
  expect(promise?.defines).toEqual([]);
});

test('requirements, destinations, stores and secrets of pipelines become references with exact paths', () => {
  const spec = `${pipelineLines([
    pipelineText('configure', 'example:v1', '\n                envFrom:\n                  - secretRef: {name: keys}'),
  ])}
  requiredPromises:
    - name: redis
  destinationSelectors:
    - matchLabels: {environment: dev}`;
  const [promise, destination] = elementsOf(`${promiseText({ spec })}\n---\n${destinationText('dev')}`);
  const targets = promise?.references.map(({ target, path }) => [target, path.join('.')]);
  expect(targets).toEqual([
    [{ by: 'object', group: 'platform.kratix.io', kind: 'Promise', name: 'redis' }, 'spec.requiredPromises.0.name'],
    [
      {
        by: 'labels',
        kinds: [{ group: 'platform.kratix.io', kind: 'Destination' }],
        labels: { environment: 'dev' },
      },
      'spec.destinationSelectors.0.matchLabels',
    ],
    [
      { by: 'object', group: '', kind: 'Secret', name: 'keys' },
      'spec.workflows.resource.configure.0.spec.containers.0.envFrom.0.secretRef.name',
    ],
  ]);
  expect(destination?.references).toMatchObject([
    { target: { kind: 'GitStateStore', name: 'fleet' }, need: 'should', path: ['spec', 'stateStoreRef', 'name'] },
  ]);
});

test('any object of the group becomes elements without a throw', () => {
  const kinds = kratix.kinds.map((row) => row.kind);
  const object = fc.record({ kind: fc.constantFrom(...kinds), metadata: fc.jsonValue(), spec: fc.jsonValue() });
  fc.assert(
    fc.property(object, (value) => {
      const text = JSON.stringify({ apiVersion: 'platform.kratix.io/v1alpha1', ...value });
      const elements = parseFile({ path: filePath('a.json'), text }).documents.flatMap((document) =>
        kratix.project(document, objectHeader(document.value)),
      );
      expect(elements.length).toBeLessThanOrEqual(1);
    }),
  );
});
