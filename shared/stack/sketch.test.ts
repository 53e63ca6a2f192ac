import { describe, expect, it } from 'vitest';
import { layers } from '../graph/element.ts';
import { sketchOf } from './sketch.ts';
import { bundledTemplates } from './testing/bundledTemplates.ts';

describe.each(bundledTemplates)('The sketch of $id', ({ files }) => {
  const { bounds, cards, lanes, lines, systems } = sketchOf(files);

  it('shows its elements in three lanes, joined, all of them inside the picture', () => {
    expect(lanes.map(({ layer }) => layer)).toEqual(layers);
    expect(lines.length).toBeGreaterThan(5);
    for (const card of cards) {
      const lane = lanes.find(({ layer }) => layer === card.layer);
      expect(card.y).toBeGreaterThanOrEqual(lane?.top ?? Number.POSITIVE_INFINITY);
      expect(card.y + card.height).toBeLessThanOrEqual(lane?.bottom ?? 0);
      expect(card.x).toBeGreaterThanOrEqual(bounds.x);
      expect(card.x + card.width).toBeLessThanOrEqual(bounds.x + bounds.width);
    }
  });

  it('names the systems used, each once', () => {
    expect(new Set(systems).size).toBe(systems.length);
    expect(systems.length).toBeGreaterThan(2);
  });
});
