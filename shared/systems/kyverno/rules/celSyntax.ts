import type { JsonPath } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { celSyntaxProblem } from '../../../schema/cel.ts';
import { placeIn } from '../../findingPlace.ts';
import { textsUnder } from '../../placedTexts.ts';
import { celText } from '../examples.ts';
import { celOf, classicOf } from './subject.ts';

const validation = (expression: string): string =>
  `  validations: [{ expression: "${expression}", message: Set a label. }]\n`;

export const celSyntax: Rule = {
  code: 'kyverno/cel-syntax',
  severity: 'error',
  title: 'An expression that is no CEL',
  why: 'Kyverno refuses the policy. Correct the expression.',
  source:
    'Kyverno documentation, ValidatingPolicy: expressions; Kubernetes documentation, Common Expression Language in Kubernetes',
  examples: {
    bad: { 'policy.yaml': celText({ spec: validation('has(object.metadata.labels') }) },
    good: { 'policy.yaml': celText({ spec: validation('has(object.metadata.labels)') }) },
  },
  *check(subject) {
    const policy = celOf(subject) ?? classicOf(subject);
    if (!policy) return;
    for (const { text, path } of textsUnder(policy.value.spec, ['spec'])) {
      // Objects made by name are syntax that only Kyverno's own CEL has.
      if (!isExpression(path) || /\b(Object|JSONPatch)[\w.]*\s*\{/.test(text)) continue;
      const problem = celSyntaxProblem(text);
      if (problem) yield { message: `The expression can't be read: ${problem}`, place: placeIn(policy, path) };
    }
  },
};

/** Older rules have expressions inside cel and celPreconditions only. */
function isExpression(path: JsonPath): boolean {
  const last = path.at(-1);
  if (last !== 'expression' && last !== 'messageExpression') return false;
  return path[1] !== 'rules' || path.includes('cel') || path.includes('celPreconditions');
}
