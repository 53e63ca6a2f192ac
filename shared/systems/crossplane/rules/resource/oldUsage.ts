import type { Rule } from '../../../../rules/rule.ts';
import { placeIn } from '../../../findingPlace.ts';
import { groups } from '../../kinds.ts';
import { ofKind } from '../subject.ts';

const usage = (apiVersion: string, kind: string): string => `apiVersion: ${apiVersion}
kind: ${kind}
metadata:
  name: keep-cluster
spec:
  of:
    apiVersion: example.dev/v1
    kind: Database
    resourceRef:
      name: orders
  reason: Holds the orders
`;

export const oldUsage: Rule = {
  code: 'crossplane/old-usage',
  severity: 'warning',
  title: 'A Usage of the old group is deprecated',
  why: 'Usages moved to protection.crossplane.io: ClusterUsage for cluster-scoped objects, Usage for those in a namespace.',
  source: 'Crossplane documentation, Usages: protection.crossplane.io',
  examples: {
    bad: { 'usage.yaml': usage('apiextensions.crossplane.io/v1beta1', 'Usage') },
    good: { 'usage.yaml': usage('protection.crossplane.io/v1beta1', 'ClusterUsage') },
  },
  *check(subject) {
    const element = ofKind(subject, groups.extensions, 'Usage');
    if (!element) return;
    yield {
      message:
        'This Usage is deprecated: use ClusterUsage of protection.crossplane.io/v1beta1, or Usage for objects in a namespace.',
      place: placeIn(element, ['apiVersion']),
    };
  },
};
