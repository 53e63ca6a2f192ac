import { isList, isObject, type JsonObject, type JsonPath, type JsonValue } from '../../../json.ts';
import { broken, holds, type Outcome, skipped, unknown } from './outcome.ts';
import { fitsScalar } from './scalarPattern.ts';

/** A key of a pattern: `(name)` and its kin say under which condition the value counts. */
interface PatternKey {
  readonly anchor: '' | '(' | '=' | '^' | 'X' | '<' | '+';
  readonly key: string;
  readonly pattern: JsonValue;
}

/**
 * Holds a value against an overlay of the older family, with its anchors. Where a conditional anchor does not fit, the
 * rest does not count. Source: kyverno pkg/engine/validate and pkg/engine/anchor.
 */
export function fitsOverlay(value: JsonValue | undefined, pattern: JsonValue, path: JsonPath): Outcome {
  if (isObject(pattern)) return fitsMap(value, pattern, path);
  if (isList(pattern)) return fitsList(value, pattern, path);
  const values: readonly (readonly [JsonValue | undefined, JsonPath])[] = isList(value)
    ? value.map((item, index) => [item, [...path, index]] as const)
    : [[value, path]];
  for (const [one, at] of values) {
    const fits = fitsScalar(one, pattern);
    if (fits === undefined) return unknown(`${JSON.stringify(pattern)} is worked out in the cluster`);
    if (!fits)
      return broken(at, one === undefined ? `it must be ${words(pattern)}` : `${words(one)} is not ${words(pattern)}`);
  }
  return holds;
}

function fitsMap(value: JsonValue | undefined, pattern: JsonObject, path: JsonPath): Outcome {
  const keys = Object.entries(pattern).map(([key, one]) => readKey(key, one));
  if (!isObject(value)) {
    // A null where only optional things are asked for is as good as nothing.
    if (
      (value === null || value === undefined) &&
      keys.length > 0 &&
      keys.every(({ anchor }) => anchor === '=' || anchor === 'X')
    )
      return holds;
    return broken(path, value === undefined ? 'it is missing' : 'it must be a map');
  }
  let doubt: Outcome | undefined;
  for (const one of keys.toSorted((a, b) => rank(a) - rank(b))) {
    const outcome = fitsKey(value, one, path);
    if (outcome.state === 'skipped' || outcome.state === 'broken') return outcome;
    if (outcome.state === 'unknown') doubt = outcome;
  }
  return doubt ?? holds;
}

function rank({ anchor }: PatternKey): number {
  return anchor === '(' || anchor === '<' ? 0 : anchor === '' ? 2 : 1;
}

function fitsKey(value: JsonObject, { anchor, key, pattern }: PatternKey, path: JsonPath): Outcome {
  const own = keyIn(value, key);
  const here = own === undefined ? undefined : value[own];
  const at = [...path, own ?? key];
  switch (anchor) {
    case '(': {
      if (here === undefined) return skipped;
      const outcome = fitsOverlay(here, pattern, at);
      return outcome.state === 'broken' ? skipped : outcome;
    }
    case '<': {
      const outcome = here === undefined ? holds : fitsOverlay(here, pattern, at);
      return outcome.state === 'broken' ? skipped : outcome;
    }
    case '=':
      return here === undefined ? holds : fitsOverlay(here, pattern, at);
    case 'X':
      return here === undefined ? holds : broken(at, 'it is not allowed');
    case '^':
      return here === undefined ? holds : exists(here, pattern, at);
    case '+':
      return holds;
    default:
      if (pattern === '*') return here === undefined || here === null ? broken(at, 'it is missing') : holds;
      return fitsOverlay(here, pattern, at);
  }
}

function exists(value: JsonValue, pattern: JsonValue, path: JsonPath): Outcome {
  const wanted = isList(pattern) ? pattern[0] : undefined;
  if (!isList(value) || wanted === undefined) return broken(path, 'it must be a list');
  const outcomes = value.map((item, index) => fitsOverlay(item, wanted, [...path, index]));
  if (outcomes.some(({ state }) => state === 'holds')) return holds;
  return outcomes.find(({ state }) => state === 'unknown') ?? broken(path, `none of them is ${words(wanted)}`);
}

function fitsList(value: JsonValue | undefined, pattern: readonly JsonValue[], path: JsonPath): Outcome {
  if (!isList(value)) return broken(path, value === undefined ? 'it is missing' : 'it must be a list');
  const [first] = pattern;
  if (first === undefined) return broken(path, 'nothing fits an empty list');
  if (isList(first) && value.length < pattern.length) return broken(path, `it must have ${pattern.length} items`);
  let doubt: Outcome | undefined;
  let counted = 0;
  for (const [index, item] of value.entries()) {
    const outcome = fitsOverlay(item, isList(first) ? (pattern[index] ?? first) : first, [...path, index]);
    if (outcome.state === 'broken') return outcome;
    if (outcome.state === 'unknown') doubt = outcome;
    if (outcome.state !== 'skipped') counted++;
  }
  return doubt ?? (counted === 0 && value.length > 0 ? skipped : holds);
}

function readKey(key: string, pattern: JsonValue): PatternKey {
  const match = /^([=^X<+]?)\((.*)\)$/.exec(key);
  if (!match) return { anchor: '', key, pattern };
  const sign = match[1];
  const anchor = sign === '=' || sign === '^' || sign === 'X' || sign === '<' || sign === '+' ? sign : '(';
  return { anchor, key: match[2] ?? key, pattern };
}

/** Keys may hold wildcards: the first that fits counts. */
function keyIn(value: JsonObject, key: string): string | undefined {
  if (Object.hasOwn(value, key)) return key;
  if (!/[*?]/.test(key)) return undefined;
  return Object.keys(value).find((one) => fitsScalar(one, key) === true);
}

function words(value: JsonValue): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text === '?*' ? 'set' : text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
