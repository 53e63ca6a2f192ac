import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { classicText } from '../examples.ts';
import { classicOf, rulesOf } from './subject.ts';

const generate = (kind: string): string => `      match: { any: [{ resources: { kinds: [${kind}] } }] }
      generate: { apiVersion: v1, kind: ConfigMap, name: settings, namespace: shop, data: { data: { level: info } } }
`;

export const generateLoop: Rule = {
  code: 'kyverno/generate-loop',
  severity: 'error',
  title: 'A rule makes what it matches',
  why: 'What it makes sets it off again, so Kyverno refuses it. Match another kind.',
  source: 'Kyverno documentation, Generate Rules',
  examples: {
    bad: { 'policy.yaml': classicText({ rule: generate('ConfigMap') }) },
    good: { 'policy.yaml': classicText({ rule: generate('Namespace') }) },
  },
  *check(subject) {
    const policy = classicOf(subject);
    if (!policy) return;
    for (const { value, path, target } of rulesOf(policy)) {
      const kind = textAt(value, 'generate', 'kind');
      if (!kind || !target?.any.flat().some(({ kinds }) => kinds?.some((one) => one.kind === kind))) continue;
      yield {
        message: `The rule matches ${kind} and makes ${kind}: it would set itself off.`,
        place: placeIn(policy, [...path, 'generate', 'kind']),
      };
    }
  },
};
