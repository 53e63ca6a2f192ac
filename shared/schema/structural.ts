import { isList, isObject, type JsonObject, type JsonPath, type JsonValue } from '../json.ts';
import { equalJson } from './equal.ts';
import { patternOf } from './pattern.ts';
import { quoted } from './problem.ts';
import { readSchema } from './schema.ts';
import { checkExtensions } from './structuralExtensions.ts';
import type { Report, StructuralProblem } from './structuralProblem.ts';
import { checkShapes } from './structuralShapes.ts';
import { validate } from './validate.ts';

const MAX_DEPTH = 200;
const UNSUPPORTED = ['$ref', 'definitions', 'dependencies', 'additionalItems', 'patternProperties', 'id', '$schema'];
const TYPES = ['array', 'boolean', 'integer', 'number', 'object', 'string'];
const NESTED_FORBIDDEN = [
  'type',
  'additionalProperties',
  'default',
  'title',
  'description',
  'nullable',
  'x-kubernetes-preserve-unknown-fields',
  'x-kubernetes-embedded-resource',
  'x-kubernetes-int-or-string',
  'x-kubernetes-list-map-keys',
  'x-kubernetes-list-type',
  'x-kubernetes-map-type',
  'x-kubernetes-validations',
];
const INT_OR_STRING: JsonValue = [{ type: 'integer' }, { type: 'string' }];

/**
 * What the API server would hold against the `openAPIV3Schema` of a CRD before any object is checked by it: it must be
 * structural, its extensions must agree, its patterns compile, its defaults be valid. (apiextensions-apiserver,
 * `schema/validation.go`, `schema/complete.go` and `ValidateCustomResourceDefinitionOpenAPISchema`.)
 */
export function structuralProblems(schema: JsonValue): readonly StructuralProblem[] {
  if (!isObject(schema)) return [{ path: [], message: 'the schema must be an object' }];
  const found: StructuralProblem[] = [];
  const report: Report = (path, message) => found.push({ path, message });
  checkNode(report, schema, [], 'root');
  if (schema.nullable === true) report(['nullable'], 'the root must not be nullable');
  return found;
}

/** Go reads null as if the keyword were not there. */
function withoutNulls(schema: JsonObject): JsonObject {
  if (!Object.values(schema).includes(null)) return schema;
  return Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== null));
}

function checkNode(report: Report, given: JsonObject, path: JsonPath, level: 'root' | 'items' | 'field'): void {
  if (path.length > MAX_DEPTH) return;
  const schema = withoutNulls(given);
  checkType(report, schema, path, level);
  checkShapes(report, schema, path);
  checkCommon(report, schema, path);
  checkExtensions(report, schema, path);
  checkDefault(report, schema, path);
  checkHead(report, schema, path, level);
  const { items, properties, additionalProperties: rest } = schema;
  if (isObject(items)) checkNode(report, items, [...path, 'items'], 'items');
  else if (schema.type === 'array') report(path, 'a list needs "items" with the schema of its items');
  if (isObject(properties)) {
    for (const [name, property] of Object.entries(properties)) {
      const child = property === null ? {} : property;
      if (isObject(child)) checkNode(report, child, [...path, 'properties', name], 'field');
    }
    if (Object.keys(properties).length > 0 && (rest === false || isObject(rest))) {
      report([...path, 'additionalProperties'], '"properties" and "additionalProperties" must not stand together');
    }
  }
  if (rest !== undefined && level === 'root') report([...path, 'additionalProperties'], 'must not stand at the root');
  if (isObject(rest)) checkNode(report, rest, [...path, 'additionalProperties'], 'field');
  checkCombinations(report, schema, schema, path);
}

function checkType(report: Report, schema: JsonObject, path: JsonPath, level: 'root' | 'items' | 'field'): void {
  const { type } = schema;
  const isExempt =
    schema['x-kubernetes-int-or-string'] === true || schema['x-kubernetes-preserve-unknown-fields'] === true;
  if (type === undefined || type === '') {
    const where = { root: 'the root', items: 'the items of a list', field: 'a field' }[level];
    if (!isExempt || schema['x-kubernetes-embedded-resource'] === true) report(path, `${where} needs a "type"`);
  } else if (typeof type !== 'string' || !TYPES.includes(type)) {
    report([...path, 'type'], `the type must be one of ${TYPES.join(', ')}, not ${quoted(type)}`);
  } else if (level === 'root' && type !== 'object') report([...path, 'type'], 'the root must be of type object');
}

/** What holds for every schema, nested ones as well. */
function checkCommon(report: Report, schema: JsonObject, path: JsonPath): void {
  for (const keyword of UNSUPPORTED) {
    if (Object.hasOwn(schema, keyword)) report([...path, keyword], `${quoted(keyword)} is not supported in a CRD`);
  }
  if (isList(schema.items)) report([...path, 'items'], '"items" must be one schema, not a list');
  if (schema.uniqueItems === true) {
    report([...path, 'uniqueItems'], 'is not supported: use "x-kubernetes-list-type: set"');
  }
  if (typeof schema.pattern === 'string' && patternOf(schema.pattern) === undefined) {
    report(
      [...path, 'pattern'],
      `${quoted(schema.pattern)} is no pattern that Kubernetes can read (RE2 has no look-around)`,
    );
  }
}

function checkDefault(report: Report, schema: JsonObject, path: JsonPath): void {
  const preset = schema.default;
  if (preset === undefined || preset === null) return;
  if (path.length === 2 && path[0] === 'properties' && ['apiVersion', 'kind', 'metadata'].includes(String(path[1]))) {
    report([...path, 'default'], `must not be set in the top-level ${path[1]}`);
    return;
  }
  for (const { path: at, message } of validate(readSchema(schema), preset, { dialect: 'custom-resource' }).problems) {
    report([...path, 'default', ...at], `the default does not fit its own schema: ${message}`);
  }
}

/** `apiVersion`, `kind` and `metadata` at the root and in embedded resources. */
function checkHead(report: Report, schema: JsonObject, path: JsonPath, level: 'root' | 'items' | 'field'): void {
  const { properties } = schema;
  if (!isObject(properties) || !(level === 'root' || schema['x-kubernetes-embedded-resource'] === true)) return;
  for (const [name, wanted] of [
    ['apiVersion', 'string'],
    ['kind', 'string'],
    ['metadata', 'object'],
  ] as const) {
    const property = properties[name];
    if (isObject(property) && property.type !== wanted)
      report([...path, 'properties', name, 'type'], `must be ${wanted}`);
  }
  const { metadata } = properties;
  if (level !== 'root' || !isObject(metadata)) return;
  const isPlain = Object.keys(metadata).every((keyword) =>
    ['type', 'properties', 'description', 'default'].includes(keyword),
  );
  const named = isObject(metadata.properties) ? Object.keys(metadata.properties) : [];
  if (!isPlain || !named.every((name) => name === 'name' || name === 'generateName')) {
    report([...path, 'properties', 'metadata'], 'may restrict "name" and "generateName" only: the rest is implied');
  }
}

function checkCombinations(report: Report, schema: JsonObject, structure: JsonObject, path: JsonPath): void {
  const { not, allOf } = schema;
  const isIntOrString = equalJson(schema.anyOf ?? null, INT_OR_STRING);
  for (const keyword of ['allOf', 'anyOf', 'oneOf'] as const) {
    const parts = schema[keyword];
    if (!isList(parts) || (keyword === 'anyOf' && isIntOrString)) continue;
    for (const [i, part] of parts.entries()) {
      const isFirst =
        keyword === 'allOf' &&
        i === 0 &&
        isList(allOf) &&
        isObject(part) &&
        equalJson(part.anyOf ?? null, INT_OR_STRING);
      if (isObject(part))
        checkNested(report, isFirst ? { ...part, anyOf: [] } : part, structure, [...path, keyword, i]);
    }
  }
  if (isObject(not)) checkNested(report, not, structure, [...path, 'not']);
}

/** A schema inside `allOf`, `anyOf`, `oneOf` or `not`: it may only check values, of fields that the outer schema has. */
function checkNested(report: Report, given: JsonObject, structure: JsonObject, path: JsonPath): void {
  if (path.length > MAX_DEPTH) return;
  const schema = withoutNulls(given);
  checkShapes(report, schema, path);
  checkCommon(report, schema, path);
  for (const keyword of NESTED_FORBIDDEN) {
    const value = schema[keyword];
    const isSet = value !== undefined && value !== false && value !== '' && !(isList(value) && value.length === 0);
    if (isSet) report([...path, keyword], `${quoted(keyword)} must not stand inside a combination`);
  }
  const { items, properties } = schema;
  if (isObject(items)) {
    if (isObject(structure.items)) checkNested(report, items, structure.items, [...path, 'items']);
    else report([...path, 'items'], 'the schema outside of the combination must have "items" too');
  }
  if (isObject(properties)) {
    const outer = isObject(structure.properties) ? structure.properties : {};
    for (const [name, property] of Object.entries(properties)) {
      const at = [...path, 'properties', name];
      const twin = Object.hasOwn(outer, name) ? outer[name] : undefined;
      if (name === 'metadata') report(at, 'must not stand inside a combination');
      if (!isObject(twin)) report(at, `the field ${quoted(name)} must also be a property outside of the combination`);
      else if (isObject(property)) checkNested(report, property, twin, at);
    }
  }
  checkCombinations(report, schema, structure, path);
}
