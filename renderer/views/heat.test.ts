import { describe, expect, it } from 'vitest';
import { warmths } from './heat.ts';

const domain = (name: string, errors: number, warnings: number) => ({
  name,
  elements: [],
  counts: { errors, warnings, infos: 0, unknowns: 0 },
});

describe('The heat of domains by findings', () => {
  const found = warmths('findings', [], [domain('a', 2, 0), domain('b', 0, 3), domain('c', 0, 0)]);

  it('is measured against the worst domain, with errors worth three warnings', () => {
    expect(found.get('a')?.hot).toBe(1);
    expect(found.get('b')?.hot).toBe(0.5);
    expect(found.get('c')?.hot).toBe(0);
  });

  it('is told as a text too', () => {
    expect(found.get('a')?.text).toBe('2 errors, 0 warnings');
  });
});
