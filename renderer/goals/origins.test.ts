import { describe, expect, it } from 'vitest';
import { type OriginFields, originArgs, originGroups } from './origins.ts';

const empty: OriginFields = { origin: 'manual', nth: '10', file: '', dateColumn: '', valueColumn: '', query: '' };

describe('where the values of a goal come from', () => {
  it('is stated by what that origin needs, and nothing of another', () => {
    const typed = { ...empty, file: ' days.csv ', valueColumn: 'count', query: 'sum(up)' };
    expect(originArgs({ ...typed, origin: 'csv' })).toEqual({ source: 'csv', file: 'days.csv', valueColumn: 'count' });
    expect(originArgs({ ...typed, origin: 'prometheus' })).toEqual({ source: 'prometheus', query: 'sum(up)' });
    expect(originArgs({ ...typed, origin: 'time-to-pull-request' })).toEqual({
      source: 'git',
      computed: 'time-to-pull-request',
      nth: 10,
    });
    expect(originArgs({ ...typed, origin: 'adoption' })).toEqual({ source: 'graph', computed: 'adoption' });
    expect(originArgs({ ...typed, origin: 'manual' })).toEqual({ source: 'manual' });
  });

  it('is incomplete without a file, a query or a number', () => {
    expect(originArgs({ ...empty, origin: 'csv' })).toBeUndefined();
    expect(originArgs({ ...empty, origin: 'prometheus' })).toBeUndefined();
    for (const nth of ['', '0', 'x', '1.5'])
      expect(originArgs({ ...empty, origin: 'time-to-pull-request', nth })).toBeUndefined();
  });

  it('is told in words for every choice', () => {
    for (const { title, help } of originGroups.flatMap(({ origins }) => origins))
      expect([title, help]).not.toContain('');
  });
});
