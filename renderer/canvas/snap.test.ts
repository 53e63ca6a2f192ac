import { describe, expect, it } from 'vitest';
import { snapTo } from './snap.ts';

const card = (x: number, y: number, width = 100, height = 40) => ({ x, y, width, height });

describe('Putting a dragged card in line', () => {
  it('takes the nearest edge or middle of its neighbours, and shows the line as long as what lies on it', () => {
    const { by, guides } = snapTo(card(103, 201), [card(100, 0), card(300, 120)], 6);
    expect(by).toEqual({ x: -3, y: -1 });
    expect(guides).toContainEqual({ axis: 'x', at: 100, from: 0, to: 240 });
    expect(guides.filter(({ axis }) => axis === 'y')).toEqual([]);
  });

  it('puts middles in line where the sizes differ', () => {
    const { by, guides } = snapTo(card(0, 33, 100, 20), [card(400, 20, 100, 40)], 6);
    expect(by.y).toBe(-3);
    expect(guides).toEqual([{ axis: 'y', at: 40, from: 0, to: 500 }]);
  });

  it('falls back to the grid where nothing is near', () => {
    expect(snapTo(card(101, 207), [card(400, 900)], 6)).toEqual({ by: { x: -1, y: 1 }, guides: [] });
  });
});
