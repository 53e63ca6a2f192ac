import { textAt } from '../../../../json.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { placeIn, removeFix } from '../../../findingPlace.ts';
import { composedKinds } from '../../composed.ts';
import { platform } from '../../examples.ts';
import { isModernGroup } from '../../kinds.ts';
import { compositionOf } from '../subject.ts';

const base = 'apiVersion: s3.aws.m.upbound.io/v1beta1\n              kind: Bucket';
const withPolicy = `${base}\n              spec:\n                deletionPolicy: Orphan`;

export const deletionPolicy: Rule = {
  code: 'crossplane/deletion-policy',
  severity: 'warning',
  title: 'A namespaced managed resource has no deletion policy',
  why: 'Only the old cluster-scoped managed resources have deletionPolicy; namespaced ones (groups with .m.) leave Delete out of managementPolicies instead.',
  source: 'Crossplane documentation, Managed Resources: managementPolicies, deletionPolicy',
  examples: { bad: platform({ base: withPolicy }), good: platform({ base }) },
  *check(subject) {
    const { element } = subject;
    if (element.system !== 'crossplane') return;
    const composition = compositionOf(subject);
    const objects = composition
      ? composedKinds(composition.value).map((made) => ({
          group: made.header.group,
          value: made.value,
          path: made.path,
        }))
      : [{ group: element.group, value: element.value, path: [] }];
    for (const { group, value, path } of objects) {
      const place = [...path, 'spec', 'deletionPolicy'];
      if (!value || !isModernGroup(group) || textAt(value, 'spec', 'deletionPolicy') === undefined) continue;
      yield {
        message: `Managed resources of ${group} have no deletionPolicy: use managementPolicies.`,
        place: placeIn(element, place, 'key'),
        fixes: [removeFix(element, place, 'Remove deletionPolicy')],
      };
    }
  },
};
