import type { JsonPath, JsonValue } from '../json.ts';
import type { SchemaNode } from './compile.ts';
import { facets, fieldsOf, nodeFor, type ReadOptions, typeText } from './fields.ts';
import type { Schema, SchemaSet } from './schema.ts';

/** One input of a platform API, with those inside it. */
export interface InputField {
  /** From the root of the described schema. `*` stands for any name of a map, 0 for any item of a list. */
  readonly path: JsonPath;
  readonly name: string;
  /** In a few words: `integer 1..10`, `list of text`. */
  readonly type: string;
  readonly required: boolean;
  readonly default?: JsonValue;
  readonly description?: string;
  readonly enum?: readonly JsonValue[];
  /** The schema of its value, references followed. */
  readonly schema: Schema;
  /** Fields of the object, or of the objects in the list or map. */
  readonly children: readonly InputField[];
}

const DEEPEST = 12;

/**
 * The inputs of an object schema as a tree, in the order of the file. A schema that contains itself is cut where it
 * would start again. Of a schema that says nothing of its fields: none.
 */
export function inputsOf(schema: Schema, options: ReadOptions = {}): readonly InputField[] {
  return fieldTree(nodeFor(schema, options), [], [], options.resource ?? false);
}

function fieldTree(
  node: SchemaNode,
  path: JsonPath,
  above: readonly SchemaNode[],
  resource: boolean,
): readonly InputField[] {
  if (above.includes(node) || above.length > DEEPEST) return [];
  return fieldsOf(node, { resource }).map(({ name, node: child, required }): InputField => {
    const at = [...path, name];
    const { description, enum: values } = child.schema;
    return {
      path: at,
      name,
      type: typeText(child),
      required: required && child.default === undefined,
      ...(child.default !== undefined && { default: child.default }),
      ...(description !== undefined && { description }),
      ...(values !== undefined && { enum: values }),
      schema: child.schema,
      children: nestedFields(child, at, [...above, node]),
    };
  });
}

function nestedFields(node: SchemaNode, path: JsonPath, above: readonly SchemaNode[]): readonly InputField[] {
  if (node.items !== undefined) return nestedFields(node.items, [...path, 0], above);
  if (node.additional !== undefined) return nestedFields(node.additional, [...path, '*'], above);
  return fieldTree(node, path, above, false);
}

/** The schema of `spec` within the schema of a whole object; undefined when it has none. */
export function specOf(schema: Schema, definitions?: SchemaSet): Schema | undefined {
  const options = definitions === undefined ? {} : { definitions };
  return nodeFor(schema, options).property('spec')?.schema;
}

/**
 * The schema of the value at `path`: undefined when the schema allows no such field, `unknown` when it allows it and
 * says nothing of it. Looks through items, maps, patterns' absence, `allOf` and the alternatives.
 */
export function schemaAt(schema: Schema, path: JsonPath, options: ReadOptions = {}): Schema | 'unknown' | undefined {
  const found = nodeAt(nodeFor(schema, options), path, options);
  return found === undefined || found === 'unknown' ? found : found.schema;
}

/** As `schemaAt`, for compiled schemas. */
export function nodeAt(root: SchemaNode, path: JsonPath, options: ReadOptions): SchemaNode | 'unknown' | undefined {
  let node = root;
  for (const [depth, segment] of path.entries()) {
    const next = step(node, segment, depth === 0 && (options.resource ?? false));
    if (next === undefined || next === 'unknown') return next;
    node = next;
  }
  return saysNothing(node) ? 'unknown' : node;
}

function step(node: SchemaNode, segment: string | number, resource: boolean): SchemaNode | 'unknown' | undefined {
  const parts = facets(node, true);
  if (typeof segment === 'number') {
    const list = parts.find(({ items }) => items !== undefined)?.items;
    return list ?? (parts.some(isOpen) ? 'unknown' : undefined);
  }
  const field = fieldsOf(node, { resource, maybe: true }).find(({ name }) => name === segment);
  if (field !== undefined) return field.node;
  const map = parts.find(({ additional }) => additional !== undefined)?.additional;
  return map ?? (parts.some(isOpen) ? 'unknown' : undefined);
}

function isOpen(node: SchemaNode): boolean {
  const { additionalProperties, patternProperties } = node.schema;
  if (node.preserve || additionalProperties === true || patternProperties !== undefined || saysNothing(node))
    return true;
  if (node.dialect === 'custom-resource') return false;
  return node.dialect === 'json-schema' ? additionalProperties === undefined : node.propertyNames.length === 0;
}

function saysNothing(node: SchemaNode): boolean {
  const { schema } = node;
  return (
    node.types === 0 &&
    !node.combines &&
    node.propertyNames.length === 0 &&
    schema.enum === undefined &&
    schema.const === undefined
  );
}
