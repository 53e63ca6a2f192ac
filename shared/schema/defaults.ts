import { isList, isObject, type JsonObject, type JsonValue } from '../json.ts';
import { compile, type SchemaNode } from './compile.ts';
import type { Schema, SchemaSet } from './schema.ts';

const MAX_DEPTH = 200;

/** How an object reaches the API server: by server-side apply, or created (or replaced) as a whole. */
export type Request = 'apply' | 'create';

/**
 * A custom resource as the API server sees it before it checks it: missing fields that have a default are filled in, and
 * so is `null` where null is not allowed; where there is no default, create drops such a null, while apply keeps it (and
 * then refuses it). What needs no change is shared with the given value, which stays as it is.
 * (apiextensions-apiserver, `defaulting` and its `prunenulls`.)
 */
export function applyDefaults(schema: Schema, value: JsonValue, request: Request, definitions?: SchemaSet): JsonValue {
  return withDefaults(compile(schema, definitions, 'custom-resource'), value, request);
}

/** As `applyDefaults`, for a compiled schema. */
export function withDefaults(node: SchemaNode, value: JsonValue, request: Request): JsonValue {
  if (!hasDefaults(node) && (request === 'apply' || !holdsNull(value, 0))) return value;
  return fill(node, value, request === 'create', 0);
}

function fill(node: SchemaNode, value: JsonValue, dropsNull: boolean, depth: number): JsonValue {
  if (depth > MAX_DEPTH) return value;
  if (isList(value)) return fillList(node, value, dropsNull, depth);
  return isObject(value) ? fillObject(node, value, dropsNull, depth) : value;
}

function fillList(node: SchemaNode, list: readonly JsonValue[], dropsNull: boolean, depth: number): JsonValue {
  const { items } = node;
  if (items === undefined) return list;
  let changed = false;
  const filled = list.map((item) => {
    const given = item === null && !items.nullable ? (items.default ?? null) : item;
    const next = fill(items, given, dropsNull, depth + 1);
    if (next !== item) changed = true;
    return next;
  });
  return changed ? filled : list;
}

function fillObject(node: SchemaNode, object: JsonObject, dropsNull: boolean, depth: number): JsonValue {
  let changed = false;
  const entries: [string, JsonValue][] = [];
  for (const name of Object.keys(object)) {
    const value = object[name] ?? null;
    const child = node.property(name) ?? node.additional;
    if (child === undefined) {
      entries.push([name, value]);
      continue;
    }
    if (dropsNull && value === null && !child.nullable && child.default === undefined) {
      changed = true;
      continue;
    }
    const next = fill(child, value === null && !child.nullable ? (child.default ?? null) : value, dropsNull, depth + 1);
    if (next !== value) changed = true;
    entries.push([name, next]);
  }
  for (const name of defaultedNames(node)) {
    if (Object.hasOwn(object, name)) continue;
    const child = node.property(name);
    if (child?.default === undefined) continue;
    changed = true;
    entries.push([name, fill(child, child.default, dropsNull, depth + 1)]);
  }
  return changed ? Object.fromEntries(entries) : object;
}

const namesWithDefault = new WeakMap<SchemaNode, readonly string[]>();

function defaultedNames(node: SchemaNode): readonly string[] {
  let names = namesWithDefault.get(node);
  if (names === undefined) {
    names = node.propertyNames.filter((name) => node.property(name)?.default !== undefined);
    namesWithDefault.set(node, names);
  }
  return names;
}

const anywhere = new WeakMap<SchemaNode, boolean>();

function hasDefaults(node: SchemaNode): boolean {
  const before = anywhere.get(node);
  if (before !== undefined) return before;
  const found = searchDefault(node, new Set(), 0);
  anywhere.set(node, found);
  return found;
}

function searchDefault(node: SchemaNode, seen: Set<SchemaNode>, depth: number): boolean {
  if (seen.has(node) || depth > MAX_DEPTH) return false;
  seen.add(node);
  if (node.default !== undefined) return true;
  const children = [node.items, node.additional, ...node.propertyNames.map((name) => node.property(name))];
  return children.some((child) => child !== undefined && searchDefault(child, seen, depth + 1));
}

function holdsNull(value: JsonValue, depth: number): boolean {
  if (value === null) return true;
  if (typeof value !== 'object' || depth > MAX_DEPTH) return false;
  for (const child of Object.values(value)) if (holdsNull(child, depth + 1)) return true;
  return false;
}
