import { describe, expect, it } from 'vitest';
import { readParam, showParam } from './paramValue.ts';

describe('readParam', () => {
  it.each([
    ['3', 'integer 1..10', 3],
    ['-2.5', 'number', -2.5],
    ['true', 'boolean', true],
    ['["a"]', 'list of string', ['a']],
    ['007', 'string, one of 007, 008', '007'],
    ['true', 'string', 'true'],
  ])('reads %s as %s', (text, type, value) => {
    expect(readParam(text, type)).toEqual({ ok: true, value });
  });
  it.each([
    ['3.5', 'integer'],
    ['', 'number'],
    ['yes', 'boolean'],
    ['{}', 'list of string'],
    ['[1', 'list of integer'],
  ])('refuses %s as %s', (text, type) => {
    expect(readParam(text, type).ok).toBe(false);
  });
});

describe('showParam', () => {
  it('shows nothing for what is not given, and null for null', () => {
    expect(showParam(undefined)).toBe('');
    expect(showParam(null)).toBe('null');
    expect(showParam('x')).toBe('x');
  });
});
