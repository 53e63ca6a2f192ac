import { isList, isObject, type JsonPath, type JsonValue } from '../json.ts';

/** The path of every value inside a value, its own first. */
export function pathsOf(value: JsonValue, at: JsonPath = []): readonly JsonPath[] {
  const inner: readonly (readonly [string | number, JsonValue])[] = isList(value)
    ? [...value.entries()]
    : isObject(value)
      ? Object.entries(value)
      : [];
  return [at, ...inner.flatMap(([key, child]) => pathsOf(child, [...at, key]))];
}

/** The value with another one at a path of it; a path that leads nowhere changes nothing. */
export function replaced(value: JsonValue, [head, ...rest]: JsonPath, by: JsonValue): JsonValue {
  if (head === undefined) return by;
  if (isList(value)) return value.map((item, index) => (index === head ? replaced(item, rest, by) : item));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === head ? replaced(item, rest, by) : item]),
  );
}
