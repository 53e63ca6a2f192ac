import { expect, test } from 'vitest';
import { runCommand } from '../../command/registry.ts';
import { applyEdits } from '../../document/apply.ts';
import type { JsonObject } from '../../json.ts';
import { openExample } from '../../workspace/testing/openExample.ts';
import { promiseText } from './examples.ts';

function after(before: string, id: string, args: JsonObject): string {
  const outcome = runCommand(
    { id, args: { element: 'kratix:Promise/postgres', ...args } },
    openExample({ 'promise.yaml': before }),
  );
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return applyEdits(before, outcome.value.changes.edits);
}

test('an input goes into the stored version of the API', () => {
  const text = after(promiseText(), 'api.add-input', { name: 'replicas', type: 'integer', minimum: 1, required: true });
  expect(text).toMatch(/\n {20}replicas:\n {22}type: integer\n/);
  const engine = openExample({ 'promise.yaml': text });
  expect(engine.findings().filter((finding) => finding.severity === 'error')).toEqual([]);
  const [promise] = [...engine.elements()];
  expect(promise?.element.contract.provides[0]?.inputs).toMatchObject({
    required: ['replicas'],
    properties: { size: { type: 'string' }, replicas: { type: 'integer', minimum: 1 } },
  });
});

test('an added input is taken out without a trace', () => {
  const before = promiseText();
  const text = after(before, 'api.add-input', { name: 'replicas', type: 'integer' });
  expect(after(text, 'api.remove-input', { path: ['replicas'] })).toBe(before);
});

test('a dependency is added after those that are there', () => {
  const namespace = (name: string) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
  const one = after(promiseText(), 'part.add', { name: 'a', object: namespace('a') });
  const two = after(one, 'part.add', { name: 'b', object: namespace('b') });
  const [promise] = [...openExample({ 'promise.yaml': two }).elements()];
  expect(promise?.element.parts.map((part) => [part.kind, part.name])).toEqual([
    ['Namespace', 'a'],
    ['Namespace', 'b'],
  ]);
});

test('a Promise without an API has no inputs to add to', () => {
  const before = 'apiVersion: platform.kratix.io/v1alpha1\nkind: Promise\nmetadata:\n  name: postgres\nspec: {}\n';
  const call = { id: 'api.add-input', args: { element: 'kratix:Promise/postgres', name: 'a', type: 'string' } };
  expect(runCommand(call, openExample({ 'promise.yaml': before }))).toMatchObject({
    ok: false,
    problem: { code: 'kratix/no-api' },
  });
});
