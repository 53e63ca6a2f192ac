import type { JsonValue } from '../json.ts';
import type { SchemaNode } from './compile.ts';
import { either, labelOf, quoted, type SchemaProblem } from './problem.ts';
import type { Attempt, Walk } from './walk.ts';

/** `allOf`, `anyOf`, `oneOf`, `not` and `if`. */
export function combine(walk: Walk, node: SchemaNode, value: JsonValue): void {
  for (const part of node.allOf) walk.visit(part, value, 'values');
  // A part of an object can lack what decides between alternatives.
  if (walk.options.partial) return;
  if (node.anyOf.length > 0) checkAny(walk, node, value);
  if (node.oneOf.length > 0) checkOne(walk, node, value);
  if (node.schema.not !== undefined) checkNot(walk, node.nested(node.schema.not), value);
  if (node.schema.if !== undefined) checkIf(walk, node, node.nested(node.schema.if), value);
}

function checkAny(walk: Walk, node: SchemaNode, value: JsonValue): void {
  const attempts: Attempt[] = [];
  for (const alternative of node.anyOf) {
    const attempt = walk.attempt(alternative, value);
    if (attempt.answer === 'yes') return;
    attempts.push(attempt);
  }
  if (attempts.some(({ answer }) => answer === 'unknown'))
    walk.leaveOpen('one of the alternatives can not be checked here');
  else reportNone(walk, node.anyOf, attempts);
}

function checkOne(walk: Walk, node: SchemaNode, value: JsonValue): void {
  const attempts = node.oneOf.map((alternative) => walk.attempt(alternative, value));
  const fitting = attempts.filter(({ answer }) => answer === 'yes').length;
  if (fitting > 1) reportSeveral(walk, node.oneOf, attempts, fitting);
  else if (attempts.some(({ answer }) => answer === 'unknown')) {
    walk.leaveOpen('one of the alternatives can not be checked here');
  } else if (fitting === 0) reportNone(walk, node.oneOf, attempts);
}

function checkNot(walk: Walk, node: SchemaNode, value: JsonValue): void {
  const { answer } = walk.attempt(node, value);
  if (answer === 'unknown') walk.leaveOpen('what must not be can not be checked here');
  if (answer !== 'yes') return;
  const { required, properties } = node.schema;
  const label = labelOf(walk.path);
  let message = `${label} has a form that is not allowed`;
  if (required !== undefined && properties === undefined)
    message = `${label} must not have ${required.map(quoted).join(' and ')} together`;
  if (required?.length === 1 && properties === undefined)
    message = `${label} must not have the field ${quoted(required[0] ?? '')}`;
  if (node.schema.enum !== undefined) message = `${label} must not be ${either(node.schema.enum.map(quoted))}`;
  walk.report({ code: 'combination', message });
}

function checkIf(walk: Walk, node: SchemaNode, condition: SchemaNode, value: JsonValue): void {
  const { answer } = walk.attempt(condition, value);
  const branch = answer === 'yes' ? node.schema.then : node.schema.else;
  if (answer === 'unknown') walk.leaveOpen('the condition can not be checked here');
  else if (branch !== undefined) walk.visit(node.nested(branch), value, 'values');
}

/** The fields that each alternative wants, when that is all that they want. */
function wantedFields(alternatives: readonly SchemaNode[]): readonly string[] | undefined {
  const wanted: string[] = [];
  for (const { schema } of alternatives) {
    if (schema.required === undefined || Object.keys(schema).length !== 1) return undefined;
    wanted.push(schema.required.map(quoted).join(' and '));
  }
  return wanted;
}

function reportNone(walk: Walk, alternatives: readonly SchemaNode[], attempts: readonly Attempt[]): void {
  const label = labelOf(walk.path);
  const wanted = wantedFields(alternatives);
  if (wanted !== undefined) {
    walk.report({ code: 'combination', message: `${label} needs ${either(wanted)}`, expected: either(wanted) });
    return;
  }
  const [nearest] = attempts
    .flatMap(({ problems }) => (problems.length === 0 ? [] : [problems]))
    .sort((a, b) => deepest(b) - deepest(a) || a.length - b.length);
  const why = nearest
    ?.map(({ message }) => message)
    .slice(0, 2)
    .join('; ');
  const message =
    alternatives.length === 1 && why !== undefined
      ? why
      : `${label} has none of the ${alternatives.length} allowed forms${why === undefined ? '' : `; for the nearest one, ${why}`}`;
  walk.report({ code: 'combination', message });
}

function reportSeveral(
  walk: Walk,
  alternatives: readonly SchemaNode[],
  attempts: readonly Attempt[],
  fitting: number,
): void {
  const wanted = wantedFields(alternatives.filter((_, i) => attempts[i]?.answer === 'yes'));
  const label = labelOf(walk.path);
  const message =
    wanted === undefined
      ? `${label} has ${fitting} of the ${alternatives.length} allowed forms, and must have exactly one`
      : `${label} must have only one of ${wanted.join(', ')}`;
  walk.report({ code: 'combination', message });
}

function deepest(problems: readonly SchemaProblem[]): number {
  return Math.max(...problems.map(({ path, code }) => path.length - (code === 'type' ? 1 : 0)));
}
