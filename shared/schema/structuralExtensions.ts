import { isList, isObject, type JsonObject, type JsonPath, type JsonValue } from '../json.ts';
import { either, quoted } from './problem.ts';
import type { Report } from './structuralProblem.ts';

const REASONS = ['FieldValueRequired', 'FieldValueForbidden', 'FieldValueInvalid', 'FieldValueDuplicate'];

/** How the `x-kubernetes-*` keywords of one schema must agree with each other and with its type. */
export function checkExtensions(report: Report, schema: JsonObject, path: JsonPath): void {
  checkFlags(report, schema, path);
  checkKind(report, schema, path, 'x-kubernetes-map-type', 'object', ['atomic', 'granular']);
  checkKind(report, schema, path, 'x-kubernetes-list-type', 'array', ['atomic', 'set', 'map']);
  if (schema['x-kubernetes-list-type'] === 'set') checkSet(report, schema, path);
  checkItemsNotNull(report, schema, path);
  checkMapKeys(report, schema, path);
  const rules = schema['x-kubernetes-validations'];
  if (!isList(rules)) return;
  for (const [i, rule] of rules.entries()) {
    if (isObject(rule)) checkRule(report, rule, [...path, 'x-kubernetes-validations', i]);
  }
}

function checkFlags(report: Report, schema: JsonObject, path: JsonPath): void {
  const preserve = schema['x-kubernetes-preserve-unknown-fields'];
  const at = (keyword: string) => [...path, keyword];
  if (preserve === false) report(at('x-kubernetes-preserve-unknown-fields'), 'must be true or left out');
  if (schema['x-kubernetes-int-or-string'] === true) {
    if (preserve === true)
      report(at('x-kubernetes-preserve-unknown-fields'), 'an int-or-string has no fields to preserve');
    if (schema['x-kubernetes-embedded-resource'] === true) {
      report(at('x-kubernetes-embedded-resource'), 'an int-or-string is no embedded resource');
    }
  }
  if (schema['x-kubernetes-embedded-resource'] !== true) return;
  if (schema.type !== undefined && schema.type !== 'object')
    report(at('type'), 'an embedded resource must be of type object');
  if (schema.additionalProperties !== undefined) {
    report(at('additionalProperties'), 'an embedded resource must not have "additionalProperties"');
  }
  const hasProperties = isObject(schema.properties) && Object.keys(schema.properties).length > 0;
  if (preserve !== true && !hasProperties) {
    report(path, 'an embedded resource needs "properties" or "x-kubernetes-preserve-unknown-fields: true"');
  }
}

function checkKind(
  report: Report,
  schema: JsonObject,
  path: JsonPath,
  keyword: string,
  type: string,
  allowed: readonly string[],
): void {
  const kind = schema[keyword];
  if (kind === undefined) return;
  if (schema.type !== type) report([...path, keyword], `is only for type ${type}`);
  if (!allowed.some((one) => one === kind))
    report([...path, keyword], `must be ${either(allowed)}, not ${quoted(kind)}`);
}

function checkSet(report: Report, { items }: JsonObject, path: JsonPath): void {
  if (!isObject(items)) return;
  const list = items['x-kubernetes-list-type'];
  if (items.type === 'array' && list !== undefined && list !== 'atomic') {
    report([...path, 'items', 'x-kubernetes-list-type'], 'must be atomic in a list of type set');
  }
  if (items.type === 'object' && items['x-kubernetes-map-type'] !== 'atomic') {
    report([...path, 'items'], 'needs "x-kubernetes-map-type: atomic" in a list of type set');
  }
}

function checkItemsNotNull(report: Report, schema: JsonObject, path: JsonPath): void {
  const kind = schema['x-kubernetes-list-type'];
  if ((kind === 'set' || kind === 'map') && isObject(schema.items) && schema.items.nullable === true) {
    report([...path, 'items', 'nullable'], `items of a list of type ${kind} must not be nullable`);
  }
}

function checkMapKeys(report: Report, schema: JsonObject, path: JsonPath): void {
  const kind = schema['x-kubernetes-list-type'];
  const given = schema['x-kubernetes-list-map-keys'];
  const keys = isList(given) ? given : [];
  const at = [...path, 'x-kubernetes-list-map-keys'];
  if (keys.length > 0 && kind !== 'map') report(at, 'is only for "x-kubernetes-list-type: map"');
  if (kind !== 'map') return;
  if (keys.length === 0) report(path, 'a list of type map needs "x-kubernetes-list-map-keys"');
  if (new Set(keys).size < keys.length) report(at, 'names a key twice');
  const { items } = schema;
  if (!isObject(items)) return;
  if (items.type !== 'object') report([...path, 'items', 'type'], 'must be object in a list of type map');
  else for (const [i, key] of keys.entries()) checkMapKey(report, items, path, key, i);
}

function checkMapKey(report: Report, items: JsonObject, path: JsonPath, key: JsonValue, i: number): void {
  const { properties, required } = items;
  const property =
    isObject(properties) && typeof key === 'string' && Object.hasOwn(properties, key) ? properties[key] : undefined;
  const at = [...path, 'x-kubernetes-list-map-keys', i];
  if (!isObject(property)) {
    report(at, `the items have no property ${quoted(key)}`);
    return;
  }
  if (property.type === 'object' || property.type === 'array') report(at, `the key ${quoted(key)} must be a scalar`);
  const isRequired = isList(required) && required.includes(key);
  if (!isRequired && property.default === undefined)
    report(at, `the key ${quoted(key)} must be required or have a default`);
  if (property.nullable === true) report(at, `the key ${quoted(key)} must not be nullable`);
}

function checkRule(report: Report, rule: JsonObject, path: JsonPath): void {
  const text = (name: string) => (typeof rule[name] === 'string' ? rule[name] : '');
  const isBlank = (name: string) => text(name) !== '' && text(name).trim() === '';
  const source = text('rule').trim();
  const message = text('message').trim();
  if (source === '') report([...path, 'rule'], 'the rule is empty');
  for (const name of ['message', 'messageExpression', 'fieldPath'])
    if (isBlank(name)) report([...path, name], 'is blank');
  if (message.includes('\n')) report([...path, 'message'], 'the message must be one line');
  if (source.includes('\n') && message === '') report(path, 'a rule of several lines needs a "message"');
  const { reason } = rule;
  if (typeof reason === 'string' && !REASONS.includes(reason))
    report([...path, 'reason'], `must be ${either(REASONS)}`);
}
