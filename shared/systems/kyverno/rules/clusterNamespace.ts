import type { Rule } from '../../../rules/rule.ts';
import { placeIn, removeFix } from '../../findingPlace.ts';
import { classicText } from '../examples.ts';
import { cliGroup, kyvernoKinds } from '../kinds.ts';

export const clusterNamespace: Rule = {
  code: 'kyverno/cluster-namespace',
  severity: 'error',
  title: 'A cluster-wide policy in a namespace',
  why: 'Kyverno refuses it: a cluster-wide kind lies in no namespace. Remove the namespace, or use the namespaced kind to govern that namespace only.',
  source: 'Kyverno API reference, ClusterPolicy: metadata.namespace',
  examples: {
    bad: { 'policy.yaml': classicText({ metadata: '  namespace: shop\n' }) },
    good: { 'policy.yaml': classicText() },
  },
  *check({ element }) {
    if (element.system !== 'kyverno' || element.group === cliGroup || element.namespace === undefined) return;
    const row = kyvernoKinds.find(({ kind, group }) => kind === element.kind && group === element.group);
    if (!row || row.namespaced) return;
    const path = ['metadata', 'namespace'];
    yield {
      message: `${element.kind} is cluster-wide and lies in no namespace.`,
      place: placeIn(element, path),
      fixes: [removeFix(element, path, 'Remove the namespace')],
    };
  },
};
