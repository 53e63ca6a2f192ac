import type { JsonPath, JsonValue } from '../json.ts';
import { compile, type Dialect, type SchemaNode } from './compile.ts';
import { equalJson } from './equal.ts';
import { narrowings } from './narrowing.ts';
import { quoted, typeWords } from './problem.ts';
import type { Schema, SchemaSet } from './schema.ts';

/**
 * One difference between two versions of a schema. `breaking`: an object that was right is now refused, or means something
 * else. `unknown`: whether one is depends on values that only trying tells, as with another pattern.
 */
export interface Change {
  readonly path: JsonPath;
  readonly kind: 'compatible' | 'breaking' | 'unknown';
  readonly reason: string;
}

export interface CompatibilityOptions {
  readonly dialect?: Dialect;
  readonly oldDefinitions?: SchemaSet;
  readonly newDefinitions?: SchemaSet;
}

/** What changed from one version of a schema to the next, for those who write objects by it. Notes and order do not count. */
export function compatibility(
  oldSchema: Schema,
  newSchema: Schema,
  options: CompatibilityOptions = {},
): readonly Change[] {
  const dialect = options.dialect ?? 'custom-resource';
  const found: Found = { changes: [], seen: new Map() };
  compare(
    found,
    compile(oldSchema, options.oldDefinitions, dialect),
    compile(newSchema, options.newDefinitions, dialect),
    [],
  );
  return found.changes;
}

interface Found {
  readonly changes: Change[];
  readonly seen: Map<SchemaNode, Set<SchemaNode>>;
}

const DEEPEST = 100;

function compare(found: Found, before: SchemaNode, after: SchemaNode, path: JsonPath): void {
  const partners = found.seen.get(before) ?? new Set();
  if (partners.has(after) || path.length > DEEPEST) return;
  found.seen.set(before, partners.add(after));
  const breaking = (reason: string) => found.changes.push({ path, kind: 'breaking', reason });
  const compatible = (reason: string) => found.changes.push({ path, kind: 'compatible', reason });
  const unknown = (reason: string) => found.changes.push({ path, kind: 'unknown', reason });
  if (before.types !== after.types) {
    const from = before.types === 0 ? 'anything' : typeWords(before.types);
    const to = after.types === 0 ? 'anything' : typeWords(after.types);
    const wider = after.types === 0 || (before.types !== 0 && (before.types & ~after.types) === 0);
    if (wider) compatible(`may now be ${to}, not only ${from}`);
    else {
      breaking(`must now be ${to}, and was ${from}`);
      if (after.types !== 0 && (before.types & after.types) === 0) return;
    }
  }
  const narrower = narrowings(before, after);
  for (const { reason, sure } of narrower) (sure ? breaking : unknown)(`now ${reason.replace(/^may .*, and /, '')}`);
  // Of two patterns neither is known to take more; the new one was told already.
  for (const { reason, sure } of narrowings(after, before))
    if (sure || narrower.every((one) => one.sure)) compatible(`no longer ${reason.replace(/^may .*, and /, '')}`);
  compareValues(before, after, breaking, compatible);
  if (before.nullable && !after.nullable) breaking('may no longer be null');
  if (!before.nullable && after.nullable) compatible('may now be null');
  compareDefaults(before.default, after.default, breaking, compatible);
  compareFields(found, before, after, path);
  compareOpenness(before, after, breaking, compatible);
  compareCombinations(before.schema, after.schema, { breaking, compatible, unknown });
  if (before.items !== undefined && after.items !== undefined) compare(found, before.items, after.items, [...path, 0]);
  if (before.additional !== undefined && after.additional !== undefined) {
    compare(found, before.additional, after.additional, [...path, '*']);
  }
}

type Report = (reason: string) => void;

function compareValues(before: SchemaNode, after: SchemaNode, breaking: Report, compatible: Report): void {
  const [was, is] = [before.schema.enum, after.schema.enum];
  if (was === undefined || is === undefined) return;
  const lacks = (list: readonly JsonValue[], value: JsonValue) => !list.some((one) => equalJson(one, value));
  const gone = was.filter((value) => lacks(is, value));
  const added = is.filter((value) => lacks(was, value));
  if (gone.length > 0) breaking(`no longer takes ${gone.map(quoted).join(', ')}`);
  if (added.length > 0) compatible(`now takes ${added.map(quoted).join(', ')}`);
}

function compareDefaults(
  was: JsonValue | undefined,
  is: JsonValue | undefined,
  breaking: Report,
  compatible: Report,
): void {
  if (was === undefined && is !== undefined) compatible(`has now the default ${quoted(is)}`);
  else if (was !== undefined && is === undefined) breaking(`has no longer the default ${quoted(was)}`);
  else if (was !== undefined && is !== undefined && !equalJson(was, is)) {
    breaking(`has now the default ${quoted(is)}, and had ${quoted(was)}: objects that leave it out change`);
  }
}

function compareFields(found: Found, before: SchemaNode, after: SchemaNode, path: JsonPath): void {
  const needed = new Set(after.schema.required ?? []);
  const wasNeeded = new Set(before.schema.required ?? []);
  for (const name of before.propertyNames) {
    const [was, is] = [before.property(name), after.property(name)];
    const at = [...path, name];
    if (was === undefined) continue;
    if (is === undefined) found.changes.push({ path: at, kind: 'breaking', reason: 'the field is gone' });
    else {
      if (needed.has(name) && !wasNeeded.has(name) && is.default === undefined) {
        found.changes.push({ path: at, kind: 'breaking', reason: 'is now required' });
      } else if (wasNeeded.has(name) && !needed.has(name)) {
        found.changes.push({ path: at, kind: 'compatible', reason: 'is no longer required' });
      }
      compare(found, was, is, at);
    }
  }
  for (const name of after.propertyNames) {
    const is = after.property(name);
    if (is === undefined || before.property(name) !== undefined) continue;
    const isBreaking = needed.has(name) && is.default === undefined;
    const reason = isBreaking ? 'a new field that is required and has no default' : 'a new optional field';
    found.changes.push({ path: [...path, name], kind: isBreaking ? 'breaking' : 'compatible', reason });
  }
}

function compareOpenness(before: SchemaNode, after: SchemaNode, breaking: Report, compatible: Report): void {
  const isOpen = ({ preserve, additional, schema }: SchemaNode) =>
    preserve || additional !== undefined || schema.additionalProperties === true;
  if (isOpen(before) && !isOpen(after)) breaking('takes no longer fields of any name');
  if (!isOpen(before) && isOpen(after)) compatible('takes now fields of any name');
}

function compareCombinations(
  before: Schema,
  after: Schema,
  { breaking, compatible, unknown }: Readonly<Record<Change['kind'], Report>>,
): void {
  const rules = (schema: Schema) => (schema['x-kubernetes-validations'] ?? []).map(({ rule }) => rule.trim());
  for (const rule of rules(after)) if (!rules(before).includes(rule)) breaking(`has a new rule: ${rule}`);
  for (const rule of rules(before)) if (!rules(after).includes(rule)) compatible(`has no longer the rule ${rule}`);
  for (const keyword of ['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else'] as const) {
    const [was, is] = [JSON.stringify(before[keyword]), JSON.stringify(after[keyword])];
    if (was === is) continue;
    if (is === undefined) compatible(`has no longer ${keyword}`);
    else
      unknown(
        was === undefined
          ? `has now ${keyword}, which may refuse what was right`
          : `has another ${keyword}, which may refuse what was right`,
      );
  }
}
