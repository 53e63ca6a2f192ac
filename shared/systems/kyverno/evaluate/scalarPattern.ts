import { fitsPattern } from '../../../graph/textPattern.ts';
import type { JsonValue } from '../../../json.ts';
import { compareQuantities, parseQuantity } from '../../../schema/quantity.ts';
import { durationOf } from './duration.ts';

type Operator = '=' | '!' | '>' | '<' | '>=' | '<=';

/**
 * Whether a plain value fits a pattern of the older family: wildcards, `|` and `&`, comparisons of numbers, quantities and
 * durations, and ranges. Undefined where nobody can tell offline. Source: kyverno pkg/engine/pattern.
 */
export function fitsScalar(value: JsonValue | undefined, pattern: JsonValue): boolean | undefined {
  if (pattern === null) return value === null || value === undefined || value === 0 || value === '' || value === false;
  if (typeof pattern === 'boolean') return value === pattern;
  if (typeof pattern === 'number') return typeof value === 'string' ? Number(value) === pattern : value === pattern;
  if (typeof pattern !== 'string') return undefined;
  if (pattern.includes('{{')) return undefined;
  return either(pattern.split('|').map((part) => both(part.split('&').map((one) => fitsOne(value, one.trim())))));
}

function either(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

function both(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

const range = /^(!?)(\d+(?:\.\d+)?[A-Za-z]*)\s*-\s*(\d+(?:\.\d+)?[A-Za-z]*)$/;

function fitsOne(value: JsonValue | undefined, pattern: string): boolean | undefined {
  const between = range.exec(pattern);
  if (between) {
    const [, not, low = '', high = ''] = between;
    const inside = both([compare(value, '>=', low), compare(value, '<=', high)]);
    return inside === undefined ? undefined : inside !== (not === '!');
  }
  const [, sign = '', operand = ''] = /^(>=|<=|>|<|!)?\s*([\s\S]*)$/.exec(pattern) ?? [];
  return compare(value, sign === '' ? '=' : readOperator(sign), operand);
}

function readOperator(sign: string): Operator {
  return sign === '!' || sign === '>' || sign === '<' || sign === '>=' ? sign : '<=';
}

function compare(value: JsonValue | undefined, operator: Operator, operand: string): boolean | undefined {
  // What an absent field is compared as has changed between releases.
  if (value === undefined || value === null) return operator === '=' ? false : undefined;
  if (typeof value === 'object') return undefined;
  const text = String(value);
  const order = orderOf(text, operand);
  if (operator === '=') return order === 0 || fitsPattern(operand, text);
  if (operator === '!') return !(order === 0 || fitsPattern(operand, text));
  if (order === undefined) return false;
  if (operator === '>') return order > 0;
  if (operator === '<') return order < 0;
  return operator === '>=' ? order >= 0 : order <= 0;
}

/** Negative, 0 or positive where both are durations or both are quantities. */
export function orderOf(a: string, b: string): number | undefined {
  const [here, there] = [durationOf(a), durationOf(b)];
  if (here !== undefined && there !== undefined) return here - there;
  const [left, right] = [parseQuantity(a), parseQuantity(b)];
  return left && right ? compareQuantities(left, right) : undefined;
}
