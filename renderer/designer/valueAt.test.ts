import { describe, expect, it } from 'vitest';
import { valueAt, withValue } from './valueAt.ts';

describe('A request that is filled in', () => {
  const request = { size: 'small', backup: { days: 7 } };

  it('takes a value in place, deep inside or anew', () => {
    expect(withValue(request, ['size'], 'large')).toEqual({ size: 'large', backup: { days: 7 } });
    expect(Object.keys(withValue(request, ['size'], 'large'))).toEqual(['size', 'backup']);
    expect(withValue(request, ['network', 'public'], true)).toEqual({ ...request, network: { public: true } });
    expect(valueAt(request, ['backup', 'days'])).toBe(7);
  });

  it('loses a field that is emptied, and the object that is empty then', () => {
    expect(withValue(request, ['backup', 'days'], undefined)).toEqual({ size: 'small' });
  });
});
