import { Environment, Optional, ParseError } from '@marcbachmann/cel-js';
import { isList, isObject, type JsonPath, type JsonValue } from '../json.ts';
import { registerListFunctions, registerTextFunctions } from './cel/functions.ts';
import { registerFormats } from './cel/namedFormats.ts';
import { registerNetworks } from './cel/networks.ts';
import { type Program, Programs } from './cel/program.ts';
import { registerQuantities } from './cel/quantities.ts';
import { registerUrls } from './cel/urls.ts';
import { addHead, type CelValue, NotEvaluable, type ParseDuration, toCel } from './cel/values.ts';
import type { SchemaNode } from './compile.ts';
import type { RuleEvaluator, RuleVerdict } from './rules.ts';
import type { SchemaRule } from './schema.ts';

/** Beyond as many steps a rule is left to the server; a step takes about 50 ns. */
const MOST_STEPS = 1_000_000;
const LARGEST_VALUE = 200_000;

/**
 * Evaluates CEL rules as the API server does, with Kubernetes' extensions, without generating code. What needs a
 * function that we do not have, ends in an error or could take too long is `undecided`: the server checks it.
 */
export function createRuleEvaluator(): RuleEvaluator {
  const environment = new Environment({ enableOptionalTypes: true })
    .registerVariable('self', 'dyn')
    .registerVariable('oldSelf', 'dyn');
  registerTextFunctions(environment);
  registerListFunctions(environment);
  registerQuantities(environment);
  registerNetworks(environment);
  registerUrls(environment);
  registerFormats(environment);
  const programs = new Programs(environment);
  const readDuration = environment.parse('duration(self)');
  const duration: ParseDuration = (text) => readDuration({ self: text });
  const tools: Tools = { programs, duration };
  return { evaluate: (rule, node, self, old) => evaluate(tools, rule, node, self, old) };
}

/**
 * What is wrong with the form of a CEL expression; undefined when it can be parsed, or when it uses syntax that only the
 * server knows. Says nothing of unknown names and types.
 */
export function celSyntaxProblem(expression: string): string | undefined {
  if (expression.includes('`')) return undefined;
  try {
    syntax.parse(expression);
    return undefined;
  } catch (error) {
    return error instanceof ParseError ? error.summary : undefined;
  }
}

const syntax = new Environment({ enableOptionalTypes: true });

interface Tools {
  readonly programs: Programs;
  readonly duration: ParseDuration;
  /** The value converted last: a schema often has several rules over one value. */
  last?: { readonly node: SchemaNode; readonly value: JsonValue; readonly converted: CelValue };
}

function evaluate(
  tools: Tools,
  rule: SchemaRule,
  node: SchemaNode,
  self: JsonValue,
  old: JsonValue | undefined,
): RuleVerdict {
  const program = tools.programs.of(rule.rule);
  if (typeof program === 'string') return leftToServer(rule, program);
  if (program.usesOldSelf && old === undefined && rule.optionalOldSelf !== true) return { answer: 'holds' };
  const doubt = doubtOf(program, node, self, old);
  if (doubt !== undefined) return leftToServer(rule, doubt);
  try {
    const context = contextOf(tools, rule, node, self, old);
    const result: unknown = program.run(context);
    if (result === true) return { answer: 'holds' };
    if (result !== false) return leftToServer(rule, 'it gives neither true nor false');
    const fieldPath = rule.fieldPath === undefined ? undefined : readFieldPath(rule.fieldPath);
    return {
      answer: 'broken',
      message: messageOf(tools, rule, context),
      ...(fieldPath !== undefined && { fieldPath }),
    };
  } catch (error) {
    return leftToServer(rule, error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : 'it ends in an error');
  }
}

function leftToServer(rule: SchemaRule, why: string): RuleVerdict {
  return { answer: 'undecided', reason: `the rule ${rule.rule.trim()} is checked by the server only: ${why}` };
}

/** Why the result could differ from the server's, or take too long. */
function doubtOf(program: Program, node: SchemaNode, self: JsonValue, old: JsonValue | undefined): string | undefined {
  const size = { total: 0, longest: 0, isAscii: true };
  measure(self, size);
  if (old !== undefined) measure(old, size);
  if (size.total > LARGEST_VALUE || program.steps(size.longest) > MOST_STEPS) return 'it could take too long here';
  if (program.indexesText && !size.isAscii) return 'it counts the characters of a text that is not plain ASCII';
  if (old !== undefined && program.joinsValues && hasKeyedList(node, new Set()))
    return 'it compares lists that have no order';
  return undefined;
}

interface Size {
  total: number;
  longest: number;
  isAscii: boolean;
}

function measure(value: JsonValue, size: Size): void {
  size.total++;
  if (typeof value === 'string') {
    size.longest = Math.max(size.longest, value.length);
    size.total += value.length / 16;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
    if (size.isAscii && !/^[\u0000-\u007f]*$/.test(value)) size.isAscii = false;
  } else if (isList(value)) {
    size.longest = Math.max(size.longest, value.length);
    for (const item of value) measure(item, size);
  } else if (isObject(value)) {
    const names = Object.keys(value);
    size.longest = Math.max(size.longest, names.length);
    for (const name of names) measure(value[name] ?? null, size);
  }
}

function hasKeyedList(node: SchemaNode, seen: Set<SchemaNode>): boolean {
  if (seen.has(node) || seen.size > 2_000) return false;
  seen.add(node);
  const kind = node.schema['x-kubernetes-list-type'];
  if (kind === 'map' || kind === 'set') return true;
  const children = [node.items, node.additional, ...node.propertyNames.map((name) => node.property(name))];
  return children.some((child) => child !== undefined && hasKeyedList(child, seen));
}

function contextOf(
  tools: Tools,
  rule: SchemaRule,
  node: SchemaNode,
  self: JsonValue,
  old: JsonValue | undefined,
): Record<string, CelValue> {
  const before = old === undefined || old === null ? undefined : convert(tools, node, old);
  const oldSelf =
    rule.optionalOldSelf === true ? (before === undefined ? Optional.none() : Optional.of(before)) : before;
  return { self: convert(tools, node, self), ...(oldSelf !== undefined && { oldSelf }) };
}

/** The root of an object has `apiVersion`, `kind` and `metadata` although its schema need not say so. */
function convert(tools: Tools, node: SchemaNode, value: JsonValue): CelValue {
  const { last } = tools;
  if (last?.node === node && last.value === value) return last.converted;
  const converted = toCel(node, value, tools.duration);
  tools.last = { node, value, converted };
  if (converted instanceof Map && isObject(value) && isWholeObject(value)) addHead(converted, value);
  return converted;
}

function isWholeObject(value: JsonValue): boolean {
  return (
    isObject(value) &&
    typeof value.apiVersion === 'string' &&
    typeof value.kind === 'string' &&
    isObject(value.metadata)
  );
}

function messageOf(tools: Tools, rule: SchemaRule, context: Record<string, CelValue>): string {
  const expression = rule.messageExpression === undefined ? undefined : tools.programs.of(rule.messageExpression);
  if (expression !== undefined && typeof expression !== 'string') {
    try {
      const text: unknown = expression.run(context);
      if (typeof text === 'string' && text.trim() !== '' && !text.includes('\n')) return text.trim();
    } catch (error) {
      // As on the server, the fixed message then stands in.
      if (!(error instanceof NotEvaluable || error instanceof Error)) throw error;
    }
  }
  return rule.message?.trim() ?? `the rule ${rule.rule.trim()} must hold`;
}

/** `.spec.items['a.b']` as a path; undefined when it is not of this form. */
function readFieldPath(text: string): JsonPath | undefined {
  const path: string[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const step = /^(?:\.([A-Za-z_][A-Za-z0-9_-]*)|\['((?:[^'\\]|\\.)*)'\])/.exec(rest);
    if (step === null) return undefined;
    path.push(step[1] ?? (step[2] ?? '').replaceAll(/\\(.)/g, '$1'));
    rest = rest.slice(step[0].length);
  }
  return path;
}
