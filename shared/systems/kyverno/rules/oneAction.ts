import { isObject } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { classicText, matchPods } from '../examples.ts';
import { classicOf, rulesOf } from './subject.ts';

const actions = ['validate', 'mutate', 'generate', 'verifyImages'];
const forms = ['pattern', 'anyPattern', 'deny', 'foreach', 'podSecurity', 'cel', 'manifests', 'assert'];

export const oneAction: Rule = {
  code: 'kyverno/one-action',
  severity: 'error',
  title: 'A rule does not do exactly one thing',
  why: 'Kyverno takes exactly one of validate, mutate, generate and verifyImages in a rule, and exactly one form in validate. Make a rule of each.',
  source: 'Kyverno API reference, ClusterPolicy: spec.rules[]',
  examples: { bad: { 'policy.yaml': classicText({ rule: matchPods }) }, good: { 'policy.yaml': classicText() } },
  *check(subject) {
    const policy = classicOf(subject);
    if (!policy) return;
    for (const { value, path, name } of rulesOf(policy)) {
      const stated = actions.filter((one) => value[one] !== undefined);
      if (stated.length !== 1)
        yield {
          message:
            stated.length === 0
              ? `The rule ${name} does nothing: give it one of ${actions.join(', ')}.`
              : `The rule ${name} has ${stated.join(' and ')}: make a rule of each.`,
          place: placeIn(policy, stated[1] ? [...path, stated[1]] : path, stated[1] ? 'key' : 'value'),
        };
      if (!isObject(value.validate)) continue;
      const { validate } = value;
      const found = forms.filter((one) => validate[one] !== undefined);
      if (found.length === 1) continue;
      yield {
        message:
          found.length === 0
            ? `validate of the rule ${name} demands nothing: give it one of ${forms.join(', ')}.`
            : `validate of the rule ${name} has ${found.join(' and ')}: keep one, and make a rule of each other.`,
        place: placeIn(policy, found[1] ? [...path, 'validate', found[1]] : [...path, 'validate'], 'key'),
      };
    }
  },
};
