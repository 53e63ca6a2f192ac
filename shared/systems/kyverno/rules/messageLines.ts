import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { listSites } from '../../sites.ts';
import { celText } from '../examples.ts';
import { celOf } from './subject.ts';

const validation = (more: string): string => `  validations:
    - expression: |-
        has(object.metadata.labels) &&
        'team' in object.metadata.labels
${more}`;

export const messageLines: Rule = {
  code: 'kyverno/message-missing',
  severity: 'error',
  title: 'A long expression without a message',
  why: 'Without a message the expression itself is shown, which must then stand on one line. Kyverno refuses it otherwise.',
  source: 'Kubernetes API reference, ValidatingAdmissionPolicy: validations[].message',
  examples: {
    bad: { 'policy.yaml': celText({ spec: validation('') }) },
    good: { 'policy.yaml': celText({ spec: validation('      message: Set the label team.\n') }) },
  },
  *check(subject) {
    const policy = celOf(subject, 'ValidatingPolicy', 'ImageValidatingPolicy');
    if (!policy) return;
    for (const { value, path } of listSites(policy.value, ['spec', 'validations'])) {
      const expression = textAt(value, 'expression')?.trim() ?? '';
      if (!expression.includes('\n') || textAt(value, 'message') || textAt(value, 'messageExpression')) continue;
      yield {
        message: 'The expression has several lines, so it needs a message beside it.',
        place: placeIn(policy, [...path, 'expression'], 'key'),
      };
    }
  },
};
