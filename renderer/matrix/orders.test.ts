import { describe, expect, it } from 'vitest';
import { ordered } from './orders.ts';

const matrix = {
  domains: ['b', 'c', 'a'],
  layered: ['a', 'b', 'c'],
  knots: [],
  cells: [
    { from: 'a', to: 'c', edges: ['1', '2'] },
    { from: 'c', to: 'b', edges: ['3'] },
    { from: 'b', to: 'b', edges: ['4', '5', '6', '7'] },
  ],
};

describe('The order of the matrix', () => {
  it('is by layers, by file or by name', () => {
    expect(ordered(matrix, 'layered')).toEqual(['a', 'b', 'c']);
    expect(ordered(matrix, 'file')).toEqual(['b', 'c', 'a']);
    expect(ordered(matrix, 'name')).toEqual(['a', 'b', 'c']);
  });

  it('puts first what has most edges to others; what stays inside does not count', () => {
    expect(ordered(matrix, 'busiest')).toEqual(['c', 'a', 'b']);
  });
});
