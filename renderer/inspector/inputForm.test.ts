import { describe, expect, it } from 'vitest';
import { elementIdFrom } from '../../shared/graph/element.ts';
import { emptyInput, inputCall, inputProblems } from './inputForm.ts';

const id = elementIdFrom('kratix:Promise/postgres');

describe('inputProblems', () => {
  it.each([
    ['a default above the most', { type: 'integer', maximum: '10', default: '11' }, 'default'],
    ['a most below the least', { type: 'integer', minimum: '5', maximum: '3' }, 'maximum'],
    ['a fraction for an integer', { type: 'integer', default: '1.5' }, 'default'],
    ['a default that is none of the choices', { enum: 'small, large', default: 'huge' }, 'default'],
    ['a name with a space', { name: 'storage gb' }, 'name'],
    ['a word for a boolean', { type: 'boolean', default: 'yes' }, 'default'],
  ] as const)('tells %s', (_, patch, field) => {
    expect(Object.keys(inputProblems({ ...emptyInput, name: 'size', ...patch }))).toEqual([field]);
  });
  it('lets a complete form pass', () => {
    expect(inputProblems({ ...emptyInput, name: 'size', enum: 'small, large', default: 'small' })).toEqual({});
  });
});

describe('inputCall', () => {
  it('sends only what suits the type', () => {
    const form = {
      ...emptyInput,
      name: 'storageGB',
      type: 'integer',
      minimum: '1',
      maximum: '500',
      default: '10',
      pattern: 'left over',
      enum: 'a',
    } as const;
    expect(inputCall(id, ['spec'], form).args).toEqual({
      element: id,
      name: 'storageGB',
      type: 'integer',
      required: false,
      under: ['spec'],
      default: '10',
      minimum: 1,
      maximum: 500,
    });
  });
});
