import type { JsonObject } from '../json.ts';
import type { SchemaNode } from './compile.ts';
import { labelOf, quoted } from './problem.ts';
import type { Walk } from './walk.ts';

/** That no needed field is missing. An embedded object needs `apiVersion` and `kind`. */
export function checkRequired(walk: Walk, node: SchemaNode, object: JsonObject, embedded: boolean): void {
  const isAbsent = (name: string) =>
    !Object.hasOwn(object, name) || (node.dialect === 'built-in' && object[name] === null);
  const required = node.schema.required ?? [];
  for (const name of embedded ? ['apiVersion', 'kind', ...required] : required) {
    if (isAbsent(name)) reportMissing(walk, name);
  }
  for (const [name, others] of Object.entries(node.schema.dependentRequired ?? {})) {
    if (isAbsent(name)) continue;
    for (const other of others) if (isAbsent(other)) reportMissing(walk, other, name);
  }
}

function reportMissing(walk: Walk, name: string, because?: string): void {
  const reason = because === undefined ? '' : ` because it has ${quoted(because)}`;
  const message = `${labelOf(walk.path)} needs the field ${quoted(name)}${reason}`;
  walk.report({ code: 'required', message, expected: name });
}

/** How many fields there are, and what `propertyNames` says of their names. */
export function checkFieldNames(walk: Walk, node: SchemaNode, names: readonly string[]): void {
  const { minProperties, maxProperties, propertyNames } = node.schema;
  if (minProperties !== undefined && names.length < minProperties) {
    const message = `${labelOf(walk.path)} must have at least ${minProperties} fields, not ${names.length}`;
    walk.report({ code: 'bounds', message, expected: `at least ${minProperties}` });
  }
  if (maxProperties !== undefined && names.length > maxProperties) {
    const message = `${labelOf(walk.path)} must have at most ${maxProperties} fields, not ${names.length}`;
    walk.report({ code: 'bounds', message, expected: `at most ${maxProperties}` });
  }
  if (propertyNames === undefined) return;
  const before = walk.problems.length;
  for (const name of names) walk.child(name, node.nested(propertyNames), name, 'values');
  walk.problems = walk.problems.map((problem, i) => (i < before ? problem : { ...problem, onKey: true }));
}
