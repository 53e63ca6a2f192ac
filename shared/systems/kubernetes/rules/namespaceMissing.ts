import type { Rule } from '../../../rules/rule.ts';
import { hasToken } from '../../../schema/token.ts';
import { placeIn } from '../../findingPlace.ts';

/** Source: Kubernetes "Initial namespaces". */
const given: ReadonlySet<string> = new Set(['default', 'kube-system', 'kube-public', 'kube-node-lease']);

const map = `apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
  namespace: shop
`;

export const namespaceMissing: Rule = {
  code: 'kubernetes/namespace-missing',
  severity: 'warning',
  title: 'Namespace that nobody creates',
  why: 'Objects can only be made in a namespace that is there. Add it, let what delivers into it create it, or leave it to something outside these files.',
  source: 'Kubernetes documentation, Namespaces',
  examples: {
    bad: { 'map.yaml': map },
    good: { 'map.yaml': `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n---\n${map}` },
  },
  *check({ element }, look) {
    const { namespace } = element;
    if (!namespace || given.has(namespace) || look.namespaceExists(namespace)) return;
    if (hasToken(namespace) || !look.speaksForNamespace(element)) return;
    yield {
      message: `Nothing here creates the namespace ${namespace}, which objects use. Add it, unless it is made elsewhere.`,
      place: placeIn(element, [...element.source.path, 'metadata', 'namespace']),
      fixes: [
        {
          title: `Add the namespace ${namespace}`,
          call: { id: 'element.add', args: { template: 'kubernetes.namespace', values: { name: namespace } } },
        },
      ],
    };
  },
};
