import { isList, isObject, type JsonObject, type JsonPath, type JsonValue } from '../json.ts';
import { sameJson } from './change.ts';
import { isFilled } from './render.ts';

/** Where a new key goes among its siblings. */
export interface Neighbour {
  readonly before?: string;
  readonly after?: string;
}

export type Step =
  | { readonly act: 'set'; readonly path: JsonPath; readonly value: JsonValue; readonly near: Neighbour }
  | { readonly act: 'insert'; readonly path: JsonPath; readonly index: number; readonly value: JsonValue }
  | { readonly act: 'remove'; readonly path: JsonPath };

/**
 * The steps, to be taken in order, that change the map or list at `path` into another of its kind and leave its equal
 * parts alone; undefined where one is empty or they are of two kinds.
 */
export function stepsBetween(path: JsonPath, old: JsonValue, value: JsonValue): readonly Step[] | undefined {
  if (!isFilled(old) || !isFilled(value)) return undefined;
  if (isObject(old) && isObject(value)) return mapSteps(path, old, value);
  if (isList(old) && isList(value)) return listSteps(path, old, value);
  return undefined;
}

function mapSteps(path: JsonPath, old: JsonObject, value: JsonObject): readonly Step[] {
  const entries = Object.entries(value);
  const sets = entries.flatMap(([key, inner], index): Step[] => {
    if (sameJson(Object.hasOwn(old, key) ? old[key] : undefined, inner)) return [];
    const previous = entries[index - 1]?.[0];
    return [
      { act: 'set', path: [...path, key], value: inner, near: previous === undefined ? {} : { after: previous } },
    ];
  });
  const gone = Object.keys(old).filter((key) => !Object.hasOwn(value, key));
  return [...sets, ...gone.map((key): Step => ({ act: 'remove', path: [...path, key] }))];
}

function listSteps(path: JsonPath, old: readonly JsonValue[], value: readonly JsonValue[]): readonly Step[] {
  const shorter = Math.min(old.length, value.length);
  let head = 0;
  while (head < shorter && sameJson(old[head], value[head])) head++;
  let tail = 0;
  while (tail < shorter - head && sameJson(old[old.length - 1 - tail], value[value.length - 1 - tail])) tail++;
  const both = shorter - tail;
  const changed = value.slice(head, both).map((item, index): Step => {
    return { act: 'set', path: [...path, head + index], value: item, near: {} };
  });
  const added = value.slice(both, value.length - tail).map((item, index): Step => {
    return { act: 'insert', path, index: both + index, value: item };
  });
  const gone = old.slice(both, old.length - tail).map((): Step => ({ act: 'remove', path: [...path, both] }));
  return [...changed, ...added, ...gone];
}
