import type { Schema, SchemaSet, SchemaType } from '../schema/schema.ts';

type Draft = { -readonly [K in keyof Schema]: Schema[K] };

/** The definitions that references lead to, and those that are being followed. */
interface Scope {
  readonly definitions: SchemaSet;
  readonly following: readonly string[];
  /** Inside `allOf` and its like, where nothing is added that the author did not write. */
  readonly nested: boolean;
}

const deepest = 30;

/**
 * One spelling for what several spellings say, so that schemas of different formats can be compared: references followed
 * (a schema that contains itself is cut to "anything"), `const` as a one-value `enum`, exclusive bounds as numbers, `null`
 * as `nullable`, free-form objects as `additionalProperties: true`, `set` lists as `uniqueItems`, required names in the
 * order of the fields, one example. An object that says nothing of other fields takes none.
 */
export function canonicalSchema(schema: Schema): Schema {
  const definitions = { ...schema.definitions, ...schema.$defs };
  return canonical(schema, { definitions, following: [], nested: false }, 0);
}

function canonical(given: Schema, scope: Scope, depth: number): Schema {
  if (depth > deepest) return {};
  const target = given.$ref === undefined ? undefined : referred(given.$ref, scope);
  if (given.$ref !== undefined && target === undefined) return {};
  if (target) {
    const { $ref: _followed, ...beside } = given;
    return canonical(
      { ...target.schema, ...beside },
      { ...scope, following: [...scope.following, target.name] },
      depth,
    );
  }
  const [only, ...more] = given.allOf ?? [];
  if (only && more.length === 0 && given.type === undefined && given.properties === undefined) {
    const { allOf: _merged, ...beside } = given;
    return canonical({ ...only, ...beside }, scope, depth);
  }
  const draft = withoutNothing(typed(given, scope));
  bounds(draft, given);
  nestedSchemas(draft, scope, depth + 1);
  return draft;
}

function referred(reference: string, { definitions, following }: Scope) {
  const name = /^#\/(?:\$defs|definitions)\/([^/]+)$/.exec(reference)?.[1];
  const schema = name !== undefined && Object.hasOwn(definitions, name) ? definitions[name] : undefined;
  return name === undefined || schema === undefined || following.includes(name) ? undefined : { name, schema };
}

/** The draft with one spelling of its type. */
function typed(given: Schema, { nested }: Scope): Draft {
  const { $defs: _defs, definitions: _definitions, const: only, ...draft }: Draft = { ...given };
  if (only !== undefined) draft.enum = [only];
  if (draft.examples) draft.examples = draft.examples.slice(0, 1);
  const stated = draft.type === undefined ? [] : typeof draft.type === 'string' ? [draft.type] : draft.type;
  const intOrString = draft['x-kubernetes-int-or-string'] === true;
  const types: readonly SchemaType[] = intOrString ? ['integer', 'string'] : stated.filter((type) => type !== 'null');
  if (intOrString) {
    delete draft['x-kubernetes-int-or-string'];
    if (draft.anyOf?.every((part) => Object.keys(part).join() === 'type')) delete draft.anyOf;
  }
  if (types.length < stated.length) draft.nullable = true;
  delete draft.type;
  const simple = types.includes('number') ? types.filter((type) => type !== 'integer') : types;
  const [first] = simple;
  if (simple.length === 1 && first) draft.type = first;
  else if (simple.length > 1 && simple.length < 5) draft.type = simple.toSorted();
  if (!nested && first === undefined) {
    if (draft.properties || draft.additionalProperties !== undefined) draft.type = 'object';
    else if (draft.items) draft.type = 'array';
  }
  if (draft['x-kubernetes-preserve-unknown-fields'] === true && draft.type === 'object')
    draft.additionalProperties ??= true;
  delete draft['x-kubernetes-preserve-unknown-fields'];
  if (draft['x-kubernetes-list-type'] === 'set') draft.uniqueItems = true;
  if (draft['x-kubernetes-list-type'] !== 'map') delete draft['x-kubernetes-list-type'];
  if (draft['x-kubernetes-map-type'] === 'granular') delete draft['x-kubernetes-map-type'];
  return draft;
}

/** Drops keywords that say what holds anyway. */
function withoutNothing(draft: Draft): Draft {
  for (const keyword of ['minLength', 'minItems', 'minProperties'] as const)
    if (draft[keyword] === 0) delete draft[keyword];
  for (const keyword of ['nullable', 'uniqueItems', 'x-kubernetes-embedded-resource'] as const)
    if (draft[keyword] === false) delete draft[keyword];
  for (const keyword of ['allOf', 'anyOf', 'oneOf', 'enum', 'x-kubernetes-validations', 'examples'] as const)
    if (draft[keyword]?.length === 0) delete draft[keyword];
  for (const keyword of ['description', 'title', 'format', 'pattern'] as const)
    if (draft[keyword] === '') delete draft[keyword];
  return draft;
}

function bounds(draft: Draft, { minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Schema): void {
  if (typeof exclusiveMinimum === 'boolean') {
    delete draft.exclusiveMinimum;
    if (exclusiveMinimum && minimum !== undefined) {
      draft.exclusiveMinimum = minimum;
      delete draft.minimum;
    }
  }
  if (typeof exclusiveMaximum === 'boolean') {
    delete draft.exclusiveMaximum;
    if (exclusiveMaximum && maximum !== undefined) {
      draft.exclusiveMaximum = maximum;
      delete draft.maximum;
    }
  }
  const { exclusiveMinimum: above, exclusiveMaximum: below } = draft;
  if (typeof above === 'number' && draft.minimum !== undefined)
    delete draft[above >= draft.minimum ? 'minimum' : 'exclusiveMinimum'];
  if (typeof below === 'number' && draft.maximum !== undefined)
    delete draft[below <= draft.maximum ? 'maximum' : 'exclusiveMaximum'];
}

function nestedSchemas(draft: Draft, scope: Scope, depth: number): void {
  const read = (schema: Schema) => canonical(schema, { ...scope, nested: scope.nested }, depth);
  const part = (schema: Schema) => canonical(schema, { ...scope, nested: true }, depth);
  const required = draft.required ?? [];
  if (draft.properties || (required.length > 0 && !scope.nested)) {
    const properties = mapped(draft.properties ?? {}, read);
    // A name that is required and nowhere described is a field of which nothing is known.
    const bare = scope.nested ? [] : required.filter((name) => !Object.hasOwn(properties, name));
    draft.properties = { ...properties, ...Object.fromEntries(bare.map((name) => [name, {}])) };
    draft.type ??= 'object';
    if (scope.nested) delete draft.type;
  }
  if (draft.properties && Object.keys(draft.properties).length === 0) delete draft.properties;
  const order = Object.keys(draft.properties ?? {});
  delete draft.required;
  if (required.length > 0)
    draft.required = [...new Set(required)].toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
  if (typeof draft.additionalProperties === 'object') {
    const values = read(draft.additionalProperties);
    draft.additionalProperties = Object.keys(values).length === 0 ? true : values;
  }
  if (draft.items) draft.items = read(draft.items);
  else if (draft.type === 'array' && !scope.nested) draft.items = {};
  for (const keyword of ['not', 'if', 'then', 'else', 'contains', 'propertyNames'] as const) {
    const schema = draft[keyword];
    if (schema) draft[keyword] = part(schema);
  }
  for (const keyword of ['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const) {
    const schemas = draft[keyword];
    if (schemas) draft[keyword] = schemas.map(part);
  }
  if (draft.patternProperties) draft.patternProperties = mapped(draft.patternProperties, part);
}

function mapped(set: SchemaSet, read: (schema: Schema) => Schema): SchemaSet {
  return Object.fromEntries(Object.entries(set).map(([name, schema]) => [name, read(schema)]));
}
