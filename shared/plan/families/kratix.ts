import { type JsonObject, listAt, textAt, valueAt } from '../../json.ts';
import type { Need, PlanFamily, PlanIndex, PlannedObject } from '../family.ts';
import { conditionOf, explain, type Readiness, whenAllTrue } from '../readiness.ts';
import { kindOfDefinition } from './kubernetes.ts';

const group = 'platform.kratix.io';

/** Promise before its requests and before the promises that require it; state store before destination. */
export const kratix: PlanFamily = {
  offers: (object) => (isPromise(object) ? kindOfDefinition(valueAt(object, ['spec', 'api'])) : []),
  needs: (item, index) => [...promiseNeeds(item, index), ...destinationNeeds(item, index)],
  speaksFor: (one) => one === group,
  readiness,
};

function isPromise(object: JsonObject): boolean {
  return object.kind === 'Promise' && isOwn(object);
}

function isOwn(object: JsonObject): boolean {
  return (textAt(object, 'apiVersion') ?? '').startsWith(`${group}/`);
}

function promiseNeeds({ object }: PlannedObject, index: PlanIndex): readonly Need[] {
  if (!isPromise(object)) return [];
  return listAt(object, 'spec', 'requiredPromises').flatMap((required) => {
    const other = index.find(group, 'Promise', '', textAt(required, 'name') ?? '');
    return other === undefined ? [] : [{ key: other.key, until: 'ready' as const }];
  });
}

function destinationNeeds({ identity, object }: PlannedObject, index: PlanIndex): readonly Need[] {
  if (identity.group !== group || identity.kind !== 'Destination') return [];
  const kind = textAt(object, 'spec', 'stateStoreRef', 'kind') ?? '';
  const store = index.find(group, kind, '', textAt(object, 'spec', 'stateStoreRef', 'name') ?? '');
  return store === undefined ? [] : [{ key: store.key, until: 'applied' }];
}

function readiness(live: JsonObject): Readiness | undefined {
  if (isPromise(live)) return whenAllTrue(live, ['Available']);
  if (isOwn(live) && /^(Destination|GitStateStore|BucketStateStore)$/.test(textAt(live, 'kind') ?? '')) {
    return whenAllTrue(live, ['Ready']);
  }
  return conditionOf(live, 'ConfigureWorkflowCompleted') === undefined ? undefined : requestReadiness(live);
}

/** A request is done when its pipelines ran and what they wrote was delivered. */
function requestReadiness(live: JsonObject): Readiness {
  for (const type of ['ConfigureWorkflowCompleted', 'WorksSucceeded']) {
    const condition = conditionOf(live, type);
    if (condition?.status === 'False' && /Fail/.test(condition.reason)) {
      return { status: 'Failed', reason: explain(condition) };
    }
  }
  return conditionOf(live, 'Reconciled') === undefined
    ? whenAllTrue(live, ['ConfigureWorkflowCompleted'])
    : whenAllTrue(live, ['ConfigureWorkflowCompleted', 'Reconciled']);
}
