import { type JsonObject, textAt } from '../../json.ts';
import type { PlanFamily } from '../family.ts';
import { groupOf } from '../identity.ts';
import { conditionOf, explain, type Readiness } from '../readiness.ts';

/** Cluster API: a phase, a failure that is final, and Available (v1beta2) or Ready (v1beta1). */
export const clusterApi: PlanFamily = {
  offers: () => [],
  needs: () => [],
  speaksFor: isOwn,
  readiness,
};

function isOwn(group: string): boolean {
  return group === 'cluster.x-k8s.io' || group.endsWith('.cluster.x-k8s.io');
}

function readiness(live: JsonObject): Readiness | undefined {
  if (!isOwn(groupOf(live))) return undefined;
  const failure = textAt(live, 'status', 'failureMessage') ?? textAt(live, 'status', 'failureReason');
  const phase = textAt(live, 'status', 'phase');
  if (failure !== undefined || phase === 'Failed') return { status: 'Failed', reason: failure ?? 'phase Failed' };
  const condition = conditionOf(live, 'Available') ?? conditionOf(live, 'Ready');
  if (condition) return { status: condition.status === 'True' ? 'Current' : 'InProgress', reason: explain(condition) };
  return phase === undefined ? undefined : { status: 'InProgress', reason: `phase ${phase}` };
}
