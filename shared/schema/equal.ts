import { isList, isObject, type JsonValue } from '../json.ts';

/** True when two JSON values are the same, whatever the order of their properties. */
export function equalJson(a: JsonValue, b: JsonValue): boolean {
  if (a === b) return true;
  if (isList(a)) return isList(b) && a.length === b.length && a.every((item, i) => equalJson(item, b[i] ?? null));
  if (!isObject(a) || !isObject(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && equalJson(a[name] ?? null, b[name] ?? null))
  );
}

/** A text that is the same for equal values and only for them. */
export function keyOf(value: JsonValue): string {
  if (isList(value)) return `[${value.map(keyOf).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${keyOf(value[name] ?? null)}`).join(',')}}`;
}
