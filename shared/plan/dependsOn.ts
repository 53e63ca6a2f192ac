import { textAt } from '../json.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Need, PlanIndex, PlannedObject } from './family.ts';
import { titleOf } from './identity.ts';

/** The annotation of cli-utils and Config Sync: `group/kind/name` or `group/namespaces/namespace/kind/name`, by commas. */
const annotation = 'config.kubernetes.io/depends-on';

/** What an object says itself that it waits for. Objects outside of the plan are taken as being there. */
export function declaredNeeds({ object, identity }: PlannedObject, index: PlanIndex): Result<readonly Need[]> {
  const text = textAt(object, 'metadata', 'annotations', annotation);
  if (text === undefined) return ok([]);
  const needs: Need[] = [];
  for (const reference of text.split(',').map((part) => part.trim())) {
    const parts = reference.split('/');
    const [group = '', second = '', third = '', fourth = '', fifth = ''] = parts;
    const namespaced = parts.length === 5 && second === 'namespaces';
    if (!namespaced && parts.length !== 3) {
      return fail({
        code: 'plan/bad-depends-on',
        message: `${titleOf(identity)}: “${reference}” in ${annotation} names no object.`,
        advice: 'Write group/kind/name, or group/namespaces/namespace/kind/name; leave the group empty for core kinds.',
      });
    }
    const found = namespaced ? index.find(group, fourth, third, fifth) : index.find(group, second, '', third);
    if (found !== undefined) needs.push({ key: found.key, until: 'ready' });
  }
  return ok(needs);
}
