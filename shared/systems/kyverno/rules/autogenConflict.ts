import { listAt, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { celText } from '../examples.ts';
import { celOf } from './subject.ts';

const validations = '  validations: [{ expression: "true", message: Fine. }]\n';
const autogen = (more: string): string =>
  celText({ spec: `  autogen:\n    podControllers: { controllers: [deployments] }\n${more}${validations}` });

export const autogenConflict: Rule = {
  code: 'kyverno/autogen-conflict',
  severity: 'error',
  title: 'Two ways of generating at once',
  why: 'A policy is either extended to pod controllers or handed to the API server as an admission policy. Keep one of them.',
  source: 'Kyverno documentation, ValidatingPolicy: spec.autogen',
  examples: {
    bad: { 'policy.yaml': autogen('    validatingAdmissionPolicy: { enabled: true }\n') },
    good: { 'policy.yaml': autogen('') },
  },
  *check(subject) {
    const policy = celOf(subject, 'ValidatingPolicy', 'MutatingPolicy');
    if (!policy || listAt(policy.value, 'spec', 'autogen', 'podControllers', 'controllers').length === 0) return;
    for (const field of ['validatingAdmissionPolicy', 'mutatingAdmissionPolicy']) {
      const path = ['spec', 'autogen', field, 'enabled'];
      if (valueAt(policy.value, path) !== true) continue;
      yield {
        message: `${field} can't be enabled while the policy is extended to pod controllers.`,
        place: placeIn(policy, path),
      };
    }
  },
};
