import { listAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { celText } from '../examples.ts';
import { celOf } from './subject.ts';

export const noResourceRules: Rule = {
  code: 'kyverno/no-resource-rules',
  severity: 'error',
  title: 'A policy that names no resources',
  why: 'Kyverno refuses a policy without at least one entry in spec.matchConstraints.resourceRules. Say which resources it governs.',
  source: 'Kyverno documentation, ValidatingPolicy: spec.matchConstraints.resourceRules',
  examples: {
    bad: { 'policy.yaml': celText({ match: '  failurePolicy: Fail\n' }) },
    good: { 'policy.yaml': celText() },
  },
  *check(subject) {
    const policy = celOf(subject, 'ValidatingPolicy', 'MutatingPolicy', 'GeneratingPolicy');
    if (!policy || listAt(policy.value, 'spec', 'matchConstraints', 'resourceRules').length > 0) return;
    // Policies for other than Kubernetes' requests match by conditions only.
    const { spec } = policy.value;
    if (JSON.stringify(spec ?? {}).match(/"mode":"(JSON|HTTP|Envoy)"/)) return;
    yield {
      message: 'The policy names no resources: add spec.matchConstraints.resourceRules.',
      place: placeIn(policy, ['spec', 'matchConstraints', 'resourceRules']),
    };
  },
};
