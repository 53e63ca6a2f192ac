import { isObject, type JsonObject, type JsonPath, type JsonValue } from '../json.ts';
import { compile, type Dialect, type SchemaNode } from '../schema/compile.ts';
import { withDefaults } from '../schema/defaults.ts';
import { ruleEvaluator } from '../schema/ruleEvaluator.ts';
import type { Schema, SchemaRule } from '../schema/schema.ts';

/** A CEL rule of an API, and what it says of a request. */
export interface RuleResult {
  /** The input that the rule is written at; empty for the inputs as a whole. */
  readonly path: JsonPath;
  /** Its place on the list of that input's rules. */
  readonly index: number;
  readonly rule: SchemaRule;
  /** `absent`: the request does not give the input, so the rule is not asked. */
  readonly answer: 'holds' | 'broken' | 'undecided' | 'absent';
  /** The words of a broken rule, or why it can't be decided here. */
  readonly text?: string;
}

const deepest = 12;

/** Every rule of an API's inputs, evaluated on a request as the server would see it, defaults filled in. */
export function ruleResults(inputs: Schema, request: JsonObject, dialect: Dialect): readonly RuleResult[] {
  const node = compile(inputs, undefined, dialect);
  return results(node, withDefaults(node, request, 'apply'), []);
}

function results(node: SchemaNode, value: JsonValue | undefined, path: JsonPath): readonly RuleResult[] {
  if (path.length > deepest) return [];
  const own = (node.schema['x-kubernetes-validations'] ?? []).map((rule, index): RuleResult => {
    const about = { path, index, rule };
    if (value === undefined || value === null) return { ...about, answer: 'absent' };
    const verdict = ruleEvaluator.evaluate(rule, node, value, undefined);
    if (verdict.answer === 'holds') return { ...about, answer: 'holds' };
    const text = verdict.answer === 'broken' ? verdict.message : verdict.reason;
    return { ...about, answer: verdict.answer, text };
  });
  const inner = node.propertyNames.flatMap((name) => {
    const child = node.property(name);
    const given = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
    return child ? results(child, given, [...path, name]) : [];
  });
  const items = node.items ? results(node.items, Array.isArray(value) ? value[0] : undefined, [...path, 0]) : [];
  return [...own, ...inner, ...items];
}
