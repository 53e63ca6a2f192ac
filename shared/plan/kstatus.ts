import { type JsonObject, listAt, textAt, valueAt } from '../json.ts';
import { families } from './families.ts';
import { conditionOf, conditionsOf, explain, type Readiness } from './readiness.ts';
import { workloadReadiness } from './workloadReadiness.ts';

/** What is known beyond the object itself. */
export interface ReadinessFacts {
  /** Now, in milliseconds since 1970. */
  readonly now: number;
  /** False when the kind has no status sub-resource, so that nobody can report there. */
  readonly reportsStatus: boolean;
}

/**
 * How a live object stands: the rules of kstatus (sigs.k8s.io/cli-utils), and where those would call an untouched
 * custom resource good, the rules of its family, or `Unknown` until a controller has written something.
 */
export function readinessOf(live: JsonObject, facts: ReadinessFacts): Readiness {
  return (
    generalReadiness(live) ??
    families.map((family) => family.readiness(live)).find((found) => found !== undefined) ??
    workloadReadiness(live, facts.now) ??
    customReadiness(live, facts) ??
    readyCondition(live)
  );
}

function generalReadiness(live: JsonObject): Readiness | undefined {
  if (textAt(live, 'metadata', 'deletionTimestamp') !== undefined) {
    return { status: 'Terminating', reason: deletion(live) };
  }
  const observed = valueAt(live, ['status', 'observedGeneration']);
  const generation = valueAt(live, ['metadata', 'generation']);
  if (typeof observed === 'number' && typeof generation === 'number' && observed !== generation) {
    return { status: 'InProgress', reason: `its controller saw generation ${observed} of ${generation}` };
  }
  const stalled = conditionOf(live, 'Stalled');
  const reconciling = conditionOf(live, 'Reconciling');
  if (reconciling?.status === 'True') return { status: 'InProgress', reason: explain(reconciling) };
  if (stalled?.status === 'True') return { status: 'Failed', reason: explain(stalled) };
  return undefined;
}

/** What holds a deletion up, by name: an object's finalizers, or those of a namespace. */
function deletion(live: JsonObject): string {
  const held = [...listAt(live, 'metadata', 'finalizers'), ...listAt(live, 'spec', 'finalizers')].filter(
    (name) => typeof name === 'string',
  );
  return held.length === 0 ? 'it is being deleted' : `it is being deleted, which waits for ${held.join(', ')}`;
}

function customReadiness(live: JsonObject, facts: ReadinessFacts): Readiness | undefined {
  if (!isCustom(live)) return undefined;
  if (!facts.reportsStatus) return { status: 'Current', reason: 'its kind reports no status' };
  const status = valueAt(live, ['status']);
  const touched = typeof status === 'object' && status !== null && Object.keys(status).length > 0;
  return touched ? undefined : { status: 'Unknown', reason: 'no controller has looked at it' };
}

/** Built-in groups have no dot or end in `k8s.io` without being somebody's own (`*.x-k8s.io`, the Gateway API). */
function isCustom(live: JsonObject): boolean {
  const apiVersion = textAt(live, 'apiVersion') ?? '';
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  return group.includes('.') && (!group.endsWith('.k8s.io') || group === 'gateway.networking.k8s.io');
}

function readyCondition(live: JsonObject): Readiness {
  const ready = conditionOf(live, 'Ready');
  if (ready !== undefined)
    return { status: ready.status === 'True' ? 'Current' : 'InProgress', reason: explain(ready) };
  return { status: 'Current', reason: conditionsOf(live).length > 0 ? 'it reports no problem' : 'it is in place' };
}
