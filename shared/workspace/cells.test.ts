import { describe, expect, it } from 'vitest';
import { Cells } from './cells.ts';

function counting() {
  const cells = new Cells();
  const runs: string[] = [];
  const computed = (name: string, compute: () => number) =>
    cells.computed(
      (key: string) => {
        runs.push(`${name} ${key}`);
        return compute();
      },
      (a, b) => a === b,
    );
  return { cells, runs, computed };
}

describe('Cells', () => {
  it('computes once and again only when what was asked for changes', () => {
    const { cells, runs, computed } = counting();
    const a = cells.input(1);
    const b = cells.input(10);
    const double = computed('double', () => a.get() * 2);
    expect(double.get('x')).toBe(2);
    b.set(11);
    expect(double.get('x')).toBe(2);
    expect(runs).toEqual(['double x']);
    a.set(2);
    expect(double.get('x')).toBe(4);
    expect(runs).toEqual(['double x', 'double x']);
  });

  it('stops where a new value says nothing new', () => {
    const { cells, runs, computed } = counting();
    const a = cells.input(1);
    const sign = computed('sign', () => Math.sign(a.get()));
    const text = computed('text', () => sign.get('x') + 100);
    text.watch('x');
    expect(text.get('x')).toBe(101);
    text.takePending();
    a.set(5);
    expect(text.takePending()).toEqual(['x']);
    expect(text.get('x')).toBe(101);
    expect(runs.filter((run) => run === 'text x')).toHaveLength(1);
  });

  it('follows dependencies that change from one run to the next', () => {
    const { cells, computed } = counting();
    const which = cells.input<'a' | 'b'>('a');
    const of = { a: cells.input(1), b: cells.input(2) };
    const pick = computed('pick', () => of[which.get()].get());
    expect(pick.get('x')).toBe(1);
    which.set('b');
    expect(pick.get('x')).toBe(2);
    of.b.set(3);
    expect(pick.get('x')).toBe(3);
    of.a.set(9);
    pick.watch('x');
    pick.takePending();
    of.a.set(10);
    expect(pick.takePending()).toEqual([]);
  });

  it('forgets a dropped cell and starts it anew', () => {
    const { cells, runs, computed } = counting();
    const a = cells.input(1);
    const copy = computed('copy', () => a.get());
    copy.watch('x');
    copy.get('x');
    copy.drop('x');
    a.set(2);
    expect(copy.takePending()).toEqual([]);
    expect(copy.get('x')).toBe(2);
    expect(runs).toHaveLength(2);
  });

  it('tells those that asked for a dropped cell nothing more of it until it is made again', () => {
    const { cells, computed } = counting();
    const a = cells.input(1);
    const copy = computed('copy', () => a.get());
    const sum = computed('sum', () => copy.get('x') + 100);
    expect(sum.get('x')).toBe(101);
    copy.drop('x');
    a.set(2);
    expect(copy.get('x')).toBe(2);
    expect(sum.get('x')).toBe(102);
  });

  it('follows what is asked in another order, more than once, and no longer', () => {
    const { cells, runs, computed } = counting();
    const of = new Map(['a', 'b', 'c'].map((name) => [name, cells.input(1)]));
    const order = { names: ['a', 'b', 'c'] };
    const go = cells.input(0);
    const sum = computed('sum', () =>
      order.names.reduce((total, name) => total + (of.get(name)?.get() ?? 0), go.get()),
    );
    expect(sum.get('x')).toBe(3);
    order.names = ['c', 'a', 'c'];
    go.set(10);
    expect(sum.get('x')).toBe(13);
    of.get('b')?.set(5);
    expect(sum.get('x')).toBe(13);
    expect(runs).toHaveLength(2);
    of.get('a')?.set(2);
    expect(sum.get('x')).toBe(14);
    of.get('c')?.set(3);
    expect(sum.get('x')).toBe(18);
  });

  it('tells many that asked for one', () => {
    const { cells, computed } = counting();
    const a = cells.input(1);
    const copy = computed('copy', () => a.get());
    const keys = Array.from({ length: 20 }, (_, index) => String(index));
    for (const key of keys) copy.watch(key);
    expect(keys.map((key) => copy.get(key))).toEqual(keys.map(() => 1));
    copy.takePending();
    copy.drop('3');
    a.set(2);
    expect(copy.takePending()).toEqual(keys.filter((key) => key !== '3'));
  });

  it('asks the holder of inputs, and again those who asked when one has changed', () => {
    const { cells, runs, computed } = counting();
    const stock = new Map([['tea', 1]]);
    const inputs = cells.inputs((name: string) => stock.get(name));
    const double = computed('double', () => Number(inputs.get('tea')) * 2);
    expect(inputs.get('tea')).toBe(1);
    expect(double.get('x')).toBe(2);
    stock.set('tea', 4);
    inputs.changed('tea');
    stock.set('milk', 1);
    inputs.changed('milk');
    expect(double.get('x')).toBe(8);
    expect(inputs.get('milk')).toBe(1);
    expect(runs).toHaveLength(2);
  });
});
