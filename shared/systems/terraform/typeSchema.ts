import { expressionKey } from '../../document/hcl/hclValue.ts';
import type { Expression } from '../../document/hcl/nodes.ts';
import { parseExpression } from '../../document/hcl/readBody.ts';
import { isObject, type JsonObject, type JsonValue } from '../../json.ts';
import type { Schema } from '../../schema/schema.ts';

const anything: Schema = { 'x-kubernetes-preserve-unknown-fields': true };

/**
 * A type constraint as JSON Schema; anything where none is stated or it is no type. `optional(…)` attributes are not
 * required. Source: Terraform language, "Type Constraints".
 */
export function typeSchema(type: JsonValue | undefined): Schema {
  const text = isObject(type) ? type[expressionKey] : type;
  const expression = typeof text === 'string' ? parseExpression(text) : undefined;
  return expression ? schemaOf(expression) : anything;
}

function schemaOf(expression: Expression): Schema {
  if (expression.kind === 'traversal') return primitive(expression.root);
  if (expression.kind !== 'compound' || expression.call === undefined) return anything;
  const [first] = expression.parts;
  switch (expression.call) {
    case 'list':
    case 'set':
      return { type: 'array', items: first ? schemaOf(first) : anything };
    case 'map':
      return { type: 'object', additionalProperties: first ? schemaOf(first) : anything };
    case 'tuple':
      return { type: 'array', items: anything };
    case 'object':
      return first?.kind === 'object' ? objectSchema(first.entries) : { type: 'object', ...anything };
    case 'optional':
      return first ? schemaOf(first) : anything;
    default:
      return anything;
  }
}

function primitive(name: string): Schema {
  switch (name) {
    case 'string':
      return { type: 'string' };
    case 'number':
      return { type: 'number' };
    case 'bool':
      return { type: 'boolean' };
    case 'list':
    case 'set':
      return { type: 'array', items: anything };
    case 'map':
      return { type: 'object', additionalProperties: anything };
    default:
      return anything;
  }
}

function objectSchema(entries: readonly { readonly key: string; readonly value: Expression }[]): Schema {
  const required = entries.filter(({ value }) => !isOptional(value)).map(({ key }) => key);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(({ key, value }) => [key, schemaOf(value)])),
    ...(required.length > 0 ? { required } : {}),
  };
}

function isOptional(value: Expression): boolean {
  return value.kind === 'compound' && value.call === 'optional';
}

/** True where a value is known in full: no expression anywhere in it. */
export function isLiteral(value: JsonValue): boolean {
  if (Array.isArray(value)) return value.every(isLiteral);
  if (!isObject(value)) return true;
  return !Object.hasOwn(value, expressionKey) && Object.values(value).every(isLiteral);
}

/**
 * What a literal is not, by Terraform's own leniency: "5" is a number, "true" a boolean, 5 a text; null is always taken.
 * Undefined where it fits, or where parts are only known later. Source: Terraform language, "Conversion of Primitive Types".
 */
export function misfit(value: JsonValue, schema: Schema, where = ''): string | undefined {
  if (value === null || schema.type === undefined) return undefined;
  if (isObject(value) && Object.hasOwn(value, expressionKey)) return undefined;
  const here = where === '' ? 'the value' : where;
  switch (schema.type) {
    case 'string':
      return typeof value === 'object' ? `${here} must be a string` : undefined;
    case 'number':
      return isNumeric(value) ? undefined : `${here} must be a number`;
    case 'boolean':
      return typeof value === 'boolean' || value === 'true' || value === 'false'
        ? undefined
        : `${here} must be true or false`;
    case 'array': {
      if (!Array.isArray(value)) return `${here} must be a list`;
      const { items = {} } = schema;
      return firstOf(value.map((item, index) => misfit(item, items, `${where}[${index}]`)));
    }
    case 'object':
      return isObject(value) ? objectMisfit(value, schema, where) : `${here} must be an object`;
    default:
      return undefined;
  }
}

function isNumeric(value: JsonValue): boolean {
  if (typeof value === 'number') return true;
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value));
}

function objectMisfit(value: JsonObject, schema: Schema, where: string): string | undefined {
  const absent = schema.required?.find((name) => !Object.hasOwn(value, name));
  if (absent !== undefined && Object.keys(value).every((key) => !key.startsWith('('))) {
    const of = where === '' ? 'the value' : where;
    return `${of} has no ${absent}`;
  }
  return firstOf(
    Object.entries(value).map(([key, item]) => {
      const inner = schema.properties?.[key] ?? schema.additionalProperties;
      const at = where === '' ? key : `${where}.${key}`;
      return typeof inner === 'object' ? misfit(item, inner, at) : undefined;
    }),
  );
}

function firstOf(list: readonly (string | undefined)[]): string | undefined {
  return list.find((one) => one !== undefined);
}
