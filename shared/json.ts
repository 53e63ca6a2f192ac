/** Any JSON value, as plain readonly data. */
export type JsonValue = null | boolean | number | string | JsonArray | JsonObject;
export type JsonArray = readonly JsonValue[];
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** One step into a JSON value: a property name or an array index. */
export type JsonPathSegment = string | number;

/** Where a value lies inside a JSON value, from the root. The root itself is `[]`. */
export type JsonPath = readonly JsonPathSegment[];

/** True for a JSON object (not null, not a list). */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for a JSON list. */
export function isList(value: JsonValue | undefined): value is JsonArray {
  return Array.isArray(value);
}

/** The value at `path`, or undefined where the path leads nowhere. Only own properties count. */
export function valueAt(root: JsonValue | undefined, path: JsonPath): JsonValue | undefined {
  let value = root;
  for (const segment of path) {
    if (isList(value) && typeof segment === 'number') value = value[segment];
    else if (isObject(value) && Object.hasOwn(value, segment)) value = value[segment];
    else return undefined;
  }
  return value;
}

/** The text at `path`, or undefined when it is absent or no text. */
export function textAt(root: JsonValue | undefined, ...path: JsonPathSegment[]): string | undefined {
  const value = valueAt(root, path);
  return typeof value === 'string' ? value : undefined;
}

/** The object at `path`, or an empty one. */
export function objectAt(root: JsonValue | undefined, ...path: JsonPathSegment[]): JsonObject {
  const value = valueAt(root, path);
  return isObject(value) ? value : {};
}

/** The list at `path`, or an empty one. */
export function listAt(root: JsonValue | undefined, ...path: JsonPathSegment[]): JsonArray {
  const value = valueAt(root, path);
  return isList(value) ? value : [];
}

/** A path as people write it: `spec.versions[0].name`, keys with odd characters as `['a.b']`. The root is the empty text. */
export function formatPath(path: JsonPath): string {
  let text = '';
  for (const segment of path) {
    if (typeof segment === 'number') text += `[${segment}]`;
    else if (/^[A-Za-z_$][\w$-]*$/.test(segment)) text += text === '' ? segment : `.${segment}`;
    else text += `['${segment}']`;
  }
  return text;
}
