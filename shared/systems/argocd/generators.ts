import { fitsPattern } from '../../graph/textPattern.ts';
import { isObject, type JsonObject, type JsonValue, listAt, objectAt, textAt, valueAt } from '../../json.ts';
import { textsOf } from '../kubernetes/header.ts';
import { listSites } from '../sites.ts';

/** What a generator gives the template to fill in. Texts with `*` stand for values that only a cluster or a repository knows. */
export type Parameters = JsonObject;

/** The parameter sets of generators; `complete` is false where some are known only when they run. */
export interface Generated {
  readonly sets: readonly Parameters[];
  readonly complete: boolean;
}

/** What generators find around them. Undefined where nobody can tell: in another repository, or no cluster is stated. */
export interface Surroundings {
  /** Folders of a repository that fit a pattern, as paths in it. */
  folders(repoUrl: string, pattern: string): readonly string[] | undefined;
  /** Files of a repository that fit a pattern, as paths in it, with what they say. */
  files(repoUrl: string, pattern: string): readonly { readonly path: string; readonly value: JsonValue }[] | undefined;
  /** Parameters of the clusters with these labels. */
  clusters(labels: Readonly<Record<string, string>>): readonly Parameters[] | undefined;
}

/** What is known of a document by itself. */
const nowhere: Surroundings = { folders: () => undefined, files: () => undefined, clusters: () => undefined };

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
export function generate(spec: JsonValue, around: Surroundings = nowhere): Generated {
  return joined(listSites(spec, ['generators']).map(({ value }) => generateOne(value, around, 0)));
}

function generateOne(entry: JsonObject, around: Surroundings, depth: number): Generated {
  const made = generateType(entry, around, depth);
  const wanted = textsOf(objectAt(entry, 'selector').matchLabels);
  const keys = Object.entries(wanted);
  if (keys.length === 0) return made;
  return { ...made, sets: made.sets.filter((set) => keys.every(([key, text]) => fits(parameter(set, key), text))) };
}

function generateType(entry: JsonObject, around: Surroundings, depth: number): Generated {
  if (depth > 2) return none;
  if (isObject(entry.list)) {
    const sets = listAt(entry, 'list', 'elements').filter(isObject);
    return { sets: sets.slice(0, mostSets), complete: textAt(entry, 'list', 'elementsYaml') === undefined };
  }
  if (isObject(entry.git)) return gitFolders(entry.git, around);
  if (isObject(entry.clusters)) return clusters(entry.clusters, around);
  if (isObject(entry.matrix)) {
    const children = childrenOf(entry.matrix, around, depth);
    const [first, ...others] = children;
    return others.reduce(product, first ?? none);
  }
  if (isObject(entry.merge)) return merged(childrenOf(entry.merge, around, depth), mergeKeysOf(entry.merge));
  return generatorTypes.some((type) => entry[type] !== undefined) ? unknown : none;
}

function childrenOf(value: JsonObject, around: Surroundings, depth: number): readonly Generated[] {
  return listSites(value, ['generators']).map((child) => generateOne(child.value, around, depth + 1));
}

/** The folders that patterns match; where they can't be looked up, each pattern stands for them. */
function gitFolders(git: JsonObject, around: Surroundings): Generated {
  const entries = listSites(git, ['directories']).map(({ value }) => value);
  const patterns = entries.flatMap((one) => (one.exclude === true ? [] : (textAt(one, 'path') ?? [])));
  const excluded = entries.flatMap((one) => (one.exclude === true ? (textAt(one, 'path') ?? []) : []));
  if (patterns.length === 0) return gitFiles(git, around);
  const repoUrl = textAt(git, 'repoURL') ?? '';
  const found = patterns.map((pattern) => around.folders(repoUrl, pattern));
  const complete = found.every((one) => one !== undefined);
  const paths = patterns.flatMap((pattern, index) => found[index] ?? pattern);
  const wanted = [...new Set(paths)].filter((path) => !excluded.some((pattern) => fitsPattern(pattern, path)));
  const values = isObject(git.values) ? { values: git.values } : {};
  return { sets: wanted.slice(0, mostSets).map((path) => ({ path: folderParameters(path), ...values })), complete };
}

/** What each file says, with its folder; a file that holds a list makes a set of each item. */
function gitFiles(git: JsonObject, around: Surroundings): Generated {
  const entries = listSites(git, ['files']).map(({ value }) => value);
  const patterns = entries.flatMap((one) => (one.exclude === true ? [] : (textAt(one, 'path') ?? [])));
  const found = patterns.map((pattern) => around.files(textAt(git, 'repoURL') ?? '', pattern));
  if (entries.length > patterns.length || patterns.length === 0 || found.some((one) => one === undefined))
    return unknown;
  const files = new Map(found.flatMap((one) => one ?? []).map((one) => [one.path, one.value]));
  const values = isObject(git.values) ? { values: git.values } : {};
  const sets = [...files].flatMap(([path, value]) => {
    const folder = folderParameters(path.slice(0, Math.max(path.lastIndexOf('/'), 0)));
    const filename = path.slice(path.lastIndexOf('/') + 1);
    const at = { ...folder, filename, filenameNormalized: normalized(filename) };
    return (Array.isArray(value) ? value : [value]).filter(isObject).map((one) => ({ ...one, path: at, ...values }));
  });
  return { sets: sets.slice(0, mostSets), complete: true };
}

/** Source: Argo CD docs, "Git Generator", parameters of directories. */
function folderParameters(path: string): Parameters {
  const segments = path.split('/');
  const basename = segments.at(-1) ?? '*';
  return { path, basename, basenameNormalized: normalized(basename), segments };
}

/** As Argo CD makes a valid name of a text. */
export function normalized(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9.*-]/g, '-')
    .slice(0, 253);
  return plain.replaceAll(/^[.-]+|[.-]+$/g, '');
}

function clusters(stated: JsonObject, around: Surroundings): Generated {
  const found = around.clusters(textsOf(objectAt(stated, 'selector').matchLabels));
  // Expressions are decided by the cluster.
  if (!found || isObject(stated.selector) !== (valueAt(stated, ['selector', 'matchLabels']) !== undefined))
    return unknown;
  const values = isObject(stated.values) ? { values: stated.values } : {};
  return { sets: found.map((one) => ({ ...one, ...values })), complete: true };
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
  const segments = name.replaceAll(/\[(\d+)\]/g, '.$1').split('.');
  return valueAt(
    set,
    segments.map((segment) => (/^\d+$/.test(segment) ? Number(segment) : segment)),
  );
}

function fits(value: JsonValue | undefined, wanted: string): boolean {
  return value === undefined || String(value) === wanted;
}
