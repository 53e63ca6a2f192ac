import type { Element } from '../../../graph/element.ts';
import { isObject, listAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { classicText } from '../examples.ts';
import { celPolicyKind, isCelPolicy, isClassicPolicy } from '../kinds.ts';
import { rulesOf } from './subject.ts';

const generate = classicText({
  rule: `      match: { any: [{ resources: { kinds: [Namespace] } }] }
      generate: { apiVersion: db.acme.io/v1, kind: Postgres, name: orders, namespace: shop, data: { spec: { size: small } } }
`,
});
const role = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: kyverno-makes-databases
  labels: { rbac.kyverno.io/aggregate-to-background-controller: "true" }
rules:
  - apiGroups: [db.acme.io]
    resources: [postgreses]
    verbs: [create, update, delete, get, list]
`;

export const generateRbac: Rule = {
  code: 'kyverno/needs-rbac',
  severity: 'info',
  title: 'A policy that needs further permissions',
  why: 'Kyverno makes, changes and deletes only what its controllers may. Without a ClusterRole that is aggregated to the controller the policy is silently inactive.',
  source: 'Kyverno documentation, Installation, Role Based Access Controls',
  examples: { bad: { 'policy.yaml': generate }, good: { 'policy.yaml': generate, 'role.yaml': role } },
  *check({ element }, look) {
    if (element.system !== 'kyverno') return;
    const needed = controllerOf(element);
    if (!needed) return;
    const label = `rbac.kyverno.io/aggregate-to-${needed}`;
    if (look.labelled('rbac.authorization.k8s.io', 'ClusterRole', label, 'true').length > 0) return;
    yield {
      message: `${element.name} needs permissions for what it touches: no ClusterRole here has the label ${label}.`,
      place: placeIn(element, element.namePath),
    };
  },
};

/** The controller that does the policy's work, where it works beyond requests. */
function controllerOf(element: Element): string | undefined {
  if (element.kind.endsWith('CleanupPolicy')) return 'cleanup-controller';
  if (isClassicPolicy(element))
    return rulesOf(element).some(
      ({ value }) => isObject(value.generate) || listAt(value, 'mutate', 'targets').length > 0,
    )
      ? 'background-controller'
      : undefined;
  if (!isCelPolicy(element)) return undefined;
  const kind = celPolicyKind(element.kind);
  if (kind === 'DeletingPolicy') return 'cleanup-controller';
  return kind === 'GeneratingPolicy' ? 'background-controller' : undefined;
}
