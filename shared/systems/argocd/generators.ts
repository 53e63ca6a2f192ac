import { isObject, type JsonObject, type JsonValue, listAt, objectAt, textAt } from '../../json.ts';
import { textsOf } from '../kubernetes/header.ts';
import { listSites } from '../sites.ts';

/** What a generator gives the template to fill in. Texts with `*` stand for values that only a cluster or a repository knows. */
export type Parameters = JsonObject;

/** The parameter sets of generators; `complete` is false where some are known only when they run. */
export interface Generated {
  readonly sets: readonly Parameters[];
  readonly complete: boolean;
}

/** Keys of a generator entry that say what it is. */
export const generatorTypes = [
  'list',
  'clusters',
  'git',
  'scmProvider',
  'pullRequest',
  'clusterDecisionResource',
  'plugin',
  'matrix',
  'merge',
] as const;

/** More would be a mistake, or nothing that anybody looks at. */
const mostSets = 200;
const none: Generated = { sets: [], complete: false };
const unknown: Generated = { sets: [{}], complete: false };

/** Runs the generators at `spec.generators` as far as that goes without a cluster or a repository: list, matrix, merge and the folders of git. */
export function generate(spec: JsonValue): Generated {
  return joined(listSites(spec, ['generators']).map(({ value }) => generateOne(value, 0)));
}

function generateOne(entry: JsonObject, depth: number): Generated {
  const made = generateType(entry, depth);
  const wanted = textsOf(objectAt(entry, 'selector').matchLabels);
  const keys = Object.entries(wanted);
  if (keys.length === 0) return made;
  return { ...made, sets: made.sets.filter((set) => keys.every(([key, text]) => fits(parameter(set, key), text))) };
}

function generateType(entry: JsonObject, depth: number): Generated {
  if (depth > 2) return none;
  if (isObject(entry.list)) {
    const sets = listAt(entry, 'list', 'elements').filter(isObject);
    return { sets: sets.slice(0, mostSets), complete: textAt(entry, 'list', 'elementsYaml') === undefined };
  }
  if (isObject(entry.git)) return gitFolders(entry.git);
  if (isObject(entry.matrix)) {
    const children = childrenOf(entry.matrix, depth);
    const [first, ...others] = children;
    return others.reduce(product, first ?? none);
  }
  if (isObject(entry.merge)) return merged(childrenOf(entry.merge, depth), mergeKeysOf(entry.merge));
  return generatorTypes.some((type) => entry[type] !== undefined) ? unknown : none;
}

function childrenOf(value: JsonObject, depth: number): readonly Generated[] {
  return listSites(value, ['generators']).map((child) => generateOne(child.value, depth + 1));
}

/** Each pattern of folders stands for the folders it matches: `path` is the pattern itself. */
function gitFolders(git: JsonObject): Generated {
  const patterns = listSites(git, ['directories']).flatMap(({ value }) =>
    value.exclude === true ? [] : (textAt(value, 'path') ?? []),
  );
  if (patterns.length === 0) return unknown;
  return {
    sets: patterns.map((pattern) => ({ path: { path: pattern, basename: pattern.split('/').at(-1) ?? '*' } })),
    complete: false,
  };
}

function product(left: Generated, right: Generated): Generated {
  const sets: Parameters[] = [];
  for (const a of left.sets) for (const b of right.sets) if (sets.length < mostSets) sets.push(overlaid(a, b));
  return { sets, complete: left.complete && right.complete };
}

function merged(children: readonly Generated[], keys: readonly string[]): Generated {
  const [base, ...others] = children;
  if (!base) return none;
  const sets = base.sets.map((set) => {
    const more = others.flatMap((other) => other.sets.filter((one) => keyTuple(one, keys) === keyTuple(set, keys)));
    return more.reduce(overlaid, set);
  });
  return { sets, complete: children.every((child) => child.complete) };
}

/** The keys by which a merge joins the sets of its children. */
export function mergeKeysOf(merge: JsonObject): readonly string[] {
  return listAt(merge, 'mergeKeys').filter((key) => typeof key === 'string');
}

/** The values of the merge keys in a set, as one text. */
export function keyTuple(set: Parameters, keys: readonly string[]): string {
  return JSON.stringify(keys.map((key) => parameter(set, key) ?? null));
}

function overlaid(under: JsonObject, over: JsonObject): JsonObject {
  const result: Record<string, JsonValue> = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const before = result[key];
    result[key] = isObject(before) && isObject(value) ? overlaid(before, value) : value;
  }
  return result;
}

function joined(all: readonly Generated[]): Generated {
  return {
    sets: all.flatMap((one) => one.sets).slice(0, mostSets),
    complete: all.length > 0 && all.every((one) => one.complete),
  };
}

/** The parameter of a name with dots, whether it is written flat or as nested maps. */
export function parameter(set: Parameters, name: string): JsonValue | undefined {
  if (Object.hasOwn(set, name)) return set[name];
  let value: JsonValue | undefined = set;
  for (const segment of name.split('.'))
    value = isObject(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
  return value;
}

function fits(value: JsonValue | undefined, wanted: string): boolean {
  return value === undefined || String(value) === wanted;
}
