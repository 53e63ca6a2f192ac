import { isObject, type JsonObject, objectAt, valueAt } from '../../json.ts';
import type { PlanFamily } from '../family.ts';
import { groupOf } from '../identity.ts';
import type { Readiness } from '../readiness.ts';

/** idpbuilder says of each part of a local build whether it is available, and of packages whether they are synced. */
export const cnoe: PlanFamily = {
  offers: () => [],
  needs: () => [],
  speaksFor: (group) => group === 'idpbuilder.cnoe.io',
  readiness,
};

function readiness(live: JsonObject): Readiness | undefined {
  if (groupOf(live) !== 'idpbuilder.cnoe.io' || !isObject(live.status)) return undefined;
  if (live.kind !== 'Localbuild') {
    const synced = valueAt(live, ['status', 'synced']) === true;
    return { status: synced ? 'Current' : 'InProgress', reason: synced ? 'synced' : 'not synced yet' };
  }
  const parts = Object.entries(objectAt(live, 'status')).filter(([, part]) => isObject(part) && 'available' in part);
  const waiting = parts.filter(([, part]) => valueAt(part, ['available']) !== true).map(([name]) => name);
  if (waiting.length > 0 || parts.length === 0)
    return {
      status: 'InProgress',
      reason: parts.length === 0 ? 'nothing is reported yet' : `waits for ${waiting.join(', ')}`,
    };
  return { status: 'Current', reason: 'all parts are available' };
}
