import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareQuantities, parseQuantity } from './quantity.ts';

describe('parseQuantity', () => {
  it.each<[string, bigint]>([
    ['1', 1_000_000_000n],
    ['500m', 500_000_000n],
    ['1.5Gi', 1_610_612_736_000_000_000n],
    ['-2k', -2_000_000_000_000n],
    ['1e3', 1_000_000_000_000n],
    ['.5', 500_000_000n],
    ['0.1n', 1n],
  ])('%s', (text, nanos) => {
    expect(parseQuantity(text)?.nanos).toBe(nanos);
  });

  it.each(['', '1 Gi', '1K', 'Mi', '1,5', '5 cores', '1e', '--1'])('refuses %j', (text) => {
    expect(parseQuantity(text)).toBeUndefined();
  });

  it('keeps the order of numbers', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        const [first, second] = [parseQuantity(`${a}m`), parseQuantity(`${b}m`)];
        expect(first && second && compareQuantities(first, second)).toBe(Math.sign(a - b));
      }),
    );
  });
});
