import { isList, isObject, type JsonObject, type JsonValue } from '../../json.ts';
import { type SchemaNode, TYPE_BITS } from '../compile.ts';
import { isDate } from '../formats.ts';

/** A value as CEL computes with it. Integers are bigint, numbers are double. */
export type CelValue = null | boolean | number | bigint | string | Uint8Array | Date | object;

/** Thrown by conversions and functions when only the server can go on. Never leaves the evaluator. */
export class NotEvaluable extends Error {}

/** Makes a duration of Go's text, in the way of the CEL library in use. */
export type ParseDuration = (text: string) => CelValue;

/**
 * A value as the API server hands it to CEL: fields by their escaped names, only those that the schema names; integers
 * and doubles by the schema's type; times, durations and bytes by its format. (apiextensions-apiserver `schema/cel/values.go`.)
 */
export function toCel(node: SchemaNode, value: JsonValue, duration: ParseDuration): CelValue {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') return node.types === TYPE_BITS.number ? value : toInteger(value);
  if (typeof value === 'string') return textToCel(node, value, duration);
  if (isList(value)) {
    const { items } = node;
    if (items === undefined) throw new NotEvaluable('the items of a list have no schema');
    const list = value.map((item) => toCel(items, item, duration));
    return node.schema['x-kubernetes-list-type'] === 'set' && list.every(isScalar) ? new Set(list) : list;
  }
  return isObject(value) ? objectToCel(node, value, duration) : null;
}

function isScalar(value: CelValue): boolean {
  return typeof value !== 'object';
}

function toInteger(value: number): CelValue {
  if (!Number.isSafeInteger(value)) throw new NotEvaluable('an integer is too large to compute with here');
  return BigInt(value);
}

function textToCel(node: SchemaNode, text: string, duration: ParseDuration): CelValue {
  if (node.types !== TYPE_BITS.string || node.schema.enum !== undefined) return text;
  switch (node.schema.format) {
    case 'date':
    case 'date-time': {
      const time = new Date(node.schema.format === 'date' && isDate(text) ? `${text}T00:00:00Z` : text);
      if (Number.isNaN(time.getTime()) || /\.\d{4,}/.test(text))
        throw new NotEvaluable('a time can not be read exactly');
      return time;
    }
    case 'duration':
      return duration(text);
    case 'byte':
      return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    default:
      return text;
  }
}

function objectToCel(node: SchemaNode, object: JsonObject, duration: ParseDuration): CelValue {
  const fields = new Map<string, CelValue>();
  for (const name of Object.keys(object)) {
    const value = object[name] ?? null;
    const property = node.property(name);
    if (property !== undefined && saysSomething(property)) {
      const escaped = escapeName(name);
      if (escaped !== undefined) fields.set(escaped, toCel(property, value, duration));
    } else if (property === undefined && node.additional !== undefined) {
      fields.set(name, toCel(node.additional, value, duration));
    }
  }
  if (node.embedded) addHead(fields, object);
  return fields;
}

/** Adds `apiVersion`, `kind` and the names in `metadata`, which every whole object has for CEL. */
export function addHead(fields: Map<string, CelValue>, object: JsonObject): void {
  for (const name of ['apiVersion', 'kind']) if (typeof object[name] === 'string') fields.set(name, object[name]);
  const { metadata } = object;
  const known = fields.get('metadata');
  const names = new Map<string, CelValue>(known instanceof Map ? known : []);
  if (isObject(metadata)) {
    for (const name of ['name', 'generateName'])
      if (typeof metadata[name] === 'string') names.set(name, metadata[name]);
  }
  fields.set('metadata', names);
}

/** A field of anything can not be reached by CEL, unless it has a type. */
function saysSomething(node: SchemaNode): boolean {
  return (
    node.types !== 0 &&
    !(node.preserve && node.propertyNames.length === 0 && node.types === TYPE_BITS.object && !node.embedded)
  );
}

const RESERVED = new Set(
  'true false null in as break const continue else for function if import let loop package namespace return var void while'.split(
    ' ',
  ),
);

/** The name of a field in CEL (apiserver `cel/escaping.go`); undefined when CEL can not name it. */
function escapeName(name: string): string | undefined {
  if (RESERVED.has(name)) return `__${name}__`;
  if (!/^[A-Za-z_./-][A-Za-z0-9_./-]*$/.test(name)) return undefined;
  return name
    .replaceAll('__', '__underscores__')
    .replaceAll('.', '__dot__')
    .replaceAll('-', '__dash__')
    .replaceAll('/', '__slash__');
}
