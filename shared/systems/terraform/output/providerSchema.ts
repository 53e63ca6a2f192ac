import type { Look } from '../../../graph/look.ts';
import { isList, isObject, type JsonObject, type JsonValue, objectAt, textAt, valueAt } from '../../../json.ts';
import type { Schema } from '../../../schema/schema.ts';
import { outputGroup, schemasKind } from './form.ts';

/** An argument or attribute of a resource, as its provider states it. */
export interface ProviderAttribute {
  readonly name: string;
  /** As Terraform writes it: `list(string)`. */
  readonly type: string;
  readonly schema: Schema;
  readonly description?: string;
  readonly required: boolean;
  /** True for what only the provider sets. */
  readonly readOnly: boolean;
  readonly sensitive: boolean;
  readonly deprecated: boolean;
}

/** The arguments, attributes and nested blocks of a resource or of a block in it. */
export interface ProviderBlock {
  readonly attributes: ReadonlyMap<string, ProviderAttribute>;
  readonly blocks: ReadonlyMap<string, { readonly block: ProviderBlock; readonly required: boolean }>;
}

const fields = { resource: 'resource_schemas', data: 'data_source_schemas', ephemeral: 'ephemeral_resource_schemas' };

/**
 * What the provider says of a type of resource or data source; undefined where no file in the blueprint holds its schema.
 * Source: "terraform providers schema -json".
 */
export function providerBlock(look: Look, mode: string, type: string): ProviderBlock | undefined {
  const field = mode === 'resource' || mode === 'data' || mode === 'ephemeral' ? fields[mode] : undefined;
  if (field === undefined) return undefined;
  for (const { value } of look.ofKind(outputGroup, schemasKind))
    for (const provider of Object.values(objectAt(value, 'provider_schemas'))) {
      const block = valueAt(provider, [field, type, 'block']);
      if (isObject(block)) return readBlock(block);
    }
  return undefined;
}

/** The types that the schemas of the blueprint know. */
export function providerTypes(look: Look, mode: string): readonly string[] {
  const field = mode === 'resource' || mode === 'data' || mode === 'ephemeral' ? fields[mode] : undefined;
  if (field === undefined) return [];
  return look
    .ofKind(outputGroup, schemasKind)
    .flatMap(({ value }) =>
      Object.values(objectAt(value, 'provider_schemas')).flatMap((provider) => Object.keys(objectAt(provider, field))),
    );
}

const known = new WeakMap<JsonObject, ProviderBlock>();

function readBlock(block: JsonObject): ProviderBlock {
  const before = known.get(block);
  if (before) return before;
  const read: ProviderBlock = {
    attributes: new Map(
      Object.entries(objectAt(block, 'attributes')).map(([name, one]) => [
        name,
        attribute(name, isObject(one) ? one : {}),
      ]),
    ),
    blocks: new Map(
      Object.entries(objectAt(block, 'block_types')).map(([name, one]) => [
        name,
        { block: readBlock(objectAt(one, 'block')), required: Number(valueAt(one, ['min_items']) ?? 0) > 0 },
      ]),
    ),
  };
  known.set(block, read);
  return read;
}

function attribute(name: string, stated: JsonObject): ProviderAttribute {
  const description = textAt(stated, 'description');
  const nested = isObject(stated.nested_type);
  return {
    name,
    type: nested ? 'object' : typeText(stated.type),
    schema: nested ? {} : typeSchema(stated.type),
    ...(description ? { description } : {}),
    required: stated.required === true,
    readOnly: stated.required !== true && stated.optional !== true,
    sensitive: stated.sensitive === true,
    deprecated: stated.deprecated === true,
  };
}

/** A type as providers print it, `["list", "string"]`, in the words of the language. */
function typeText(type: JsonValue | undefined): string {
  if (typeof type === 'string') return type === 'dynamic' ? 'any' : type;
  if (!isList(type)) return 'any';
  const [of, inner] = type;
  if (of === 'object') return `object({ ${Object.keys(isObject(inner) ? inner : {}).join(', ')} })`;
  return of === 'tuple' ? 'tuple' : `${String(of)}(${typeText(inner)})`;
}

function typeSchema(type: JsonValue | undefined): Schema {
  if (isList(type)) {
    const [of, inner] = type;
    if (of === 'list' || of === 'set') return { type: 'array', items: typeSchema(inner) };
    if (of === 'map') return { type: 'object', additionalProperties: typeSchema(inner) };
    return of === 'object' ? { type: 'object' } : {};
  }
  switch (type) {
    case 'string':
    case 'number':
      return { type };
    case 'bool':
      return { type: 'boolean' };
    default:
      return {};
  }
}
