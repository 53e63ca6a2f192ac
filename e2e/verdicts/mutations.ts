import { isList, isObject, type JsonPath, type JsonPathSegment, type JsonValue } from '../../shared/json.ts';

/** An object that was changed in one place. */
export interface Mutation {
  readonly name: string;
  readonly path: JsonPath;
  readonly value: JsonValue;
}

/** Every way in which one place of an object can be spoilt, deep first; not all of them are wrong. */
export function mutationsOf(root: JsonValue): readonly Mutation[] {
  const mutations: Mutation[] = [];
  const visit = (value: JsonValue, path: JsonPath): void => {
    if (path[0] === 'apiVersion' || path[0] === 'kind' || path[0] === 'status') return;
    if (path.length > 0 && path[0] !== 'metadata') {
      for (const [name, by] of replacements(value)) mutations.push({ name, path, value: replaced(root, path, by) });
      if (path.length > 1) mutations.push({ name: 'left out', path, value: replaced(root, path, undefined) });
    }
    if (isList(value)) for (const [i, item] of value.entries()) visit(item, [...path, i]);
    else if (isObject(value)) for (const [name, item] of Object.entries(value)) visit(item, [...path, name]);
  };
  visit(root, []);
  return mutations;
}

function replacements(value: JsonValue): readonly (readonly [name: string, by: JsonValue])[] {
  if (value === null) return [['text', 'x']];
  if (typeof value === 'string') {
    return [
      ['number', 7],
      ['null', null],
      ['empty', ''],
      ['odd text', `${value} Zz!`],
      ['object', {}],
    ];
  }
  if (typeof value === 'number') {
    return [
      ['text', 'x'],
      ['null', null],
      ['negative', -1],
      ['huge', 3_000_000_000],
      ['fraction', 1.5],
    ];
  }
  if (typeof value === 'boolean') {
    return [
      ['text', 'true'],
      ['null', null],
    ];
  }
  if (isList(value)) {
    return [
      ['object', {}],
      ['null', null],
      ['empty list', []],
      ['null inside', [...value, null]],
      ['twice', value[0] === undefined ? [] : [...value, value[0]]],
    ];
  }
  return [
    ['unknown field', { ...value, bogusField: 1 }],
    ['unknown nested field', { ...value, bogusField: { deep: [{ er: 1 }] } }],
    ['text', 'x'],
    ['null', null],
    ['empty', {}],
  ];
}

function replaced(root: JsonValue, path: JsonPath, by: JsonValue | undefined): JsonValue {
  const [segment, ...rest] = path;
  if (segment === undefined) return by ?? null;
  if (isList(root)) return root.flatMap((item, i) => (i === segment ? changed(item, rest, by) : [item]));
  if (!isObject(root)) return root;
  return Object.fromEntries(
    Object.entries(root).flatMap(([name, item]) =>
      name === segment ? changed(item, rest, by).map((one) => [name, one]) : [[name, item]],
    ),
  );
}

function changed(item: JsonValue, rest: readonly JsonPathSegment[], by: JsonValue | undefined): readonly JsonValue[] {
  if (rest.length > 0) return [replaced(item, rest, by)];
  return by === undefined ? [] : [by];
}

/** Whole numbers that look random and are the same in each run (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** At most `count` of the items, spread by `random`. */
export function sample<T>(items: readonly T[], count: number, random: (below: number) => number): readonly T[] {
  const left = [...items];
  const taken: T[] = [];
  while (taken.length < count && left.length > 0) taken.push(...left.splice(random(left.length), 1));
  return taken;
}
