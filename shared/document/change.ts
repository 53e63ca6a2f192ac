import { isList, isObject, type JsonPath, type JsonValue } from '../json.ts';

/** True where two JSON values say the same; the order of keys says nothing. */
export function sameJson(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true;
  if (isList(a)) return isList(b) && a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
  );
}

/**
 * The value with `path` set to what `change` makes of the old value there; `change` gives undefined to take it away.
 * Missing parents become maps, or lists where the path has a number. Undefined where the path leads through something
 * that can't hold it: a text, a list under a name, a place beyond a list's end.
 */
export function changeAt(
  root: JsonValue,
  path: JsonPath,
  change: (old: JsonValue | undefined) => JsonValue | undefined,
): JsonValue | undefined {
  const [segment, ...rest] = path;
  if (segment === undefined) return change(root);
  if (typeof segment === 'number') {
    if (!isList(root) && root !== null) return undefined;
    const items = root ?? [];
    if (segment < 0 || segment > items.length) return undefined;
    const inner = changeInner(items[segment], rest, change);
    if (inner === impossible) return undefined;
    return inner === undefined ? items.toSpliced(segment, 1) : items.toSpliced(segment, 1, inner);
  }
  if (!isObject(root) && root !== null) return undefined;
  const map = root ?? {};
  const inner = changeInner(Object.hasOwn(map, segment) ? map[segment] : undefined, rest, change);
  if (inner === impossible) return undefined;
  if (inner !== undefined) return { ...map, [segment]: inner };
  return Object.fromEntries(Object.entries(map).filter(([key]) => key !== segment));
}

const impossible = Symbol('impossible');

function changeInner(
  value: JsonValue | undefined,
  rest: JsonPath,
  change: (old: JsonValue | undefined) => JsonValue | undefined,
): JsonValue | undefined | typeof impossible {
  if (rest.length === 0) return change(value);
  return changeAt(value ?? null, rest, change) ?? impossible;
}

/** A value under the keys of `path`, as it looks where none of them is there yet. */
export function nested(path: JsonPath, value: JsonValue): JsonValue {
  return path.reduceRight<JsonValue>(
    (inner, segment) => (typeof segment === 'number' ? [inner] : { [segment]: inner }),
    value,
  );
}
