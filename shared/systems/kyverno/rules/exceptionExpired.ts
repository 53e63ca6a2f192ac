import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { isOver } from '../exceptions.ts';
import { celGroup } from '../kinds.ts';

const exception = (day: string): string => `apiVersion: policies.kyverno.io/v1
kind: PolicyException
metadata: { name: cart, namespace: shop }
spec:
  policyRefs: [{ name: require-team, kind: ValidatingPolicy }]
  expiresAt: "${day}T00:00:00Z"
`;

export const exceptionExpired: Rule = {
  code: 'kyverno/exception-expired',
  severity: 'warning',
  title: 'An exception whose last day is over',
  why: 'Kyverno no longer looks at it, so what it excused is refused again. Remove it, or give it a new day.',
  source: 'Kyverno documentation, Policy Exceptions: expiresAt',
  examples: { bad: { 'exception.yaml': exception('2020-06-30') }, good: { 'exception.yaml': exception('2099-06-30') } },
  *check({ element }, look) {
    if (element.group !== celGroup || element.kind !== 'PolicyException' || !isOver(element, look.today)) return;
    yield {
      message: `The exception ended on ${textAt(element.value, 'spec', 'expiresAt')?.slice(0, 10)}. Remove it, or give it a new day.`,
      place: placeIn(element, ['spec', 'expiresAt']),
    };
  },
};
