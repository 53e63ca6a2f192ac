import { describe, expect, it } from 'vitest';
import { Cells } from './cells.ts';

function counting() {
  const cells = new Cells();
  const runs: string[] = [];
  const define = (family: string, compute: () => number) => {
    cells.define(
      family,
      (key) => {
        runs.push(key);
        return compute();
      },
      (a, b) => a === b,
    );
  };
  return { cells, runs, define };
}

describe('Cells', () => {
  it('computes once and again only when what was asked for changes', () => {
    const { cells, runs, define } = counting();
    cells.set('a', 1);
    cells.set('b', 10);
    define('double', () => Number(cells.get('a')) * 2);
    expect(cells.get('double|x')).toBe(2);
    cells.set('b', 11);
    expect(cells.get('double|x')).toBe(2);
    expect(runs).toEqual(['double|x']);
    cells.set('a', 2);
    expect(cells.get('double|x')).toBe(4);
    expect(runs).toEqual(['double|x', 'double|x']);
  });

  it('stops where a new value says nothing new', () => {
    const { cells, runs, define } = counting();
    cells.set('a', 1);
    define('sign', () => Math.sign(Number(cells.get('a'))));
    define('text', () => Number(cells.get('sign|x')) + 100);
    cells.watch('text|x');
    expect(cells.get('text|x')).toBe(101);
    cells.takePending('text');
    cells.set('a', 5);
    expect(cells.takePending('text')).toEqual(['text|x']);
    expect(cells.get('text|x')).toBe(101);
    expect(runs.filter((key) => key === 'text|x')).toHaveLength(1);
  });

  it('follows dependencies that change from one run to the next', () => {
    const { cells, define } = counting();
    cells.set('which', 'a');
    cells.set('a', 1);
    cells.set('b', 2);
    define('pick', () => Number(cells.get(String(cells.get('which')))));
    expect(cells.get('pick|x')).toBe(1);
    cells.set('which', 'b');
    expect(cells.get('pick|x')).toBe(2);
    cells.set('b', 3);
    expect(cells.get('pick|x')).toBe(3);
    cells.set('a', 9);
    cells.watch('pick|x');
    cells.takePending('pick');
    cells.set('a', 10);
    expect(cells.takePending('pick')).toEqual([]);
  });

  it('forgets a dropped cell and starts it anew', () => {
    const { cells, runs, define } = counting();
    cells.set('a', 1);
    define('copy', () => Number(cells.get('a')));
    cells.watch('copy|x');
    cells.get('copy|x');
    cells.drop('copy|x');
    cells.set('a', 2);
    expect(cells.takePending('copy')).toEqual([]);
    expect(cells.get('copy|x')).toBe(2);
    expect(runs).toHaveLength(2);
  });
});
