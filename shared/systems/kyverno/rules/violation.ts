import type { Element } from '../../../graph/element.ts';
import type { Look } from '../../../graph/look.ts';
import { formatPath } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { holdsToken } from '../../../schema/token.ts';
import { placeIn } from '../../findingPlace.ts';
import { evaluatePolicy, messageOf, placeThatIsThere, refuses } from '../evaluate/policy.ts';
import { classicText, podText } from '../examples.ts';
import { celPolicyKind, isClassicPolicy, kyvernoKinds } from '../kinds.ts';
import { rulesOf } from './subject.ts';

export const violation: Rule = {
  code: 'kyverno/violation',
  severity: 'error',
  title: 'An object that a policy refuses',
  why: 'Kyverno keeps the object out of the cluster, or reports it where the policy only audits. Change the object as the policy says, or make an exception.',
  source: 'Kyverno documentation, Validate Rules; Kyverno documentation, ValidatingPolicy: spec.validations',
  everywhere: true,
  examples: {
    bad: { 'policy.yaml': classicText(), 'pod.yaml': podText('{ app: cart }') },
    good: { 'policy.yaml': classicText(), 'pod.yaml': podText('{ app: cart, team: shop }') },
  },
  *check({ element }, look) {
    // What a form or an installer fills in decides, and that is not known yet.
    if (holdsToken(element.value)) return;
    for (const policy of policiesOver(element, look)) {
      for (const { rule, outcome } of evaluatePolicy(policy, element, look)) {
        if (outcome.state !== 'broken') continue;
        const refused = refuses(policy, rule);
        const path = placeThatIsThere(element, outcome.path);
        const name = rule.name && rule.name !== policy.name ? `${policy.name} (${rule.name})` : policy.name;
        const words = messageOf(rule);
        const where = formatPath(outcome.path);
        const found = `${where === '' ? '' : `${where}: `}${outcome.why}`.replace(/[.!]$/, '');
        const why = words
          ? `${words.replace(/[.!]$/, '')}. ${where === '' ? '' : `Here ${found}.`}`.trim()
          : `${found}.`;
        yield {
          message: `The policy ${name} ${refused ? 'refuses' : 'reports'} this: ${why}`,
          severity: refused ? 'error' : 'warning',
          place: placeIn(element, [...element.source.path, ...path]),
          related: [{ message: 'the policy', place: placeIn(policy, rule.path) }],
        };
      }
    }
  },
};

/** The policies whose edges lead here, and those over every kind, which have no edges. */
function policiesOver(element: Element, look: Look): ReadonlySet<Element> {
  const governing = look
    .dependents(element.id)
    .filter(
      ({ element: policy, edges }) =>
        policy.system === 'kyverno' && edges.some(({ to, type }) => to === element.id && type === 'governs'),
    )
    .map(({ element: policy }) => policy);
  // Only objects of a kind that a cluster knows are sent there; policies do not govern policies.
  const isSent = element.system !== 'kyverno' && look.kind(element.group, element.kind).length > 0;
  return new Set([...governing, ...(isSent ? widePolicies(look) : [])]);
}

function widePolicies(look: Look): readonly Element[] {
  return kyvernoKinds
    .filter((kind) => isClassicPolicy(kind) || celPolicyKind(kind.kind) === 'ValidatingPolicy')
    .flatMap(({ group, kind }) => look.ofKind(group, kind))
    .filter((policy) => rulesOf(policy).some(({ wide }) => wide));
}
