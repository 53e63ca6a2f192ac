import { isList, isObject, type JsonPath, type JsonValue } from '../json.ts';

/** A text inside a value, with its place. */
export interface PlacedText {
  readonly text: string;
  readonly path: JsonPath;
}

/** Every text inside a value, however deep, keys left out. */
export function* textsUnder(value: JsonValue | undefined, path: JsonPath): Iterable<PlacedText> {
  if (typeof value === 'string') yield { text: value, path };
  else if (isList(value)) for (const [index, item] of value.entries()) yield* textsUnder(item, [...path, index]);
  else if (isObject(value)) for (const [key, item] of Object.entries(value)) yield* textsUnder(item, [...path, key]);
}
