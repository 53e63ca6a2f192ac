import type { ApplyProgress, ObjectDiff } from '../../shared/protocol/cluster.ts';

/** What an apply would do to an object, in words. */
export const actionWords: Readonly<
  Record<ObjectDiff['action'], { readonly short: string; readonly long: string; readonly look: string }>
> = {
  create: { short: 'create', long: 'It is not in the cluster yet and would be created.', look: 'text-ok' },
  update: { short: 'update', long: 'It is in the cluster and would be changed as shown.', look: 'text-accent' },
  unchanged: { short: 'same', long: 'The cluster has it just like this.', look: 'text-ink-3' },
  conflict: {
    short: 'conflict',
    long: 'Another manager holds fields that would change. Left out unless you take them over.',
    look: 'text-warning',
  },
  invalid: { short: 'refused', long: 'The server would refuse it.', look: 'text-error' },
  forbidden: { short: 'forbidden', long: 'You may not change it.', look: 'text-error' },
  later: {
    short: 'later',
    long: 'What it needs comes in an earlier wave; the server can’t judge it before.',
    look: 'text-unknown',
  },
};

/** How far an object is, in words. */
export const phaseWords: Readonly<Record<ApplyProgress['phase'], { readonly short: string; readonly look: string }>> = {
  waiting: { short: 'waiting', look: 'text-ink-3' },
  applying: { short: 'applying', look: 'text-accent' },
  applied: { short: 'applied', look: 'text-accent' },
  unchanged: { short: 'unchanged', look: 'text-ink-3' },
  ready: { short: 'ready', look: 'text-ok' },
  'not-ready': { short: 'not ready', look: 'text-warning' },
  failed: { short: 'failed', look: 'text-error' },
  skipped: { short: 'skipped', look: 'text-unknown' },
};
