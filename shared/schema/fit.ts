import type { JsonPath, JsonValue } from '../json.ts';
import { compile, type Dialect, type SchemaNode, TYPE_BITS } from './compile.ts';
import { equalJson } from './equal.ts';
import { narrowings } from './narrowing.ts';
import { quoted, typeWords } from './problem.ts';
import type { RuleEvaluator } from './rules.ts';
import type { Schema, SchemaSet } from './schema.ts';
import { validate } from './validate.ts';

export interface FitReason {
  readonly path: JsonPath;
  readonly reason: string;
}

/** Whether all that a consumer may send is accepted. `unknown`: the schemas do not tell. */
export type Fit =
  | { readonly answer: 'yes' }
  | { readonly answer: 'no'; readonly reasons: readonly FitReason[] }
  | { readonly answer: 'unknown'; readonly reasons: readonly FitReason[] };

export interface FitOptions {
  readonly dialect?: Dialect;
  readonly definitions?: SchemaSet;
  readonly rules?: RuleEvaluator;
}

/** Whether these parameters are accepted by a provider with this schema. */
export function requestFits(params: JsonValue, provider: Schema, options: FitOptions = {}): Fit {
  const { problems, undecided } = validate(provider, params, {
    ...options,
    dialect: options.dialect ?? 'custom-resource',
  });
  if (problems.length > 0)
    return { answer: 'no', reasons: problems.map(({ path, message }) => ({ path, reason: message })) };
  return undecided.length > 0 ? { answer: 'unknown', reasons: undecided } : { answer: 'yes' };
}

/** Whether every value that the consumer's schema allows is accepted by the provider's. */
export function schemaFits(consumer: Schema, provider: Schema, options: FitOptions = {}): Fit {
  const dialect = options.dialect ?? 'custom-resource';
  const check: Check = { no: [], unknown: [], seen: new Map() };
  compare(check, compile(consumer, options.definitions, dialect), compile(provider, options.definitions, dialect), []);
  if (check.no.length > 0) return { answer: 'no', reasons: check.no };
  return check.unknown.length > 0 ? { answer: 'unknown', reasons: check.unknown } : { answer: 'yes' };
}

interface Check {
  readonly no: FitReason[];
  readonly unknown: FitReason[];
  readonly seen: Map<SchemaNode, Set<SchemaNode>>;
}

const DEEPEST = 100;

function compare(check: Check, consumer: SchemaNode, provider: SchemaNode, path: JsonPath): void {
  const before = check.seen.get(consumer) ?? new Set();
  if (consumer === provider || before.has(provider) || path.length > DEEPEST) return;
  check.seen.set(consumer, before.add(provider));
  // What the consumer's own alternatives or rules exclude is not looked into, so a "no" may be too strict then.
  const narrowed = consumer.combines || consumer.schema['x-kubernetes-validations'] !== undefined;
  const refuse = (reason: string) => (narrowed ? check.unknown : check.no).push({ path, reason });
  const values = fixedValues(consumer);
  if (values !== undefined) compareValues(check, values, provider, path, refuse);
  else if (consumer.types === 0 && provider.types !== 0) check.unknown.push({ path, reason: 'its type is not stated' });
  else if (provider.types !== 0 && (consumer.types & ~provider.types) !== 0) {
    refuse(`may be ${typeWords(consumer.types)}, and must be ${typeWords(provider.types)}`);
  } else {
    for (const { reason, sure } of narrowings(consumer, provider)) {
      if (sure) refuse(reason);
      else check.unknown.push({ path, reason });
    }
    compareInside(check, consumer, provider, path, refuse);
  }
  if (consumer.nullable && !provider.nullable && provider.types !== 0) refuse('may be null');
  compareCombinations(check, consumer, provider, path);
}

function fixedValues(node: SchemaNode): readonly JsonValue[] | undefined {
  if (node.schema.const !== undefined) return [node.schema.const];
  if (node.schema.enum !== undefined) return node.schema.enum;
  return node.types === TYPE_BITS.boolean ? [true, false] : undefined;
}

function compareValues(
  check: Check,
  values: readonly JsonValue[],
  provider: SchemaNode,
  path: JsonPath,
  refuse: (reason: string) => void,
): void {
  for (const value of values) {
    const fit = requestFits(value, provider.schema, { dialect: provider.dialect });
    if (fit.answer === 'no') refuse(`may be ${quoted(value)}, which is not accepted`);
    else if (fit.answer === 'unknown')
      check.unknown.push({ path, reason: `it can not be told whether ${quoted(value)} is accepted` });
  }
}

function compareInside(
  check: Check,
  consumer: SchemaNode,
  provider: SchemaNode,
  path: JsonPath,
  refuse: (reason: string) => void,
): void {
  if (provider.items !== undefined && (consumer.types & TYPE_BITS.array) !== 0) {
    if (consumer.items !== undefined) compare(check, consumer.items, provider.items, [...path, 0]);
    else check.unknown.push({ path, reason: 'what its items are is not stated' });
  }
  if ((consumer.types & TYPE_BITS.object) === 0 && consumer.propertyNames.length === 0) return;
  for (const name of consumer.propertyNames) {
    const sent = consumer.property(name);
    const taken = provider.property(name) ?? provider.additional;
    if (sent === undefined) continue;
    if (taken !== undefined) compare(check, sent, taken, [...path, name]);
    else if (!takesAnyField(provider)) refuse(`may have the field ${quoted(name)}, which is not accepted`);
  }
  compareRest(check, consumer, provider, path, refuse);
  for (const name of provider.schema.required ?? []) {
    const isSent = consumer.schema.required?.includes(name) || consumer.property(name)?.default !== undefined;
    if (!isSent && provider.property(name)?.default === undefined)
      refuse(`need not have the field ${quoted(name)}, which is required`);
  }
}

/** Fields that the consumer does not name and yet may send. */
function compareRest(
  check: Check,
  consumer: SchemaNode,
  provider: SchemaNode,
  path: JsonPath,
  refuse: (reason: string) => void,
): void {
  if (consumer.additional !== undefined) {
    for (const name of provider.propertyNames) {
      const taken = provider.property(name);
      if (taken !== undefined && consumer.property(name) === undefined)
        compare(check, consumer.additional, taken, [...path, name]);
    }
    if (provider.additional !== undefined) compare(check, consumer.additional, provider.additional, [...path, '*']);
    else if (!takesAnyField(provider)) refuse('may have fields of any name, which are not accepted');
  } else if (takesAnyField(consumer) && !(takesAnyField(provider) && provider.additional === undefined)) {
    check.unknown.push({ path, reason: 'it may have fields that its schema does not name' });
  }
}

function takesAnyField(node: SchemaNode): boolean {
  const rest = node.schema.additionalProperties;
  if (rest === false) return false;
  if (rest === true || node.preserve || node.additional !== undefined || node.types === 0) return true;
  if (node.dialect === 'json-schema') return true;
  return node.dialect === 'built-in' && node.propertyNames.length === 0;
}

function compareCombinations(check: Check, consumer: SchemaNode, provider: SchemaNode, path: JsonPath): void {
  for (const part of provider.allOf) {
    if (!consumer.allOf.some((own) => equalJson(plain(own.schema), plain(part.schema))))
      compare(check, consumer, part, path);
  }
  for (const keyword of ['anyOf', 'oneOf', 'not', 'if', 'x-kubernetes-validations'] as const) {
    const wanted = provider.schema[keyword];
    if (wanted === undefined || (keyword === 'anyOf' && provider.anyOf.length === 0)) continue;
    if (keyword === 'oneOf' && provider.oneOf.length === 0) continue;
    const own = consumer.schema[keyword];
    if (own !== undefined && equalJson(plain(own), plain(wanted))) continue;
    check.unknown.push({ path, reason: `the provider's ${keyword} decides on each value` });
  }
}

function plain(schema: unknown): JsonValue {
  const copy: JsonValue = JSON.parse(JSON.stringify(schema));
  return copy;
}
