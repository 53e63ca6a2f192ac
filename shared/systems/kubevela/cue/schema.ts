import { bracketed, type Field, fieldsOf, splitBy } from '../../../document/cue/fields.ts';
import { literal } from '../../../document/cue/literal.ts';
import { type Token, tokensOf } from '../../../document/cue/tokens.ts';
import type { JsonValue } from '../../../json.ts';
import type { Schema } from '../../../schema/schema.ts';

/** A value of CUE as a schema. `needs`: true where the struct is not complete unless a person gives the value. */
interface Reading {
  readonly schema: Schema;
  readonly needs: boolean;
}

interface Scope {
  /** Definitions at the top of the text: `#Name`. */
  readonly definitions: ReadonlyMap<string, readonly Token[]>;
  /** Definitions that were read before, or are being read: one that holds itself may be anything inside. */
  readonly readings: Map<string, Reading>;
  readonly depth: number;
}

const unknown: Reading = { schema: { 'x-kubernetes-preserve-unknown-fields': true }, needs: false };
const deepest = 24;

/**
 * The schema of the `parameter` block of a CUE template; undefined where there is none. Reads optional and required marks,
 * defaults, disjunctions, lists, patterns, bounds and definitions of the same text; whatever else stands there may be
 * anything. Structs of CUE are open, and so are these schemas. Source: CUE language specification; KubeVela
 * documentation, CUE Basic.
 */
export function parameterSchema(template: string): Schema | undefined {
  const fields = fieldsOf(tokensOf(template));
  const blocks = fields.filter((field) => field.kind === 'field' && field.label === 'parameter');
  const [first] = blocks;
  if (!first) return undefined;
  const definitions = new Map(
    fields.flatMap((field) => (field.label.startsWith('#') ? [[field.label, field.value] as const] : [])),
  );
  const scope: Scope = { definitions, readings: new Map(), depth: 0 };
  if (blocks.length > 1) return combined(blocks.map((block) => read(block.value, scope))).schema;
  return read(first.value, scope).schema;
}

function read(tokens: readonly Token[], scope: Scope): Reading {
  if (scope.depth > deepest) return unknown;
  const value = trimmed(tokens);
  const inner = { ...scope, depth: scope.depth + 1 };
  // `a: b: T` is a struct with the one field `b`, whatever T is.
  const chain = fieldsOf(value);
  if (chain.length === 1 && chain[0] && chain[0].kind !== 'other') return struct(chain, inner);
  const alternatives = splitBy(value, '|');
  if (alternatives.length > 1) return disjunction(alternatives, inner);
  const conjuncts = splitBy(value, '&');
  if (conjuncts.length > 1) return combined(conjuncts.map((one) => read(one, inner)));
  return single(value, inner);
}

function single(value: readonly Token[], scope: Scope): Reading {
  const body = bracketed(value, '{');
  if (body) return struct(fieldsOf(body), scope);
  const list = bracketed(value, '[');
  if (list) return listOf(list, scope);
  const grouped = bracketed(value, '(');
  if (grouped) return read(grouped, scope);
  const [first, second] = value;
  if (!first) return unknown;
  if (value.length === 1) return word(first, scope);
  if (first.text === 'close' && second?.text === '(') return read(bracketed(value.slice(1), '(') ?? [], scope);
  return bound(value) ?? unknown;
}

const basics: Readonly<Record<string, Schema>> = {
  string: { type: 'string' },
  int: { type: 'integer' },
  uint: { type: 'integer', minimum: 0 },
  int32: { type: 'integer' },
  int64: { type: 'integer' },
  float: { type: 'number' },
  number: { type: 'number' },
  bool: { type: 'boolean' },
};

function word(token: Token, scope: Scope): Reading {
  const value = literal(token);
  if (value !== undefined) return { schema: { ...typeOf(value), enum: [value] }, needs: false };
  if (token.kind !== 'name') return unknown;
  if (Object.hasOwn(basics, token.text)) return { schema: basics[token.text] ?? {}, needs: true };
  const known = scope.readings.get(token.text);
  if (known) return known;
  const definition = scope.definitions.get(token.text);
  if (!definition) return unknown;
  scope.readings.set(token.text, unknown);
  const reading = read(definition, { ...scope, depth: 0 });
  scope.readings.set(token.text, reading);
  return reading;
}

function typeOf(value: JsonValue): Schema {
  if (typeof value === 'string') return { type: 'string' };
  if (typeof value === 'boolean') return { type: 'boolean' };
  if (typeof value === 'number') return { type: Number.isInteger(value) ? 'integer' : 'number' };
  return value === null ? { type: 'null' } : {};
}

function struct(fields: readonly Field[], scope: Scope): Reading {
  const properties: Record<string, Schema> = {};
  const required: string[] = [];
  let values: Schema | undefined;
  const embedded: Reading[] = [];
  let open = false;
  for (const field of fields) {
    if (field.kind === 'pattern') values = read(field.value, scope).schema;
    else if (field.kind === 'other') {
      const [first, ...rest] = field.value;
      if (first?.kind === 'name' && first.text.startsWith('#') && rest.length === 0) embedded.push(word(first, scope));
      else open = true;
    } else if (!/^[_#]/.test(field.label)) {
      const { schema, needs } = read(field.value, scope);
      const description = usageOf(field.comments);
      properties[field.label] = description ? { ...schema, description } : schema;
      if (field.mark === '!' || (field.mark === '' && needs)) required.push(field.label);
    }
  }
  const own: Reading = {
    schema: {
      type: 'object',
      ...(Object.keys(properties).length > 0 ? { properties } : {}),
      ...(required.length > 0 ? { required } : {}),
      ...(values ? { additionalProperties: values } : { 'x-kubernetes-preserve-unknown-fields': true }),
    },
    needs: required.length > 0,
  };
  if (embedded.length > 0) return combined([own, ...embedded]);
  return open && values ? { ...own, schema: { ...own.schema, additionalProperties: true } } : own;
}

function usageOf(comments: readonly string[]): string | undefined {
  return comments.map((comment) => /^\+usage=(.*)$/.exec(comment)?.[1]?.trim()).find((usage) => usage);
}

function listOf(body: readonly Token[], scope: Scope): Reading {
  const words = trimmed(body);
  if (words.length === 0) return { schema: { type: 'array', maxItems: 0 }, needs: false };
  const [first, ...rest] = words;
  if (first?.text !== '...') return { schema: { type: 'array' }, needs: false };
  const items = rest.length === 0 ? unknown : read(rest, scope);
  return { schema: { type: 'array', items: items.schema }, needs: false };
}

function disjunction(alternatives: readonly (readonly Token[])[], scope: Scope): Reading {
  let standard: JsonValue | undefined;
  let marked = false;
  const readings = alternatives.map((alternative) => {
    const value = trimmed(alternative);
    const isDefault = value[0]?.kind === 'sign' && value[0].text === '*';
    const rest = isDefault ? value.slice(1) : value;
    if (isDefault) {
      marked = true;
      const [only] = rest;
      if (rest.length === 1 && only) standard = literal(only);
      else if (rest.length === 2 && rest[0]?.text === '[' && rest[1]?.text === ']') standard = [];
    }
    return read(rest, scope);
  });
  const preset = standard === undefined ? {} : { default: standard };
  return { schema: { ...merged(readings.map((one) => one.schema)), ...preset }, needs: !marked };
}

/** One of several schemas. A literal beside its own type says nothing more than the type. */
function merged(schemas: readonly Schema[]): Schema {
  const types = schemas.filter((schema) => !schema.enum);
  const kept = schemas.filter(
    (schema) =>
      !(schema.enum || schema.maxItems === 0) || !types.some((wide) => wide !== schema && covers(wide, schema)),
  );
  const [first] = kept;
  if (kept.length === 1 && first) return first;
  if (kept.every((schema) => schema.enum)) {
    const values = [...new Set(kept.flatMap((schema) => schema.enum ?? []))];
    const names = new Set(kept.map((schema) => schema.type));
    const [type] = names;
    return { ...(names.size === 1 && type ? { type } : {}), enum: values };
  }
  if (kept.some((schema) => Object.keys(schema).every((key) => key.startsWith('x-')))) return unknown.schema;
  return { anyOf: kept, 'x-kubernetes-preserve-unknown-fields': true };
}

function covers(wide: Schema, narrow: Schema): boolean {
  if (wide.type === narrow.type) return wide.type !== 'object';
  return wide.type === 'number' && narrow.type === 'integer';
}

function combined(readings: readonly Reading[]): Reading {
  const needs = readings.some((one) => one.needs);
  const schemas = readings.map((one) => one.schema);
  const objects = schemas.every((schema) => schema.type === 'object');
  if (objects) {
    const properties = Object.fromEntries(schemas.flatMap((schema) => Object.entries(schema.properties ?? {})));
    const required = [...new Set(schemas.flatMap((schema) => schema.required ?? []))];
    const values = schemas.map((schema) => schema.additionalProperties).find((one) => one !== undefined);
    const rest =
      values === undefined ? { 'x-kubernetes-preserve-unknown-fields': true } : { additionalProperties: values };
    return { schema: { type: 'object', properties, ...(required.length > 0 ? { required } : {}), ...rest }, needs };
  }
  let schema: Schema = {};
  for (const one of schemas) schema = { ...schema, ...one };
  return { schema, needs };
}

/** `>=1`, `<=100`, `=~"^a"`: a bound as a schema. */
function bound(value: readonly Token[]): Reading | undefined {
  const [operator, operand, ...rest] = value;
  if (!operator || !operand || rest.length > 0) return undefined;
  const number = operand.kind === 'number' ? Number(operand.text) : Number.NaN;
  if (operator.text === '=~' && operand.kind === 'text') return { schema: { pattern: operand.text }, needs: true };
  if (operator.text === '-' && Number.isFinite(number)) return { schema: { enum: [-number] }, needs: false };
  if (!Number.isFinite(number)) return undefined;
  switch (operator.text) {
    case '>=':
      return { schema: { minimum: number }, needs: true };
    case '<=':
      return { schema: { maximum: number }, needs: true };
    case '>':
      return { schema: { exclusiveMinimum: number }, needs: true };
    case '<':
      return { schema: { exclusiveMaximum: number }, needs: true };
    default:
      return undefined;
  }
}

function trimmed(tokens: readonly Token[]): readonly Token[] {
  let start = 0;
  let end = tokens.length;
  const blank = (token: Token | undefined): boolean => token?.kind === 'end' || token?.kind === 'comment';
  while (start < end && blank(tokens[start])) start += 1;
  while (end > start && blank(tokens[end - 1])) end -= 1;
  return tokens.slice(start, end);
}
