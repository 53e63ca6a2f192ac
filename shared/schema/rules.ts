import { isList, isObject, type JsonPath, type JsonValue, valueAt } from '../json.ts';
import type { SchemaNode } from './compile.ts';
import type { SchemaProblemCode } from './problem.ts';
import type { SchemaRule } from './schema.ts';
import type { Walk } from './walk.ts';

/** What a rule says of a value; `undecided` when only the server can evaluate it. */
export type RuleVerdict =
  | { readonly answer: 'holds' }
  | { readonly answer: 'broken'; readonly message: string; readonly fieldPath?: JsonPath }
  | { readonly answer: 'undecided'; readonly reason: string };

/** Evaluates CEL rules. Kept behind an interface so that the CEL library is loaded only where rules are checked. */
export interface RuleEvaluator {
  /** `old` is undefined on create: then a rule about a change holds. */
  evaluate(rule: SchemaRule, node: SchemaNode, self: JsonValue, old: JsonValue | undefined): RuleVerdict;
}

/** Problems that keep the API server from evaluating rules (`hasBlockingErr` of its custom resource strategy). */
const BLOCKING: ReadonlySet<SchemaProblemCode> = new Set(['type', 'required', 'enum']);
const MAX_DEPTH = 200;

/** Checks the `x-kubernetes-validations` of a whole value, unless it is already too wrong for that. */
export function checkRules(
  walk: Walk,
  node: SchemaNode,
  value: JsonValue,
  evaluator: RuleEvaluator | undefined,
  old: JsonValue | undefined,
): void {
  if (!hasRules(node) || walk.problems.some(({ code }) => BLOCKING.has(code))) return;
  visit({ walk, evaluator, old }, node, value, []);
}

interface Check {
  readonly walk: Walk;
  readonly evaluator: RuleEvaluator | undefined;
  readonly old: JsonValue | undefined;
}

function visit(check: Check, node: SchemaNode, value: JsonValue, path: JsonPath): void {
  if (value === null || path.length > MAX_DEPTH || !hasRules(node)) return;
  if (path.length === 1 && path[0] === 'status' && check.walk.options.ignoreStatus) return;
  for (const rule of node.schema['x-kubernetes-validations'] ?? []) checkRule(check, rule, node, value, path);
  if (isList(value)) {
    const { items } = node;
    if (items !== undefined) for (const [i, item] of value.entries()) visit(check, items, item, [...path, i]);
  } else if (isObject(value)) {
    for (const name of Object.keys(value)) {
      const child = node.property(name) ?? node.additional;
      if (child !== undefined) visit(check, child, value[name] ?? null, [...path, name]);
    }
  }
}

function checkRule(check: Check, rule: SchemaRule, node: SchemaNode, self: JsonValue, path: JsonPath): void {
  const { walk, evaluator, old } = check;
  if (evaluator === undefined) {
    walk.undecided.push({ path, reason: `the rule ${rule.rule.trim()} is checked by the server only` });
    return;
  }
  const verdict = evaluator.evaluate(rule, node, self, old === undefined ? undefined : oldAt(old, path));
  if (verdict.answer === 'undecided') walk.undecided.push({ path, reason: verdict.reason });
  if (verdict.answer !== 'broken') return;
  walk.problems.push({
    code: 'rule',
    path: verdict.fieldPath === undefined ? path : [...path, ...verdict.fieldPath],
    message: verdict.message,
    rule: rule.rule,
  });
}

/** The former value, where it can be told: items of a list have no lasting place. */
function oldAt(old: JsonValue, path: JsonPath): JsonValue | undefined {
  return path.some((segment) => typeof segment === 'number') ? undefined : valueAt(old, path);
}

const withRules = new WeakMap<SchemaNode, boolean>();

function hasRules(node: SchemaNode): boolean {
  const before = withRules.get(node);
  if (before !== undefined) return before;
  const found = search(node, new Set(), 0);
  withRules.set(node, found);
  return found;
}

function search(node: SchemaNode, seen: Set<SchemaNode>, depth: number): boolean {
  if (seen.has(node) || depth > MAX_DEPTH) return false;
  seen.add(node);
  if (node.schema['x-kubernetes-validations'] !== undefined) return true;
  const children = [node.items, node.additional, ...node.propertyNames.map((name) => node.property(name))];
  return children.some((child) => child !== undefined && search(child, seen, depth + 1));
}
