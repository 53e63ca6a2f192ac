import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../document/apply.ts';
import { filePath } from '../../document/document.ts';
import { parseFile } from '../../document/parse.ts';
import type { JsonPath } from '../../json.ts';
import { valueAt } from '../../json.ts';
import { addCrdInput, removeCrdInput } from './crdInputs.ts';

const schemaPath: JsonPath = ['spec', 'versions', 0, 'schema', 'openAPIV3Schema'];

const crd = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
spec:
  versions:
    - name: v1
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec: # what people ask for
              type: object
              required: [size]
              properties:
                size: # small is enough for most
                  type: string
                users:
                  type: array
                  items:
                    type: object
                    properties:
                      name: { type: string }
`;

function documentOf(text: string) {
  const [document] = parseFile({ path: filePath('crd.yaml'), text }).documents;
  if (!document) throw new Error('no document');
  return document;
}

function textAfter(text: string, edits: ReturnType<typeof addCrdInput>): string {
  if (!edits.ok) throw new Error(edits.problem.message);
  return applyEdits(text, edits.value);
}

describe('addCrdInput', () => {
  it('adds a required field to properties and to required, and touches no other line', () => {
    const edits = addCrdInput(documentOf(crd), schemaPath, {
      name: 'replicas',
      schema: { default: 1, type: 'integer', minimum: 1 },
      required: true,
    });
    const text = textAfter(crd, edits);
    const lost = crd.split('\n').filter((line) => !text.split('\n').includes(line));
    expect(lost).toEqual(['              required: [size]']);
    expect(text).toContain('required: [size, replicas]');
    expect(valueAt(documentOf(text).value, [...schemaPath, 'properties', 'spec', 'properties', 'replicas'])).toEqual({
      type: 'integer',
      default: 1,
      minimum: 1,
    });
  });

  it('goes through lists on the way to a nested parent', () => {
    const edits = addCrdInput(documentOf(crd), schemaPath, {
      name: 'role',
      under: ['users'],
      schema: { type: 'string' },
      required: true,
    });
    const items = [...schemaPath, 'properties', 'spec', 'properties', 'users', 'items'];
    expect(valueAt(documentOf(textAfter(crd, edits)).value, items)).toEqual({
      type: 'object',
      properties: { name: { type: 'string' }, role: { type: 'string' } },
      required: ['role'],
    });
  });

  it('makes the spec where the schema has none', () => {
    const bare = `schema:\n  type: object\n`;
    const edits = addCrdInput(documentOf(bare), ['schema'], {
      name: 'size',
      schema: { type: 'string' },
      required: false,
    });
    expect(valueAt(documentOf(textAfter(bare, edits)).value, ['schema', 'properties'])).toEqual({
      spec: { type: 'object', properties: { size: { type: 'string' } } },
    });
  });

  it.each([
    ['a name that is taken', schemaPath, { name: 'size' }, 'input/exists'],
    ['a parent that is not there', schemaPath, { name: 'a', under: ['nowhere'] }, 'input/no-parent'],
    ['a version without schema', ['spec', 'versions', 3], { name: 'a' }, 'input/no-schema'],
  ] as const)('refuses %s', (_, path, draft, code) => {
    const edits = addCrdInput(documentOf(crd), path, { schema: { type: 'string' }, required: false, ...draft });
    expect(edits).toMatchObject({ ok: false, problem: { code } });
  });
});

describe('removeCrdInput', () => {
  it('takes the field, its comment and the whole required list when nothing is left in it', () => {
    const text = textAfter(crd, removeCrdInput(documentOf(crd), schemaPath, ['size']));
    expect(text).not.toMatch(/size|required|small is enough/);
    expect(text).toContain('# what people ask for');
    expect(Object.keys(valueAt(documentOf(text).value, [...schemaPath, 'properties', 'spec']) ?? {})).toEqual([
      'type',
      'properties',
    ]);
  });

  it('undoes an addition to the byte', () => {
    const draft = { name: 'replicas', schema: { type: 'integer' }, required: true } as const;
    const added = textAfter(crd, addCrdInput(documentOf(crd), schemaPath, draft));
    expect(textAfter(added, removeCrdInput(documentOf(added), schemaPath, ['replicas']))).toBe(crd);
  });

  it('refuses a field that is not there', () => {
    expect(removeCrdInput(documentOf(crd), schemaPath, ['users', 'age'])).toMatchObject({
      ok: false,
      problem: { code: 'input/unknown' },
    });
  });
});
