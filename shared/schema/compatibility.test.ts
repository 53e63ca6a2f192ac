import { describe, expect, it } from 'vitest';
import { formatPath } from '../json.ts';
import { compatibility } from './compatibility.ts';
import type { Schema, SchemaSet } from './schema.ts';

const object = (properties: SchemaSet, more: Schema = {}): Schema => ({ type: 'object', properties, ...more });
const TEXT: Schema = { type: 'string' };

describe('compatibility', () => {
  it.each<[string, Schema, Schema, readonly string[]]>([
    ['nothing changed', object({ a: TEXT }), object({ a: { ...TEXT, description: 'x' } }), []],
    ['a field is gone', object({ a: TEXT }), object({}), ['breaking a: the field is gone']],
    ['a new field', object({}), object({ a: TEXT }), ['compatible a: a new optional field']],
    [
      'a new required field',
      object({}),
      object({ a: TEXT }, { required: ['a'] }),
      ['breaking a: a new field that is required and has no default'],
    ],
    [
      'with a default',
      object({}),
      object({ a: { ...TEXT, default: '' } }, { required: ['a'] }),
      ['compatible a: a new optional field'],
    ],
    ['required now', object({ a: TEXT }), object({ a: TEXT }, { required: ['a'] }), ['breaking a: is now required']],
    [
      'required before',
      object({ a: TEXT }, { required: ['a'] }),
      object({ a: TEXT }),
      ['compatible a: is no longer required'],
    ],
    [
      'another type',
      object({ a: TEXT }),
      object({ a: { type: 'integer' } }),
      ['breaking a: must now be an integer, and was text'],
    ],
    [
      'a wider type',
      { type: 'integer' },
      { 'x-kubernetes-int-or-string': true },
      ['compatible : may now be text or an integer, not only an integer'],
    ],
    [
      'other values',
      { type: 'string', enum: ['a', 'b'] },
      { type: 'string', enum: ['b', 'c'] },
      ['breaking : no longer takes "a"', 'compatible : now takes "c"'],
    ],
    ['values at all', TEXT, { type: 'string', enum: ['b'] }, ['breaking : now must be one of "b"']],
    [
      'a tighter bound',
      { type: 'integer', maximum: 9 },
      { type: 'integer', maximum: 5 },
      ['breaking : now must be at most 5'],
    ],
    [
      'a looser bound',
      { type: 'integer', maximum: 5 },
      { type: 'integer', maximum: 9 },
      ['compatible : no longer must be at most 5'],
    ],
    [
      'another pattern',
      { ...TEXT, pattern: 'a' },
      { ...TEXT, pattern: 'b' },
      ['unknown : now must match the pattern b'],
    ],
    [
      'another combination',
      { type: 'object', anyOf: [{ required: ['a'] }] },
      { type: 'object', anyOf: [{ required: ['b'] }] },
      ['unknown : has another anyOf, which may refuse what was right'],
    ],
    ['a new pattern', TEXT, { ...TEXT, pattern: 'a' }, ['breaking : now must match the pattern a']],
    [
      'another default',
      { ...TEXT, default: 'a' },
      { ...TEXT, default: 'b' },
      ['breaking : has now the default "b", and had "a": objects that leave it out change'],
    ],
    [
      'a new rule',
      object({}),
      object({}, { 'x-kubernetes-validations': [{ rule: 'self.a' }] }),
      ['breaking : has a new rule: self.a'],
    ],
    [
      'items',
      { type: 'array', items: object({ a: TEXT }) },
      { type: 'array', items: object({}) },
      ['breaking [0].a: the field is gone'],
    ],
    [
      'unique items',
      { type: 'array', items: TEXT },
      { type: 'array', items: TEXT, 'x-kubernetes-list-type': 'set' },
      ['breaking : now must have no two equal items'],
    ],
    [
      'any fields',
      { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
      { type: 'object' },
      ['breaking : takes no longer fields of any name'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(
      compatibility(before, after).map(({ kind, path, reason }) => `${kind} ${formatPath(path)}: ${reason}`),
    ).toEqual(expected);
  });
});
