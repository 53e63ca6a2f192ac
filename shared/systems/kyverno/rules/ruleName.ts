import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { classicText, matchPods, validateTeam } from '../examples.ts';
import { classicOf, rulesOf } from './subject.ts';

const second = (name: string): string => `${matchPods}${validateTeam}    - name: ${name}\n${matchPods}${validateTeam}`;

export const ruleName: Rule = {
  code: 'kyverno/rule-name',
  severity: 'error',
  title: 'A rule name that is missing, too long or taken',
  why: 'Reports and exceptions name rules, so each needs a name of its own with at most 63 characters.',
  source: 'Kyverno API reference, ClusterPolicy: spec.rules[].name',
  examples: {
    bad: { 'policy.yaml': classicText({ rule: second('team') }) },
    good: { 'policy.yaml': classicText({ rule: second('team-again') }) },
  },
  *check(subject) {
    const policy = classicOf(subject);
    if (!policy) return;
    const seen = new Set<string>();
    for (const { name, path } of rulesOf(policy)) {
      const place = placeIn(policy, name === '' ? path : [...path, 'name']);
      if (name === '') yield { message: 'The rule has no name: give it one.', place };
      else if (name.length > 63)
        yield { message: `The name of the rule has ${name.length} characters; 63 are allowed.`, place };
      else if (seen.has(name)) yield { message: `There is another rule named ${name}: rename one of them.`, place };
      seen.add(name);
    }
  },
};
