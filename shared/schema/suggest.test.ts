import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damerauLevenshtein, didYouMean, nearestNames } from './suggest.ts';

describe('nearestNames', () => {
  it.each([
    ['replcas', ['replicas', 'selector'], ['replicas']],
    ['Replicas', ['replicas'], ['replicas']],
    ['service_account_name', ['serviceAccountName', 'serviceName'], ['serviceAccountName']],
    ['img', ['image', 'imagePullPolicy'], []],
    ['ima', ['image', 'imagePullPolicy'], ['image', 'imagePullPolicy']],
    ['ports', ['port', 'ports'], ['port']],
    ['zzz', ['replicas'], []],
    ['', ['a'], []],
  ])('%s among %j gives %j', (text, names, expected) => {
    expect(nearestNames(text, names)).toEqual(expected);
  });

  it('asks politely', () => {
    expect(didYouMean(['a', 'b'])).toBe('; did you mean "a" or "b"?');
    expect(didYouMean([])).toBe('');
  });
});

describe('damerauLevenshtein', () => {
  it('counts a swap of neighbours as one slip', () => {
    expect(damerauLevenshtein('spec', 'sepc')).toBe(1);
  });

  it('is a distance: symmetric, zero only for equal texts', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        const distance = damerauLevenshtein(a, b);
        expect(damerauLevenshtein(b, a)).toBe(distance);
        expect(distance === 0).toBe(a === b);
      }),
    );
  });
});
