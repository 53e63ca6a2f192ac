import { type JsonObject, listAt, objectAt, textAt } from '../../json.ts';
import type { PlanFamily } from '../family.ts';
import { groupOf } from '../identity.ts';
import type { Readiness } from '../readiness.ts';

/** Policies of the newer family keep their conditions one level deeper; exceptions and the like report nothing. */
export const kyverno: PlanFamily = {
  offers: () => [],
  needs: () => [],
  speaksFor: (group) => group === 'kyverno.io' || group === 'policies.kyverno.io',
  readiness,
};

function readiness(live: JsonObject): Readiness | undefined {
  const group = groupOf(live);
  if (!kyverno.speaksFor(group)) return undefined;
  if (live.kind === 'PolicyException') return { status: 'Current', reason: 'it reports no status' };
  if (group === 'kyverno.io') return undefined;
  const status = objectAt(live, 'status', 'conditionStatus');
  const [fault] = listAt(status, 'conditions').filter((one) => textAt(one, 'status') === 'False');
  const why = fault === undefined ? '' : [textAt(fault, 'type'), textAt(fault, 'message')].filter(Boolean).join(': ');
  if (status.ready === true) return { status: 'Current', reason: 'ready' };
  if (status.ready === undefined && fault === undefined)
    return { status: 'Unknown', reason: 'no controller has looked at it' };
  // Rights do not come by waiting.
  const isFinal = textAt(fault ?? null, 'type') === 'RBACPermissionsGranted';
  return { status: isFinal ? 'Failed' : 'InProgress', reason: textAt(status, 'message') || why || 'not ready yet' };
}
