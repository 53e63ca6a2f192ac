import type { Environment, Optional } from '@marcbachmann/cel-js';
import { patternOf } from '../pattern.ts';
import { type CelValue, NotEvaluable } from './values.ts';

const SYNC = { async: false };
const LONGEST_TEXT = 1_000_000;
const LONGEST_LIST = 100_000;

function re2(source: string) {
  const pattern = patternOf(source);
  if (pattern === undefined) throw new NotEvaluable(`the pattern ${source} can not be read here`);
  return pattern;
}

/** A list of the library may be an array or a set. */
export function itemsOf(list: Iterable<CelValue>): CelValue[] {
  return [...list];
}

/** Negative, 0 or positive. Only what CEL can order: numbers, texts, truth values, times. */
export function order(a: CelValue, b: CelValue): number {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : Number(a > b);
  if (isNumeric(a) && isNumeric(b)) return a < b ? -1 : Number(a > b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  throw new NotEvaluable('such values can not be ordered here');
}

function isNumeric(value: CelValue): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

/** Scalars only: lists and maps are compared by the server. */
export function same(a: CelValue, b: CelValue): boolean {
  if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null) {
    throw new NotEvaluable('lists and maps inside of lists are compared by the server only');
  }
  return isNumeric(a) && isNumeric(b) ? Number(a) === Number(b) : a === b;
}

/** Texts and patterns as cel-go's `ext.Strings` and Kubernetes' `regex` library have them, for ASCII. */
export function registerTextFunctions(environment: Environment): void {
  environment
    .registerFunction('string.re2Matches(string): bool', (text: string, source: string) => re2(source).test(text), SYNC)
    .registerFunction(
      're2Matches(string, string): bool',
      (text: string, source: string) => re2(source).test(text),
      SYNC,
    )
    .registerFunction('string.find(string): string', (text: string, source: string) => re2(source).find(text), SYNC)
    .registerFunction(
      'string.findAll(string): list<string>',
      (text: string, source: string) => re2(source).findAll(text, LONGEST_LIST),
      SYNC,
    )
    .registerFunction(
      'string.findAll(string, int): list<string>',
      (text: string, source: string, most: bigint) =>
        re2(source).findAll(text, most < 0n ? LONGEST_LIST : Number(most)),
      SYNC,
    )
    .registerFunction('string.charAt(int): string', charAt, SYNC)
    .registerFunction(
      'string.replace(string, string): string',
      (text: string, old: string, by: string) => replace(text, old, by, -1n),
      SYNC,
    )
    .registerFunction('string.replace(string, string, int): string', replace, SYNC)
    .registerFunction('string.reverse(): string', (text: string) => [...text].reverse().join(''), SYNC)
    .registerFunction('strictInt(dyn): int', strictInt, SYNC)
    .registerFunction('optional.optionalValue(): dyn', (optional: Optional<CelValue>) => optional.value(), SYNC);
}

function charAt(text: string, at: bigint): string {
  const i = Number(at);
  if (i < 0 || i > text.length) throw new NotEvaluable('charAt is out of range');
  return text.charAt(i);
}

function replace(text: string, old: string, by: string, most: bigint): string {
  const parts = text.split(old);
  const times = most < 0n ? parts.length - 1 : Math.min(Number(most), parts.length - 1);
  if (old === '' || text.length + times * by.length > LONGEST_TEXT)
    throw new NotEvaluable('the replaced text is too long to make here');
  return (
    parts.slice(0, times + 1).join(by) +
    parts
      .slice(times + 1)
      .map((part) => old + part)
      .join('')
  );
}

function strictInt(value: CelValue): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number' && Math.abs(value) < 2 ** 63) return BigInt(Math.trunc(value));
  if (typeof value === 'string' && /^[+-]?\d{1,18}$/.test(value)) return BigInt(value);
  throw new NotEvaluable('the value can not be made an integer here');
}

/** Lists as Kubernetes' `lists` library and cel-go's `ext.Lists` have them. */
export function registerListFunctions(environment: Environment): void {
  const sorted = (list: Iterable<CelValue>) =>
    itemsOf(list).every((item, i, all) => i === 0 || order(all[i - 1] ?? null, item) <= 0);
  environment
    .registerFunction('list.isSorted(): bool', sorted, SYNC)
    .registerFunction('list.sum(): dyn', sum, SYNC)
    .registerFunction('list.min(): dyn', (list: Iterable<CelValue>) => extreme(list, -1), SYNC)
    .registerFunction('list.max(): dyn', (list: Iterable<CelValue>) => extreme(list, 1), SYNC)
    .registerFunction(
      'list.indexOf(dyn): int',
      (list: Iterable<CelValue>, wanted: CelValue) => BigInt(itemsOf(list).findIndex((item) => same(item, wanted))),
      SYNC,
    )
    .registerFunction(
      'list.lastIndexOf(dyn): int',
      (list: Iterable<CelValue>, wanted: CelValue) => BigInt(itemsOf(list).findLastIndex((item) => same(item, wanted))),
      SYNC,
    )
    .registerFunction('list.distinct(): list', distinct, SYNC)
    .registerFunction('list.flatten(): list', (list: Iterable<CelValue>) => itemsOf(list).flat(), SYNC)
    .registerFunction('list.reverse(): list', (list: Iterable<CelValue>) => itemsOf(list).reverse(), SYNC)
    .registerFunction('list.sort(): list', (list: Iterable<CelValue>) => itemsOf(list).sort(order), SYNC)
    .registerFunction('list.slice(int, int): list', slice, SYNC)
    .registerType('entresol.Sets', Sets)
    .registerConstant('sets', 'entresol.Sets', new Sets())
    .registerFunction(
      'entresol.Sets.contains(list, list): bool',
      (_: Sets, a: Iterable<CelValue>, b: Iterable<CelValue>) => hasAll(a, b),
      SYNC,
    )
    .registerFunction(
      'entresol.Sets.equivalent(list, list): bool',
      (_: Sets, a: Iterable<CelValue>, b: Iterable<CelValue>) => hasAll(a, b) && hasAll(b, a),
      SYNC,
    )
    .registerFunction(
      'entresol.Sets.intersects(list, list): bool',
      (_: Sets, a: Iterable<CelValue>, b: Iterable<CelValue>) => itemsOf(b).some((item) => has(a, item)),
      SYNC,
    );
}

class Sets {}

function has(list: Iterable<CelValue>, wanted: CelValue): boolean {
  return itemsOf(list).some((item) => same(item, wanted));
}

function hasAll(list: Iterable<CelValue>, wanted: Iterable<CelValue>): boolean {
  return itemsOf(wanted).every((item) => has(list, item));
}

function sum(list: Iterable<CelValue>): CelValue {
  const items = itemsOf(list);
  if (items.every((item) => typeof item === 'bigint')) return items.reduce((total, item) => total + item, 0n);
  if (items.every((item) => typeof item === 'number')) return items.reduce((total, item) => total + item, 0);
  throw new NotEvaluable('such values can not be summed up here');
}

function extreme(list: Iterable<CelValue>, sign: 1 | -1): CelValue {
  const [first, ...rest] = itemsOf(list);
  if (first === undefined) throw new NotEvaluable('an empty list has no least and no greatest item');
  return rest.reduce((best, item) => (order(item, best) * sign > 0 ? item : best), first);
}

function distinct(list: Iterable<CelValue>): CelValue[] {
  const kept: CelValue[] = [];
  for (const item of list) if (!has(kept, item)) kept.push(item);
  return kept;
}

function slice(list: Iterable<CelValue>, start: bigint, end: bigint): CelValue[] {
  const items = itemsOf(list);
  if (start < 0n || end < start || end > BigInt(items.length)) throw new NotEvaluable('slice is out of range');
  return items.slice(Number(start), Number(end));
}
