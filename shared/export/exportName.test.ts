import { describe, expect, it } from 'vitest';
import { exportName } from './exportName.ts';

const one = (...words: string[]) => exportName(words, 'yaml', new Set());

describe('the name of an exported file', () => {
  it('says kind, namespace and name', () => {
    expect(one('Deployment', 'shop', 'checkout')).toBe('deployment-shop-checkout.yaml');
  });

  it.each([
    ['..\\x', 'x.yaml'],
    ['../../etc/passwd', 'etc-passwd.yaml'],
    ['CON', 'object-con.yaml'],
    ['nul.txt', 'object-nul.txt.yaml'],
    ['a:b', 'a-b.yaml'],
    ['a\0b', 'a-b.yaml'],
    ['trailing.', 'trailing.yaml'],
    ['-rf', 'rf.yaml'],
    ['\u202egnp', 'gnp.yaml'],
    ['Größe', 'gro-e.yaml'],
    ['', 'object.yaml'],
    ['...', 'object.yaml'],
  ])('B11: %j is safe', (name, expected) => {
    expect(one(name)).toBe(expected);
  });

  it('B11: is never longer than 63 characters', () => {
    expect(one('x'.repeat(300))).toHaveLength(63);
  });

  it('B11: tells names apart that differ only in case, also when they are cut', () => {
    const taken = new Set<string>();
    expect(exportName(['Shop'], 'yaml', taken)).toBe('shop.yaml');
    expect(exportName(['shop'], 'yaml', taken)).toBe('shop-2.yaml');
    const [first, second] = [`${'x'.repeat(300)}a`, `${'x'.repeat(300)}b`].map((name) =>
      exportName([name], 'yaml', taken),
    );
    expect(first).not.toBe(second);
    expect(second).toHaveLength(63);
  });
});
