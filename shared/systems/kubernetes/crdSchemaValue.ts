import type { JsonObject, JsonValue } from '../../json.ts';
import type { ApiContract, ApiOutput } from '../../offer/apiContract.ts';
import type { Schema, SchemaSet } from '../../schema/schema.ts';
import { isInStatus } from './statusOutputs.ts';

/**
 * The `openAPIV3Schema` of an API whose contract is in the words of `crdDialect`: inputs under `spec`, outputs under
 * `status`, with the conditions that controllers write where `conditions` is set.
 */
export function openApiSchema(contract: ApiContract, options: { readonly conditions: boolean }): JsonObject {
  const { description, inputs = {}, outputs = [] } = contract;
  const shown = outputs.filter(isInStatus);
  const status: JsonObject = {
    ...Object.fromEntries(shown.map((output) => [output.name, outputField(output)])),
    ...(options.conditions ? { conditions } : {}),
  };
  return {
    type: 'object',
    ...(description ? { description } : {}),
    ...(inputs.required ? { required: ['spec'] } : {}),
    properties: {
      spec: crdSchemaValue({ type: 'object', ...inputs }),
      ...(Object.keys(status).length > 0 ? { status: { type: 'object', properties: status } } : {}),
    },
  };
}

const conditions: JsonObject = {
  type: 'array',
  items: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
};

/** Where nothing is known of an output it is text, and a port number or text. */
function outputField({ name, description, schema }: ApiOutput): JsonObject {
  const guess: Schema = name === 'port' ? { type: ['integer', 'string'] } : { type: 'string' };
  return crdSchemaValue({ ...(schema ?? guess), ...(description ? { description } : {}) });
}

/** A canonical schema as a CRD writes it, the usual keywords first. */
export function crdSchemaValue(schema: Schema): JsonObject {
  return value(schema, false);
}

function value(schema: Schema, nested: boolean): JsonObject {
  const { type, description, title, enum: choices, default: preset, examples, required, properties, items } = schema;
  const { additionalProperties: rest, uniqueItems, minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  const single = typeof type === 'string' ? type : undefined;
  const isIntOrString = type !== undefined && typeof type !== 'string';
  const isOpen = !nested && (rest === true || (type === undefined && !properties));
  return {
    ...(single ? { type: single } : {}),
    ...(isIntOrString ? { 'x-kubernetes-int-or-string': true } : {}),
    ...(title !== undefined ? { title } : {}),
    ...(description !== undefined ? { description } : {}),
    ...(choices ? { enum: choices } : {}),
    ...texts(schema),
    ...bound('minimum', minimum, exclusiveMinimum),
    ...bound('maximum', maximum, exclusiveMaximum),
    ...(preset !== undefined ? { default: preset } : {}),
    ...(examples?.[0] !== undefined ? { example: examples[0] } : {}),
    ...(uniqueItems ? { 'x-kubernetes-list-type': 'set' } : {}),
    ...(isOpen ? { 'x-kubernetes-preserve-unknown-fields': true } : {}),
    ...rules(schema),
    ...(required ? { required } : {}),
    ...(properties ? { properties: set(properties, nested) } : {}),
    ...(items ? { items: value(items, nested) } : {}),
    ...(typeof rest === 'object' ? { additionalProperties: value(rest, nested) } : {}),
    ...combinations(schema),
  };
}

function texts(schema: Schema): JsonObject {
  const kept: Record<string, JsonValue> = {};
  for (const keyword of plainKeywords) {
    const stated = schema[keyword];
    if (stated !== undefined) kept[keyword] = stated;
  }
  return kept;
}

const plainKeywords = [
  'nullable',
  'format',
  'pattern',
  'multipleOf',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
  'x-kubernetes-list-type',
  'x-kubernetes-list-map-keys',
  'x-kubernetes-map-type',
  'x-kubernetes-embedded-resource',
] as const;

/** OpenAPI 3.0 marks an exclusive bound beside the bound. */
function bound(
  side: 'minimum' | 'maximum',
  inclusive: number | undefined,
  exclusive: boolean | number | undefined,
): JsonObject {
  if (typeof exclusive !== 'number') return inclusive === undefined ? {} : { [side]: inclusive };
  return { [side]: exclusive, [side === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum']: true };
}

function rules(schema: Schema): JsonObject {
  const stated = schema['x-kubernetes-validations'];
  if (!stated) return {};
  return { 'x-kubernetes-validations': stated.map((rule): JsonObject => ({ ...rule })) };
}

function combinations({ allOf, anyOf, oneOf, not }: Schema): JsonObject {
  const parts = (schemas: readonly Schema[]) => schemas.map((schema) => value(schema, true));
  return {
    ...(allOf ? { allOf: parts(allOf) } : {}),
    ...(anyOf ? { anyOf: parts(anyOf) } : {}),
    ...(oneOf ? { oneOf: parts(oneOf) } : {}),
    ...(not ? { not: value(not, true) } : {}),
  };
}

function set(schemas: SchemaSet, nested: boolean): JsonObject {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, value(schema, nested)]));
}
