import { describe, expect, it } from 'vitest';
import type { ObjectDiff } from '../../shared/protocol/cluster.ts';
import { planCounts } from './planCounts.ts';

const diff = (key: string, action: ObjectDiff['action']): ObjectDiff => ({
  key,
  title: key,
  wave: 0,
  action,
  conflicts: [],
});

describe('planCounts', () => {
  it('sends a conflict only when it is taken over, and never what the server refuses', () => {
    const diffs = [
      diff('a', 'create'),
      diff('b', 'conflict'),
      diff('c', 'conflict'),
      diff('d', 'invalid'),
      diff('e', 'unchanged'),
      diff('f', 'later'),
    ];
    expect(planCounts(diffs, new Set())).toMatchObject({ sent: 2, left: 2, conflicts: 2, refused: 1 });
    expect(planCounts(diffs, new Set(['b']))).toMatchObject({ sent: 3, left: 1 });
  });
});
