import { redact, secretTexts } from '../../../shared/plan/mask.ts';
import type { PlanItem } from '../../../shared/plan/plan.ts';
import type { Readiness } from '../../../shared/plan/readiness.ts';
import type { ApplyProgress } from '../../../shared/protocol/cluster.ts';
import type { Connection } from '../cluster/connection.ts';
import type { Discovery } from '../cluster/discovery.ts';
import type { StoredPlan } from './storedPlan.ts';

/** How an object came out of its turn. */
export type Outcome = 'applied' | 'unchanged' | 'failed' | 'skipped' | 'cancelled';

export interface RunOptions {
  /** Keys whose conflicts the person chose to take over. */
  readonly force: ReadonlySet<string>;
  /** How long to wait for objects to become ready, in milliseconds. */
  readonly patienceMs: number;
  readonly onProgress: (progress: ApplyProgress) => void;
  readonly stop: AbortSignal;
}

/** An apply under way: what is decided (the plan) and what has happened so far. */
export interface ApplyRun {
  readonly stored: StoredPlan;
  readonly options: RunOptions;
  readonly connection: Connection;
  /** Grows as definitions are applied. */
  discovery: Discovery;
  readonly outcomes: Map<string, Outcome>;
  /** The last readiness seen of each object that is in the cluster. */
  readonly readiness: Map<string, Readiness>;
  /** Objects that were told to be ready, or to be given up. */
  readonly settled: Set<string>;
  /** Objects that later ones wait for until they are ready. */
  readonly gates: ReadonlySet<string>;
}

export function itemsOf(run: ApplyRun, keys: readonly string[]): readonly PlanItem[] {
  return keys.flatMap((key) => {
    const item = run.stored.plan.items.get(key);
    return item === undefined ? [] : [item];
  });
}

/** Tells where an object is; a reason that quotes a Secret is masked. */
export function tell(run: ApplyRun, item: PlanItem, phase: ApplyProgress['phase'], reason?: string): void {
  const masked = reason === undefined ? {} : { reason: redact(reason, secretTexts(item.object)) };
  run.options.onProgress({ key: item.key, phase, ...masked });
}

/** Remembers what was seen of an object, and tells it when that is news. Failed counts as settled: waiting longer changes nothing. */
export function noteReadiness(run: ApplyRun, item: PlanItem, seen: Readiness): void {
  if (run.settled.has(item.key)) return;
  const before = run.readiness.get(item.key);
  run.readiness.set(item.key, seen);
  if (seen.status === 'Current') {
    run.settled.add(item.key);
    tell(run, item, 'ready', seen.reason);
  } else if (seen.status === 'Failed') {
    run.settled.add(item.key);
    tell(run, item, 'not-ready', seen.reason);
  } else if (before?.reason !== seen.reason) tell(run, item, 'waiting', seen.reason);
}

export function isReady(run: ApplyRun, key: string): boolean {
  return run.readiness.get(key)?.status === 'Current';
}
