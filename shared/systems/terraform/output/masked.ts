import { isList, isObject, type JsonPath, type JsonValue } from '../../../json.ts';

/** What stands in the place of a value that nobody is to see. */
export const hidden = '(sensitive)';

/** A value without its sensitive parts. `marks` is shaped like the value, with `true` where all of it is sensitive. */
export function masked(value: JsonValue | undefined, marks: JsonValue | undefined): JsonValue {
  if (value === undefined || value === null) return null;
  if (marks === true) return hidden;
  if (isList(value)) return value.map((item, index) => masked(item, isList(marks) ? marks[index] : undefined));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, masked(item, isObject(marks) ? ownMark(marks, key) : undefined)]),
  );
}

/** Paths of the sensitive values that are there in clear text. */
export function sensitivePaths(value: JsonValue | undefined, marks: JsonValue | undefined): readonly JsonPath[] {
  if (value === undefined || value === null) return [];
  if (marks === true) return [[]];
  if (isList(value) && isList(marks))
    return value.flatMap((item, index) => sensitivePaths(item, marks[index]).map((path) => [index, ...path]));
  if (!isObject(value) || !isObject(marks)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    sensitivePaths(item, ownMark(marks, key)).map((path) => [key, ...path]),
  );
}

function ownMark(marks: { readonly [key: string]: JsonValue }, key: string): JsonValue | undefined {
  return Object.hasOwn(marks, key) ? marks[key] : undefined;
}
