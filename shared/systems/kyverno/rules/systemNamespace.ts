import { isMatched } from '../../../graph/objectMatch.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { demands, refuses } from '../evaluate/policy.ts';
import { classicText, matchPods, podText, validateTeam } from '../examples.ts';
import { rulesOf } from './subject.ts';

const systemNamespaces = [
  'kube-system',
  'kyverno',
  'crossplane-system',
  'upbound-system',
  'kratix-platform-system',
  'kratix-worker-system',
  'argocd',
  'flux-system',
  'cert-manager',
];
const pod = podText('{ team: platform }').replace('name: cart,', 'name: provider, namespace: crossplane-system,');
const exclude = '      exclude: { any: [{ resources: { namespaces: [crossplane-system] } }] }\n';

export const systemNamespace: Rule = {
  code: 'kyverno/system-namespace',
  severity: 'warning',
  title: 'A refusing policy over the platform itself',
  why: 'When it refuses what an operator makes, the platform stops working and can hardly be repaired. Exclude the namespaces of the platform, or audit only.',
  source: 'Kyverno documentation, Installation: resource filters and namespace exclusions',
  examples: {
    bad: { 'policy.yaml': classicText(), 'pod.yaml': pod },
    good: { 'policy.yaml': classicText({ rule: matchPods + exclude + validateTeam }), 'pod.yaml': pod },
  },
  *check({ element, edges }, look) {
    if (element.system !== 'kyverno') return;
    for (const rule of rulesOf(element)) {
      const { target } = rule;
      if (!target || !demands(element, rule) || !refuses(element, rule)) continue;
      const governed = edges.flatMap(({ type, from, to }) =>
        type === 'governs' && from === element.id ? look.byId(to) : [],
      );
      const own = governed.find(
        (one) => systemNamespaces.includes(one.namespace ?? '') && isMatched(target, one, look),
      );
      if (!own) continue;
      yield {
        message: `${rule.name} refuses objects in ${own.namespace}, such as ${own.kind} ${own.name}: exclude the namespaces of the platform.`,
        place: placeIn(element, rule.matchPath, 'key'),
        related: [{ message: 'what it governs', place: placeIn(own, own.namePath) }],
      };
    }
  },
};
