import type { JsonValue } from '../json.ts';
import type { Schema, SchemaSet, SchemaType } from './schema.ts';

/**
 * Whose reading of a schema holds:
 * - `custom-resource`: the API server's for objects of a CRD (structural schema, pruning, strict field validation);
 * - `built-in`: the API server's for its own kinds (OpenAPI v3 of Go types, strict decoding);
 * - `json-schema`: plain JSON Schema, formats being notes only.
 */
export type Dialect = 'custom-resource' | 'built-in' | 'json-schema';

/** The types of JSON as bits; an integer has the bits of `integer` and `number`. */
export const TYPE_BITS: Readonly<Record<SchemaType, number>> = {
  null: 1,
  boolean: 2,
  integer: 4,
  number: 12,
  string: 16,
  array: 32,
  object: 64,
};
const INT_OR_STRING = 4 | 16;

/** A schema made ready for walking: references followed, children found once. */
export class SchemaNode {
  readonly schema: Schema;
  readonly dialect: Dialect;
  /** Bits of the allowed types; 0 allows all. */
  readonly types: number;
  readonly nullable: boolean;
  /** As in Kubernetes, null is no default. */
  readonly default: JsonValue | undefined;
  readonly preserve: boolean;
  readonly embedded: boolean;
  /** The format to check: the schema's, or that of a well-known definition (`Quantity`). */
  readonly format: string | undefined;
  readonly combines: boolean;
  readonly #scope: Scope;
  readonly #properties = new Map<string, SchemaNode>();
  #items: SchemaNode | undefined;
  #additional: SchemaNode | undefined;
  #allOf: readonly SchemaNode[] | undefined;
  #anyOf: readonly SchemaNode[] | undefined;
  #oneOf: readonly SchemaNode[] | undefined;
  readonly #anySaid: boolean;
  readonly #oneSaid: boolean;

  constructor(scope: Scope, schema: Schema, overlay: Overlay) {
    this.#scope = scope;
    this.schema = schema;
    this.dialect = scope.dialect;
    this.default = overlay.default ?? schema.default ?? undefined;
    this.nullable = overlay.nullable ?? schema.nullable ?? false;
    this.preserve = schema['x-kubernetes-preserve-unknown-fields'] ?? false;
    this.embedded = schema['x-kubernetes-embedded-resource'] ?? false;
    const name = overlay.definition ?? '';
    this.format = this.dialect === 'built-in' && name.endsWith('.Quantity') ? 'quantity' : schema.format;
    let types = typeBits(schema);
    const any = plainTypes(schema.anyOf, false);
    const one = plainTypes(schema.oneOf, true);
    if (any !== undefined && (types === 0 || types === any)) types = any;
    if (one !== undefined && (types === 0 || types === one)) types = one;
    this.types = types;
    this.#anySaid = schema.anyOf === undefined || any === types;
    this.#oneSaid = schema.oneOf === undefined || one === types;
    const others = [schema.allOf, schema.not, schema.if];
    this.combines = !this.#anySaid || !this.#oneSaid || others.some((part) => part !== undefined);
  }

  property(name: string): SchemaNode | undefined {
    const before = this.#properties.get(name);
    if (before !== undefined) return before;
    const schema = own(this.schema.properties, name);
    if (schema === undefined) return undefined;
    const node = this.#scope.node(schema);
    this.#properties.set(name, node);
    return node;
  }

  get propertyNames(): readonly string[] {
    return this.schema.properties === undefined ? [] : Object.keys(this.schema.properties);
  }

  get items(): SchemaNode | undefined {
    if (this.#items === undefined && this.schema.items !== undefined) this.#items = this.#scope.node(this.schema.items);
    return this.#items;
  }

  /** The schema of properties that have no name of their own, when it is a schema. */
  get additional(): SchemaNode | undefined {
    const schema = this.schema.additionalProperties;
    if (this.#additional === undefined && typeof schema === 'object') this.#additional = this.#scope.node(schema);
    return this.#additional;
  }

  get allOf(): readonly SchemaNode[] {
    this.#allOf ??= this.#scope.nodes(this.schema.allOf) ?? [];
    return this.#allOf;
  }

  /** The alternatives of `anyOf`; none when `types` says it all. */
  get anyOf(): readonly SchemaNode[] {
    this.#anyOf ??= this.#anySaid ? [] : (this.#scope.nodes(this.schema.anyOf) ?? []);
    return this.#anyOf;
  }

  /** The alternatives of `oneOf`; none when `types` says it all. */
  get oneOf(): readonly SchemaNode[] {
    this.#oneOf ??= this.#oneSaid ? [] : (this.#scope.nodes(this.schema.oneOf) ?? []);
    return this.#oneOf;
  }

  /** The node of another schema that stands inside this one (`not`, `then` …). */
  nested(schema: Schema): SchemaNode {
    return this.#scope.node(schema);
  }
}

interface Overlay {
  readonly default?: JsonValue;
  readonly nullable?: boolean;
  readonly definition?: string;
}

class Scope {
  readonly dialect: Dialect;
  readonly #root: Schema;
  readonly #definitions: SchemaSet;
  readonly #nodes = new Map<Schema, SchemaNode>();

  constructor(root: Schema, definitions: SchemaSet, dialect: Dialect) {
    this.#root = root;
    this.#definitions = definitions;
    this.dialect = dialect;
  }

  node(schema: Schema): SchemaNode {
    const before = this.#nodes.get(schema);
    if (before !== undefined) return before;
    const { target, overlay } = this.#follow(schema);
    const isPlain = overlay.default === undefined && overlay.nullable === undefined;
    const node = (isPlain ? this.#nodes.get(target) : undefined) ?? new SchemaNode(this, target, overlay);
    if (isPlain) this.#nodes.set(target, node);
    this.#nodes.set(schema, node);
    return node;
  }

  nodes(schemas: readonly Schema[] | undefined): readonly SchemaNode[] | undefined {
    return schemas?.map((schema) => this.node(schema));
  }

  /** Follows `$ref`, alone or as the only part of `allOf`, keeping what stands beside it. */
  #follow(schema: Schema): { readonly target: Schema; readonly overlay: Overlay } {
    let target = schema;
    let overlay: Overlay = {};
    for (let hops = 0; hops < 50; hops++) {
      const only = target.allOf?.length === 1 ? target.allOf[0] : undefined;
      const { $ref } = target;
      if ($ref !== undefined && restrictsBesides(target, '$ref')) {
        const { $ref: _, ...rest } = target;
        return { target: { ...rest, allOf: [...(rest.allOf ?? []), { $ref }] }, overlay };
      }
      const next = $ref !== undefined ? this.#lookUp($ref) : only;
      if (next === undefined || ($ref === undefined && restrictsBesides(target, 'allOf'))) {
        return { target: $ref === undefined ? target : {}, overlay };
      }
      overlay = {
        ...($ref !== undefined && { definition: $ref }),
        ...(target.default !== undefined && { default: target.default }),
        ...(target.nullable !== undefined && { nullable: target.nullable }),
        ...overlay,
      };
      target = next;
    }
    return { target: {}, overlay };
  }

  #lookUp(ref: string): Schema | undefined {
    if (ref === '#') return this.#root;
    const local = /^#\/(definitions|\$defs|components\/schemas)\/([^/]+)$/.exec(ref);
    if (local === null) return own(this.#definitions, ref);
    const name = (local[2] ?? '').replaceAll('~1', '/').replaceAll('~0', '~');
    const set = local[1] === '$defs' ? this.#root.$defs : this.#root.definitions;
    return own(set, name) ?? own(this.#definitions, name);
  }
}

const NO_DEFINITIONS: SchemaSet = {};
const compiled: Readonly<Record<Dialect, WeakMap<SchemaSet, WeakMap<Schema, SchemaNode>>>> = {
  'custom-resource': new WeakMap(),
  'built-in': new WeakMap(),
  'json-schema': new WeakMap(),
};

/**
 * The node of a root schema, made once for each schema, definitions and dialect. `$ref` leads to `#/definitions/x`,
 * `#/$defs/x`, `#/components/schemas/x` or a bare name of `definitions`; nothing is ever fetched, and a reference that
 * leads nowhere allows anything.
 */
export function compile(schema: Schema, definitions: SchemaSet = NO_DEFINITIONS, dialect: Dialect): SchemaNode {
  let bySchema = compiled[dialect].get(definitions);
  if (bySchema === undefined) {
    bySchema = new WeakMap();
    compiled[dialect].set(definitions, bySchema);
  }
  let node = bySchema.get(schema);
  if (node === undefined) {
    node = new Scope(schema, definitions, dialect).node(schema);
    bySchema.set(schema, node);
  }
  return node;
}

/** The own property `name` of a set. */
export function own(set: SchemaSet | undefined, name: string): Schema | undefined {
  return set !== undefined && Object.hasOwn(set, name) ? set[name] : undefined;
}

const NOTES: ReadonlySet<string> = new Set([
  'title',
  'description',
  'default',
  'examples',
  'nullable',
  '$defs',
  'definitions',
]);

function restrictsBesides(schema: Schema, keyword: string): boolean {
  for (const name in schema) if (name !== keyword && !NOTES.has(name)) return true;
  return false;
}

function typeBits(schema: Schema): number {
  if (schema['x-kubernetes-int-or-string'] || schema.format === 'int-or-string') return INT_OR_STRING;
  if (schema.type === undefined) return 0;
  if (typeof schema.type === 'string') return TYPE_BITS[schema.type];
  return schema.type.reduce((bits, type) => bits | TYPE_BITS[type], 0);
}

/** The types that alternatives allow when they say nothing but a type; undefined when they say more, or overlap under `oneOf`. */
function plainTypes(alternatives: readonly Schema[] | undefined, apart: boolean): number | undefined {
  if (alternatives === undefined) return undefined;
  let bits = 0;
  for (const schema of alternatives) {
    if (schema.type === undefined || Object.keys(schema).length !== 1) return undefined;
    const more = typeBits(schema);
    if (apart && (bits & more) !== 0) return undefined;
    bits |= more;
  }
  return bits;
}
