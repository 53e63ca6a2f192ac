import { describe, expect, it } from 'vitest';
import { readLocation, writeLocation } from './location.ts';

describe('location', () => {
  it('reads back what it wrote, odd characters included', () => {
    const view = { selected: ['score:Workload/shop/catalog', 'a&b#c=d~2'], tab: 'source' };
    expect(readLocation(writeLocation(view))).toEqual(view);
  });
  it('says nothing for nothing', () => {
    expect(writeLocation({ selected: [], tab: 'contract' })).toBe('');
  });
});
