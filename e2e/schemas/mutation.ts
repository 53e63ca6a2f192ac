import { isList, isObject, type JsonObject, type JsonPath, type JsonValue } from '../../shared/json.ts';
import type { Schema, SchemaSet } from '../../shared/schema/schema.ts';

/** One mistake made in a good object. */
export interface Mutation {
  /** What was done to which field of which type, for example `required io.k8s.api.core.v1.Container.name`. */
  readonly name: string;
  readonly object: JsonObject;
}

const wrong: Readonly<Record<string, JsonValue>> = { string: 7, integer: 'x', boolean: 'x', array: 'x', object: 'x' };
const implied = new Set(['apiVersion', 'kind', 'metadata', 'status']);

/**
 * Every mistake that the schema says is one, made one at a time in the fields that the object has: a required field
 * taken away, a value outside its enum, a value of another type, an unknown field.
 */
export function mutationsOf(object: JsonObject, schema: Schema, definitions: SchemaSet): readonly Mutation[] {
  const found: Mutation[] = [];
  const make = (name: string, path: JsonPath, value: JsonValue | undefined): void => {
    const changed = withValue(object, path, value);
    if (isObject(changed)) found.push({ name, object: changed });
  };
  const visitObject = (target: Schema, value: JsonObject, path: JsonPath, type: string): void => {
    if (target.properties !== undefined) make(`unknown in ${type}`, [...path, 'bogus'], 1);
    for (const [field, child] of Object.entries(target.properties ?? {})) {
      const now = value[field];
      if (now === undefined || (path.length === 0 && implied.has(field))) continue;
      const at = [...path, field];
      const name = `${type}.${field}`;
      if (target.required?.includes(field)) make(`required ${name}`, at, undefined);
      visit(child, now, at, name);
    }
    const { additionalProperties: values } = target;
    if (typeof values !== 'object') return;
    for (const [key, now] of Object.entries(value)) visit(values, now, [...path, key], `${type}{}`);
  };
  const visit = (given: Schema, value: JsonValue, path: JsonPath, name: string): void => {
    const target = resolve(given, definitions);
    const other = typeof target.type === 'string' ? wrong[target.type] : undefined;
    if (other !== undefined && path.length > 0) make(`type ${name}`, path, other);
    if (target.enum !== undefined) make(`enum ${name}`, path, 'Bogus');
    if (isObject(value)) visitObject(target, value, path, given.$ref ?? name);
    const { items } = target;
    if (!isList(value) || items === undefined) return;
    for (const [index, item] of value.entries()) visit(items, item, [...path, index], `${name}[]`);
  };
  visit(schema, object, [], '');
  return found;
}

function resolve(schema: Schema, definitions: SchemaSet): Schema {
  const { $ref, ...beside } = schema;
  const target = $ref === undefined ? undefined : definitions[$ref];
  return target === undefined ? schema : { ...resolve(target, definitions), ...beside };
}

/** The value with another one at the path, or with nothing there. */
function withValue(root: JsonValue, path: JsonPath, value: JsonValue | undefined): JsonValue {
  const [step, ...rest] = path;
  if (step === undefined) return value ?? null;
  if (isList(root)) return root.map((item, index) => (index === step ? withValue(item, rest, value) : item));
  if (!isObject(root)) return root;
  const { [step]: before = null, ...others } = root;
  if (rest.length === 0 && value === undefined) return others;
  return { ...others, [step]: withValue(before, rest, value) };
}
