import { isList, isObject, type JsonObject, type JsonPath, type JsonValue, valueAt } from '../json.ts';

/** An object inside another value, with where it stands. */
export interface Site {
  readonly value: JsonObject;
  readonly path: JsonPath;
  readonly index: number;
}

/** The objects in the list at `path`, with their places. */
export function listSites(root: JsonValue | undefined, path: JsonPath): readonly Site[] {
  const list = valueAt(root, path);
  if (!isList(list)) return [];
  return list.flatMap((value, index) => (isObject(value) ? [{ value, path: [...path, index], index }] : []));
}
