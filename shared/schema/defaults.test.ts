import { describe, expect, it } from 'vitest';
import { applyDefaults } from './defaults.ts';
import type { Schema } from './schema.ts';

const SCHEMA: Schema = {
  type: 'object',
  properties: {
    size: { type: 'string', default: 's' },
    nested: { type: 'object', default: {}, properties: { on: { type: 'boolean', default: true } } },
    free: { type: 'object', properties: { on: { type: 'boolean', default: true } } },
    list: { type: 'array', items: { type: 'object', properties: { n: { type: 'integer', default: 1 } } } },
    map: { type: 'object', additionalProperties: { type: 'string', default: 'm' } },
    kept: { type: 'string', nullable: true, default: 'k' },
  },
};

describe('applyDefaults', () => {
  it('fills in what is missing, within defaults too, but makes no object that has none', () => {
    expect(applyDefaults(SCHEMA, {}, 'apply')).toEqual({ size: 's', nested: { on: true }, kept: 'k' });
  });

  it('reaches into lists and maps', () => {
    expect(
      applyDefaults(
        SCHEMA,
        { size: '', nested: { on: false }, list: [{}, { n: 2 }], map: { a: null }, kept: null },
        'apply',
      ),
    ).toEqual({
      size: '',
      nested: { on: false },
      list: [{ n: 1 }, { n: 2 }],
      map: { a: 'm' },
      kept: null,
    });
  });

  it('drops null without default on create only', () => {
    const value = { size: 's', nested: { on: true }, kept: 'k', free: null };
    expect(applyDefaults(SCHEMA, value, 'create')).toEqual({ size: 's', nested: { on: true }, kept: 'k' });
    expect(applyDefaults(SCHEMA, value, 'apply')).toBe(value);
  });

  it('leaves the given value as it is', () => {
    const value = Object.freeze({ list: Object.freeze([Object.freeze({})]) });
    expect(applyDefaults(SCHEMA, value, 'create')).not.toBe(value);
    expect(value).toEqual({ list: [{}] });
  });
});
