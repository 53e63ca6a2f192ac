import { describe, expect, it } from 'vitest';
import { mergedPath } from './mergedPath.ts';

const everywhere = { x: -10_000, y: -10_000, width: 20_000, height: 20_000 };
const line = (...points: readonly (readonly [number, number])[]) => points.map(([x, y]) => ({ x, y }));

describe('mergedPath', () => {
  it('draws a stretch once that several lines share', () => {
    const shared = line([0, 0], [0, 100]);
    expect(mergedPath([shared, shared, line([0, 50], [0, 150])], everywhere)).toBe('M0 0V150');
  });

  it('leaves a gap where no line runs', () => {
    expect(mergedPath([line([0, 0], [40, 0]), line([60, 0], [100, 0])], everywhere)).toBe('M0 0H40M60 0H100');
  });

  it('rounds corners', () => {
    expect(mergedPath([line([0, 0], [0, 100], [100, 100])], everywhere)).toBe('M8 100H100M0 0V92M0 92Q0 100 8 100');
  });

  it('draws only what passes the window', () => {
    const window = { x: 0, y: 0, width: 50, height: 50 };
    expect(mergedPath([line([10, -1000], [10, 1000]), line([500, 0], [500, 100])], window)).toBe('M10 0V50');
  });
});
