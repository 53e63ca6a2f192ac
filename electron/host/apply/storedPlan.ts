import type { Plan } from '../../../shared/plan/plan.ts';
import type { Readiness } from '../../../shared/plan/readiness.ts';
import type { ObjectDiff } from '../../../shared/protocol/cluster.ts';
import type { Inventory } from './inventory.ts';

/** What a preview learned of one object. */
export interface Previewed {
  readonly diff: ObjectDiff;
  /** The body to send. */
  readonly body: string;
  /** Of the live object, where there is one. */
  readonly resourceVersion: string | undefined;
  readonly readiness: Readiness | undefined;
}

/** A plan whose preview was shown. It lives in memory only, since it holds the values of Secrets. */
export interface StoredPlan {
  readonly id: string;
  readonly context: string;
  /** Which cluster the preview was made against. */
  readonly cluster: string;
  readonly madeAt: number;
  readonly plan: Plan;
  readonly inventory: Inventory;
  readonly inventoryDiff: ObjectDiff;
  readonly previewed: ReadonlyMap<string, Previewed>;
}

/** The plans of one host. Only the newest few are kept. */
export interface PlanStore {
  add(plan: StoredPlan): void;
  get(id: string): StoredPlan | undefined;
  /** Gives a plan and forgets it: a plan is applied once. */
  take(id: string): StoredPlan | undefined;
}

const kept = 4;

export function createPlanStore(): PlanStore {
  const plans = new Map<string, StoredPlan>();
  return {
    add: (plan) => {
      plans.set(plan.id, plan);
      for (const id of [...plans.keys()].slice(0, -kept)) plans.delete(id);
    },
    get: (id) => plans.get(id),
    take: (id) => {
      const plan = plans.get(id);
      plans.delete(id);
      return plan;
    },
  };
}
