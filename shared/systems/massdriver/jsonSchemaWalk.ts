import { isList, isObject, type JsonObject, type JsonPath, type JsonValue } from '../../json.ts';

/** A schema inside another, with its path. */
export interface SchemaSite {
  readonly schema: JsonObject;
  readonly path: JsonPath;
  /** The property that it describes, if any. */
  readonly property?: string;
}

const lists = ['oneOf', 'anyOf', 'allOf'];
const maps = ['properties', 'dependencies', 'definitions', '$defs', 'patternProperties'];
const singles = ['items', 'if', 'then', 'else', 'not', 'additionalProperties'];

/** A schema and all inside it. */
export function* schemasIn(schema: JsonValue | undefined, path: JsonPath, property?: string): Iterable<SchemaSite> {
  if (!isObject(schema)) return;
  yield { schema, path, ...(property === undefined ? {} : { property }) };
  for (const key of maps) {
    const map = schema[key];
    if (!isObject(map)) continue;
    for (const [name, inner] of Object.entries(map))
      yield* schemasIn(inner, [...path, key, name], key === 'properties' ? name : undefined);
  }
  for (const key of lists) {
    const list = schema[key];
    if (isList(list)) for (const [index, inner] of list.entries()) yield* schemasIn(inner, [...path, key, index]);
  }
  for (const key of singles) yield* schemasIn(schema[key], [...path, key]);
}

/** The properties that an object of this schema may have, also under conditions; `open` where there may be others. */
export function propertiesOf(schema: JsonObject): {
  readonly names: ReadonlyMap<string, JsonValue>;
  readonly open: boolean;
} {
  const names = new Map<string, JsonValue>();
  let open = false;
  const collect = (part: JsonValue | undefined, depth: number) => {
    if (!isObject(part) || depth > 8) return;
    if ('$ref' in part || 'patternProperties' in part || isObject(part.additionalProperties)) open = true;
    if (isObject(part.properties))
      for (const [name, inner] of Object.entries(part.properties)) if (!names.has(name)) names.set(name, inner);
    for (const key of lists) {
      const list = part[key];
      if (isList(list)) for (const inner of list) collect(inner, depth + 1);
    }
    if (isObject(part.dependencies)) for (const inner of Object.values(part.dependencies)) collect(inner, depth + 1);
    for (const key of ['if', 'then', 'else']) collect(part[key], depth + 1);
  };
  collect(schema, 0);
  return { names, open: open || (names.size === 0 && !('properties' in schema)) };
}

/** The first segment that a schema does not have; undefined where all are there, or nobody can tell. */
export function missingSegment(schema: JsonValue | undefined, segments: readonly string[]): number | undefined {
  let here = schema;
  for (const [index, name] of segments.entries()) {
    if (!isObject(here)) return undefined;
    if (here.type === 'array' || 'items' in here) here = here.items;
    if (!isObject(here)) return undefined;
    const { names, open } = propertiesOf(here);
    const next = names.get(name);
    if (next === undefined) return open ? undefined : index;
    here = next;
  }
  return undefined;
}
