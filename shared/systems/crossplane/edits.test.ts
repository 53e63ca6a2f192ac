import { expect, test } from 'vitest';
import { runCommand } from '../../command/registry.ts';
import { applyEdits } from '../../document/apply.ts';
import { filePath } from '../../document/document.ts';
import type { JsonObject } from '../../json.ts';
import { openExample } from '../../workspace/testing/openExample.ts';
import { compositionText, platform, xrdText } from './examples.ts';

/** The text of `file` after a command, and what the command made anew. */
function after(files: Readonly<Record<string, string>>, file: string, id: string, args: JsonObject) {
  const outcome = runCommand({ id, args }, openExample(files));
  if (!outcome.ok) throw new Error(outcome.problem.message);
  const { edits, creates } = outcome.value.changes;
  const own = edits.filter((edit) => edit.file === filePath(file));
  return { text: applyEdits(files[file] ?? '', own), creates, select: outcome.value.select };
}

/** Lines that only one of two texts has. */
function difference(before: string, text: string) {
  const [old, now] = [before.split('\n'), text.split('\n')];
  return { gone: old.filter((line) => !now.includes(line)), come: now.filter((line) => !old.includes(line)) };
}

test('an input goes into the referenceable version, and nothing else changes', () => {
  const before = xrdText();
  const { text } = after({ 'definition.yaml': before }, 'definition.yaml', 'api.add-input', {
    element: 'crossplane:CompositeResourceDefinition/databases.example.dev',
    name: 'engine',
    type: 'string',
    enum: ['16', '17'],
  });
  expect(difference(before, text).gone).toEqual([]);
  expect(text).toContain('                engine:\n                  type: string\n');
});

test('an input is taken out again', () => {
  const { text } = after({ 'definition.yaml': xrdText() }, 'definition.yaml', 'api.remove-input', {
    element: 'crossplane:CompositeResourceDefinition/databases.example.dev',
    path: ['storageGB'],
  });
  expect(difference(xrdText(), text)).toEqual({
    gone: ['                storageGB:', '                  type: integer'],
    come: [],
  });
});

test('a resource is added to the patch-and-transform step', () => {
  const { text } = after(platform(), 'composition.yaml', 'part.add', {
    element: 'crossplane:Composition/databases',
    name: 'backup',
    object: { apiVersion: 'store.example.org/v1', kind: 'Bucket' },
  });
  expect(difference(compositionText(), text).gone).toEqual([]);
  expect(difference(compositionText(), text).come).toEqual(['          - name: backup']);
});

test('a Composition without a patch-and-transform step says that it has no place for a resource', () => {
  const pipeline = '    - step: a\n      functionRef:\n        name: function-a';
  const outcome = runCommand(
    { id: 'part.add', args: { element: 'crossplane:Composition/databases', name: 'b', object: {} } },
    openExample(platform({ pipeline })),
  );
  expect(outcome).toMatchObject({ ok: false, problem: { code: 'crossplane/no-patch-step' } });
});

test('the definition of a Composition is made from what its patches use', () => {
  const patches = [
    '{fromFieldPath: spec.parameters.region, toFieldPath: spec.region}',
    '{type: ToCompositeFieldPath, fromFieldPath: status.address, toFieldPath: status.address}',
  ];
  const files = { 'apis/db/composition.yaml': compositionText({ patches }) };
  const made = after(files, 'apis/db/composition.yaml', 'crossplane.create-xrd', {
    composition: 'crossplane:Composition/databases',
  });
  expect(made.creates.map(({ path }) => path)).toEqual(['apis/db/definition.yaml']);
  expect(made.select).toEqual(['crossplane:CompositeResourceDefinition/databases.example.dev']);
  const [definition] = made.creates;
  const engine = openExample({ ...files, 'apis/db/definition.yaml': definition?.text ?? '' });
  const codes = engine.findings().map((finding) => finding.code);
  expect(codes).not.toContain('crossplane/composition-without-definition');
  expect(codes).not.toContain('crossplane/patch-from-unknown-field');
  expect(codes).not.toContain('crossplane/patch-to-undeclared-field');
});

test('a parameter of a composite resource is set in its spec', () => {
  const request = `apiVersion: example.dev/v1
kind: Database
metadata:
  name: orders
  namespace: shop
spec:
  size: small # for now
  crossplane:
    compositionRef:
      name: databases
`;
  const { text } = after({ ...platform(), 'orders.yaml': request }, 'orders.yaml', 'request.set-param', {
    element: 'crossplane:Database/shop/orders',
    port: 'requires:example.dev/Database',
    param: ['size'],
    value: 'large',
  });
  expect(text).toBe(request.replace('small', 'large'));
});
