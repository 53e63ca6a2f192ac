import { describe, expect, it } from 'vitest';
import { moved, planOf } from './plan.ts';

const views = ['a', 'b', 'c'].map((id) => ({ id, title: id.toUpperCase(), domains: [], elements: [] }));

describe('The plan of a talk', () => {
  it('shows every view where there is no tour', () => {
    expect(planOf({ teams: [], views, tours: [] }).map(({ view, shown }) => [view, shown])).toEqual([
      ['a', true],
      ['b', true],
      ['c', true],
    ]);
  });

  it('begins with the tour in its order, and keeps the rest at hand', () => {
    const tours = [{ id: 't', title: 'T', steps: [{ view: 'c', note: 'said' }, { view: 'a' }] }];
    expect(planOf({ teams: [], views, tours }).map(({ view, shown, note }) => [view, shown, note])).toEqual([
      ['c', true, 'said'],
      ['a', true, ''],
      ['b', false, ''],
    ]);
  });

  it('moves a row as far as there is room', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });
});
