import { fitsPattern } from '../../../graph/textPattern.ts';
import { isList, isObject, type JsonObject, type JsonValue } from '../../../json.ts';
import { orderOf } from './scalarPattern.ts';
import { resolve, type Scope } from './variables.ts';

/** The operators of conditions (kyverno api/kyverno/v1, ConditionOperators). */
export const operators: readonly string[] = [
  'Equal',
  'Equals',
  'NotEqual',
  'NotEquals',
  'In',
  'AnyIn',
  'AllIn',
  'NotIn',
  'AnyNotIn',
  'AllNotIn',
  'GreaterThanOrEquals',
  'GreaterThan',
  'LessThanOrEquals',
  'LessThan',
  'DurationGreaterThanOrEquals',
  'DurationGreaterThan',
  'DurationLessThanOrEquals',
  'DurationLessThan',
];

/** Whether conditions hold: `any` and `all` together, or the older list, all of which must hold. Undefined = unknown here. */
export function conditionsHold(conditions: JsonValue | undefined, scope: Scope): boolean | undefined {
  if (isList(conditions)) return all(conditions.map((one) => blockOrCondition(one, scope)));
  return isObject(conditions) ? blockHolds(conditions, scope) : true;
}

function blockOrCondition(value: JsonValue, scope: Scope): boolean | undefined {
  if (!isObject(value)) return undefined;
  return 'any' in value || 'all' in value ? blockHolds(value, scope) : conditionHolds(value, scope);
}

function blockHolds(block: JsonObject, scope: Scope): boolean | undefined {
  const answers = (value: JsonValue | undefined) =>
    (isList(value) ? value : []).map((one) => (isObject(one) ? conditionHolds(one, scope) : undefined));
  const anyOf = answers(block.any);
  const either = anyOf.length === 0 || anyOf.includes(true) ? true : anyOf.includes(undefined) ? undefined : false;
  return all([either, ...answers(block.all)]);
}

function all(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

function conditionHolds(condition: JsonObject, scope: Scope): boolean | undefined {
  const key = resolve(condition.key ?? null, scope);
  const value = resolve(condition.value ?? null, scope);
  if (!key.known || !value.known || typeof condition.operator !== 'string') return undefined;
  return compare(key.value, condition.operator, value.value);
}

function compare(key: JsonValue, operator: string, value: JsonValue): boolean | undefined {
  switch (operator) {
    case 'Equal':
    case 'Equals':
      return equals(key, value);
    case 'NotEqual':
    case 'NotEquals':
      return !equals(key, value);
    case 'In':
    case 'AllIn':
      return listOf(key).every((one) => isIn(one, value));
    case 'AnyIn':
      return listOf(key).some((one) => isIn(one, value));
    case 'AnyNotIn':
      return listOf(key).some((one) => !isIn(one, value));
    case 'NotIn':
    case 'AllNotIn':
      return listOf(key).every((one) => !isIn(one, value));
    default:
      return compareOrder(key, operator.replace(/^Duration/, ''), value);
  }
}

function compareOrder(key: JsonValue, operator: string, value: JsonValue): boolean | undefined {
  if (typeof key === 'object' || typeof value === 'object') return undefined;
  const order = orderOf(String(key), String(value));
  if (order === undefined) return undefined;
  if (operator === 'GreaterThan') return order > 0;
  if (operator === 'GreaterThanOrEquals') return order >= 0;
  if (operator === 'LessThan') return order < 0;
  return operator === 'LessThanOrEquals' ? order <= 0 : undefined;
}

function equals(key: JsonValue, value: JsonValue): boolean {
  if (typeof key === 'object' || typeof value === 'object') return JSON.stringify(key) === JSON.stringify(value);
  if (typeof key === 'boolean' || typeof value === 'boolean') return key === value;
  return orderOf(String(key), String(value)) === 0 || fitsPattern(String(value), String(key));
}

function isIn(key: JsonValue, value: JsonValue): boolean {
  return listOf(value).some((one) => equals(key, one) || equals(one, key));
}

function listOf(value: JsonValue): readonly JsonValue[] {
  return isList(value) ? value : [value];
}
