import { isObject, type JsonPath, type JsonValue } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { nearestNames } from '../../../schema/suggest.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { operators } from '../evaluate/conditions.ts';
import { classicText, matchPods } from '../examples.ts';

const condition = (operator: string): string => `${matchPods}      validate:
        message: No.
        deny: { conditions: { any: [{ key: "{{ request.operation }}", operator: ${operator}, value: DELETE }] } }
`;

export const operatorName: Rule = {
  code: 'kyverno/operator',
  severity: 'error',
  title: 'An operator that conditions do not have',
  why: 'Kyverno refuses the policy. Use Equals, NotEquals, AnyIn, AllIn, AnyNotIn, AllNotIn, or a comparison.',
  source: 'Kyverno documentation, Preconditions: operators',
  examples: {
    bad: { 'policy.yaml': classicText({ rule: condition('IsEqual') }) },
    good: { 'policy.yaml': classicText({ rule: condition('Equals') }) },
  },
  *check({ element }) {
    if (element.system !== 'kyverno' || !element.kind.endsWith('Policy')) return;
    for (const { value, path } of conditionsIn(element.value, [])) {
      if (typeof value !== 'string' || operators.includes(value)) continue;
      const near = nearestNames(value, operators);
      yield {
        message: `${value} is no operator. Use ${near.join(' or ') || 'Equals, NotEquals, AnyIn, AllIn, AnyNotIn or AllNotIn'}.`,
        place: placeIn(element, path),
        fixes: near.map((name, index) => setFix(element, path, name, `Use ${name}`, index === 0)),
      };
    }
  },
};

/** The operators of maps that have a key, an operator and a value. */
function* conditionsIn(
  value: JsonValue | undefined,
  path: JsonPath,
): Iterable<{ readonly value: JsonValue; readonly path: JsonPath }> {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* conditionsIn(item, [...path, index]);
  else if (isObject(value)) {
    // Label selectors have operators of their own.
    if (value.operator !== undefined && value.key !== undefined && !path.includes('matchExpressions'))
      yield { value: value.operator, path: [...path, 'operator'] };
    else for (const [key, item] of Object.entries(value)) yield* conditionsIn(item, [...path, key]);
  }
}
