import { isObject, type JsonObject, type JsonValue } from '../../shared/json.ts';

/** The value of a request at a path of field names. */
export function valueAt(request: JsonObject, path: readonly (string | number)[]): JsonValue | undefined {
  let value: JsonValue | undefined = request;
  for (const segment of path) value = isObject(value) ? value[String(segment)] : undefined;
  return value;
}

/** The request with another value at a path; undefined takes the field out, and objects that are left empty with it. */
export function withValue(
  request: JsonObject,
  [name, ...rest]: readonly (string | number)[],
  value: JsonValue | undefined,
): JsonObject {
  if (name === undefined) return request;
  const key = String(name);
  const inner = request[key];
  const next = rest.length === 0 ? value : withValue(isObject(inner) ? inner : {}, rest, value);
  const gone = next === undefined || (rest.length > 0 && isObject(next) && Object.keys(next).length === 0);
  const { [key]: _, ...others } = request;
  if (gone) return others;
  return key in request ? { ...request, [key]: next } : { ...others, [key]: next };
}
