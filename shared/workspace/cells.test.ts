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

  it('follows what is asked in another order, more than once, and no longer', () => {
    const { cells, runs, define } = counting();
    const order = { names: ['a', 'b', 'c'] };
    for (const name of order.names) cells.set(name, 1);
    cells.set('go', 0);
    const sum = () => order.names.reduce((total, name) => total + Number(cells.get(name)), Number(cells.get('go')));
    define('sum', sum);
    expect(cells.get('sum|x')).toBe(3);
    order.names = ['c', 'a', 'c'];
    cells.set('go', 10);
    expect(cells.get('sum|x')).toBe(13);
    cells.set('b', 5);
    expect(cells.get('sum|x')).toBe(13);
    expect(runs).toHaveLength(2);
    cells.set('a', 2);
    expect(cells.get('sum|x')).toBe(14);
    cells.set('c', 3);
    expect(cells.get('sum|x')).toBe(18);
  });

  it('asks the holder of an input, and again those who asked when it has changed', () => {
    const { cells, runs, define } = counting();
    const stock = new Map([['stock tea', 1]]);
    cells.hold('stock', (key) => stock.get(key));
    define('double', () => Number(cells.get('stock tea')) * 2);
    expect(cells.get('stock tea')).toBe(1);
    expect(cells.get('double|x')).toBe(2);
    stock.set('stock tea', 4);
    cells.set('stock tea', 4);
    stock.set('stock milk', 1);
    cells.set('stock milk', 1);
    expect(cells.get('double|x')).toBe(8);
    expect(cells.get('stock milk')).toBe(1);
    expect(runs).toHaveLength(2);
  });
});
