import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, formatAddress, masked, parseAddress, parseNetwork } from './address.ts';

describe('addresses', () => {
  it.each([
    ['10.0.0.1', '10.0.0.1'],
    ['2001:DB8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['::', '::'],
    ['::ffff:1.2.3.4', '::ffff:1.2.3.4'],
    ['1:0:2:3:4:5:6:7', '1:0:2:3:4:5:6:7'],
  ])('%s is written %s', (text, written) => {
    const address = parseAddress(text);
    expect(address && formatAddress(address)).toBe(written);
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
        const address = parseAddress(text);
        expect(address).toBeDefined();
        expect(address && parseAddress(formatAddress(address))).toEqual(address);
      }),
    );
  });

  it.each<[string, string, boolean]>([
    ['10.0.0.0/8', '10.255.0.0/16', true],
    ['10.0.0.0/8', '11.0.0.0/16', false],
    ['10.0.0.0/16', '10.0.0.0/8', false],
    ['10.0.0.0/12', '10.15.1.0/24', true],
    ['::/0', '10.0.0.0/8', false],
  ])('%s contains %s: %s', (outer, inner, expected) => {
    const [a, b] = [parseNetwork(outer), parseNetwork(inner)];
    expect(a && b && contains(a, b)).toBe(expected);
  });

  it('masks a network', () => {
    const network = parseNetwork('10.1.2.3/12');
    expect(network && formatAddress(masked(network).address)).toBe('10.0.0.0');
  });
});
