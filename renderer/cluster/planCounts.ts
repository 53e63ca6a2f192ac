import type { ApplyProgress, ObjectDiff } from '../../shared/protocol/cluster.ts';

/** How many objects an apply would touch, and how many it can't. */
export interface PlanCounts {
  readonly creates: number;
  readonly updates: number;
  readonly same: number;
  readonly later: number;
  readonly conflicts: number;
  readonly refused: number;
  /** Conflicts that nobody chose to take over. */
  readonly left: number;
  /** Objects that an apply would send. */
  readonly sent: number;
}

/** Counts the differences of a plan. */
export function planCounts(diffs: Iterable<ObjectDiff>, force: ReadonlySet<string>): PlanCounts {
  const list = [...diffs];
  const count = (...actions: readonly ObjectDiff['action'][]) =>
    list.filter((diff) => actions.includes(diff.action)).length;
  const conflicts = count('conflict');
  const left = list.filter((diff) => diff.action === 'conflict' && !force.has(diff.key)).length;
  return {
    creates: count('create'),
    updates: count('update'),
    same: count('unchanged'),
    later: count('later'),
    refused: count('invalid', 'forbidden'),
    conflicts,
    left,
    sent: count('create', 'update', 'later') + conflicts - left,
  };
}

/** How many objects are through: in the cluster and ready, the same as before, failed or left out. */
export function doneCount(progress: Iterable<ApplyProgress>): number {
  let done = 0;
  for (const { phase } of progress) if (phase !== 'waiting' && phase !== 'applying') done++;
  return done;
}
