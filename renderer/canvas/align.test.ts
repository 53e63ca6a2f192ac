import { describe, expect, it } from 'vitest';
import { elementIdFrom, type Layer } from '../../shared/graph/element.ts';
import { aligned } from './align.ts';

const card = (name: string, layer: Layer, x: number, y: number) => ({
  id: elementIdFrom(name),
  layer,
  rect: { x, y, width: 100, height: 40 },
});
const cards = [
  card('a', 'app', 0, 0),
  card('b', 'app', 130, 20),
  card('c', 'app', 400, 8),
  card('d', 'infra', 50, 500),
];
const told = (how: Parameters<typeof aligned>[1]) => Object.fromEntries(aligned(cards, how));

describe('Putting cards in line', () => {
  it('puts left edges in line across lanes, and moves nothing that is there already', () => {
    expect(told('left')).toEqual({ b: { x: 0, y: 20 }, c: { x: 0, y: 8 }, d: { x: 0, y: 500 } });
  });

  it('puts upper edges in line lane by lane, so that no card leaves its lane', () => {
    expect(told('top')).toEqual({ b: { x: 130, y: 0 }, c: { x: 400, y: 0 } });
  });

  it('spreads with equal room between the outer ones', () => {
    expect(told('spread')).toEqual({ b: { x: 200, y: 20 } });
  });

  it('puts middles in line, and spreads from top to bottom', () => {
    expect(told('centre').d).toEqual({ x: 200, y: 500 });
    expect(told('middle')).toEqual({ a: { x: 0, y: 10 }, b: { x: 130, y: 10 }, c: { x: 400, y: 10 } });
    expect(told('spread-down')).toEqual({ c: { x: 400, y: 10 } });
  });
});
