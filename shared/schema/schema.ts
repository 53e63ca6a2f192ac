import { isList, isObject, type JsonArray, type JsonObject, type JsonValue } from '../json.ts';

export type SchemaType = 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null';

/** One entry of `x-kubernetes-validations`: a CEL expression over `self` that must be true. */
export interface SchemaRule {
  readonly rule: string;
  readonly message?: string;
  readonly messageExpression?: string;
  readonly reason?: string;
  readonly fieldPath?: string;
  readonly optionalOldSelf?: boolean;
}

/**
 * The keywords that we understand of JSON Schema (draft 4 to 2020-12), OpenAPI 3.0 and Kubernetes' extensions.
 * Boolean schemas are written `{}` and `{ not: {} }`; a list under `items` is read as `prefixItems`.
 */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: SchemaSet;
  readonly definitions?: SchemaSet;
  readonly type?: SchemaType | readonly SchemaType[];
  readonly nullable?: boolean;
  readonly title?: string;
  readonly description?: string;
  readonly default?: JsonValue;
  readonly examples?: readonly JsonValue[];
  readonly enum?: readonly JsonValue[];
  readonly const?: JsonValue;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: boolean | number;
  readonly exclusiveMaximum?: boolean | number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly required?: readonly string[];
  readonly properties?: SchemaSet;
  readonly patternProperties?: SchemaSet;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly contains?: Schema;
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly 'x-kubernetes-int-or-string'?: boolean;
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
  readonly 'x-kubernetes-embedded-resource'?: boolean;
  readonly 'x-kubernetes-list-type'?: string;
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  readonly 'x-kubernetes-map-type'?: string;
  readonly 'x-kubernetes-validations'?: readonly SchemaRule[];
}

/** Schemas by name: what `$ref` may point at. Only own properties count. */
export interface SchemaSet {
  readonly [name: string]: Schema;
}

type Draft = { -readonly [K in keyof Schema]: Schema[K] };

const MAX_DEPTH = 200;
const TYPES: ReadonlySet<string> = new Set(['object', 'array', 'string', 'integer', 'number', 'boolean', 'null']);
const known = new WeakMap<object, Schema>();

/**
 * Reads a schema from plain data, for example from a CRD file. Keywords of a wrong shape are left out, as are those
 * that we do not know, so the result is safe to walk whatever the file held. The same object gives the same `Schema`
 * each time. Anything below 200 levels is read as "anything goes".
 */
export function readSchema(json: JsonValue | undefined): Schema {
  return read(json, 0);
}

/** Reads a set of named schemas, for example `components.schemas` of an OpenAPI document. */
export function readSchemaSet(json: JsonValue | undefined): SchemaSet {
  return readSet(isObject(json) ? json : {}, 0);
}

function read(json: JsonValue | undefined, depth: number): Schema {
  if (json === false) return { not: {} };
  if (!isObject(json) || depth > MAX_DEPTH) return { 'x-kubernetes-preserve-unknown-fields': true };
  const before = known.get(json);
  if (before !== undefined) return before;
  const draft: Draft = {};
  known.set(json, draft);
  for (const keyword of Object.keys(json)) {
    const value = json[keyword];
    if (value !== undefined) readKeyword(draft, keyword, value, depth + 1);
  }
  return draft;
}

function readSet(json: JsonObject, depth: number): SchemaSet {
  return Object.fromEntries(Object.entries(json).map(([name, schema]) => [name, read(schema, depth)]));
}

function readKeyword(draft: Draft, keyword: string, value: JsonValue, depth: number): void {
  switch (keyword) {
    case '$ref':
    case 'title':
    case 'description':
    case 'format':
    case 'pattern':
    case 'x-kubernetes-list-type':
    case 'x-kubernetes-map-type':
      if (typeof value === 'string') draft[keyword] = value;
      break;
    case 'nullable':
    case 'uniqueItems':
    case 'x-kubernetes-int-or-string':
    case 'x-kubernetes-preserve-unknown-fields':
    case 'x-kubernetes-embedded-resource':
      if (typeof value === 'boolean') draft[keyword] = value;
      break;
    case 'minimum':
    case 'maximum':
    case 'multipleOf':
    case 'minLength':
    case 'maxLength':
    case 'minItems':
    case 'maxItems':
    case 'minProperties':
    case 'maxProperties':
      if (typeof value === 'number') draft[keyword] = value;
      break;
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      if (typeof value === 'number' || typeof value === 'boolean') draft[keyword] = value;
      break;
    case 'default':
    case 'const':
      draft[keyword] = value;
      break;
    case 'enum':
    case 'examples':
      if (isList(value)) draft[keyword] = value;
      break;
    case 'example':
      draft.examples ??= [value];
      break;
    case 'required':
    case 'x-kubernetes-list-map-keys':
      if (isList(value)) draft[keyword] = texts(value);
      break;
    case 'dependentRequired':
      if (isObject(value)) draft.dependentRequired = dependencies(value);
      break;
    case 'type':
      readType(draft, value);
      break;
    case 'x-kubernetes-validations':
      if (isList(value)) draft[keyword] = value.flatMap(readRule);
      break;
    default:
      readNested(draft, keyword, value, depth);
  }
}

function readNested(draft: Draft, keyword: string, value: JsonValue, depth: number): void {
  switch (keyword) {
    case '$defs':
    case 'definitions':
    case 'properties':
    case 'patternProperties':
      if (isObject(value)) draft[keyword] = readSet(value, depth);
      break;
    case 'allOf':
    case 'anyOf':
    case 'oneOf':
    case 'prefixItems':
      if (isList(value) && value.length > 0) draft[keyword] = value.map((schema) => read(schema, depth));
      break;
    case 'additionalProperties':
      if (typeof value === 'boolean') draft.additionalProperties = value;
      else if (isObject(value)) draft.additionalProperties = read(value, depth);
      break;
    case 'items':
      if (isList(value)) draft.prefixItems = value.map((schema) => read(schema, depth));
      else draft.items = read(value, depth);
      break;
    case 'not':
    case 'if':
    case 'then':
    case 'else':
    case 'contains':
    case 'propertyNames':
      draft[keyword] = read(value, depth);
      break;
  }
}

function readType(draft: Draft, value: JsonValue): void {
  const types = (isList(value) ? value : [value]).filter(isSchemaType);
  const [only] = types;
  if (types.length === 1 && only !== undefined) draft.type = only;
  else if (types.length > 1) draft.type = types;
}

function isSchemaType(value: JsonValue): value is SchemaType {
  return typeof value === 'string' && TYPES.has(value);
}

function readRule(value: JsonValue): readonly SchemaRule[] {
  if (!isObject(value) || typeof value.rule !== 'string') return [];
  const { rule, message, messageExpression, reason, fieldPath, optionalOldSelf } = value;
  return [
    {
      rule,
      ...(typeof message === 'string' && { message }),
      ...(typeof messageExpression === 'string' && { messageExpression }),
      ...(typeof reason === 'string' && { reason }),
      ...(typeof fieldPath === 'string' && { fieldPath }),
      ...(typeof optionalOldSelf === 'boolean' && { optionalOldSelf }),
    },
  ];
}

function texts(value: JsonArray): readonly string[] {
  return value.filter((item) => typeof item === 'string');
}

function dependencies(value: JsonObject): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(value).map(([name, names]) => [name, isList(names) ? texts(names) : []]));
}
