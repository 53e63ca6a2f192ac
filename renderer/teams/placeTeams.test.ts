import { describe, expect, it } from 'vitest';
import { placeTeams } from './placeTeams.ts';

const team = (
  name: string,
  type?: 'stream-aligned' | 'platform' | 'enabling' | 'complicated-subsystem',
  uses?: string,
) => ({
  name,
  ...(type && { type }),
  interactions: uses === undefined ? [] : [{ team: uses, mode: 'x-as-a-service' as const, path: [] }],
});

describe('The drawing of teams', () => {
  const drawing = placeTeams([
    team('data', 'platform'),
    team('shop', 'stream-aligned', 'data'),
    team('coaches', 'enabling', 'shop'),
    team('search', 'complicated-subsystem'),
  ]);
  const rect = (name: string) =>
    drawing.shapes.find((shape) => shape.name === name)?.rect ?? { x: 0, y: 0, width: 0, height: 0 };

  it('has platforms beneath all others, enabling teams at the left and subsystems at the right', () => {
    for (const other of ['shop', 'coaches', 'search'])
      expect(rect('data').y).toBeGreaterThanOrEqual(rect(other).y + rect(other).height);
    expect(rect('coaches').x + rect('coaches').width).toBeLessThan(rect('shop').x);
    expect(rect('search').x).toBeGreaterThan(rect('shop').x + rect('shop').width);
  });

  it('joins those that work together, from border to border', () => {
    const line = drawing.lines.find(({ from }) => from === 'shop');
    expect(line).toMatchObject({
      to: 'data',
      start: { y: rect('shop').y + rect('shop').height },
      end: { y: rect('data').y },
    });
    expect(drawing.lines.find(({ from }) => from === 'coaches')?.end.x).toBe(rect('shop').x);
  });

  it('leaves out what is said of a team that is not there', () => {
    expect(placeTeams([team('shop', 'stream-aligned', 'nobody')]).lines).toEqual([]);
  });
});
