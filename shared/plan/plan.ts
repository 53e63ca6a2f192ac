import type { JsonObject } from '../json.ts';
import { fail, ok, type Problem, type Result } from '../result.ts';
import { declaredNeeds } from './dependsOn.ts';
import { makesPods } from './families/podNeeds.ts';
import { families } from './families.ts';
import type { Need, OfferedKind, PlannedObject } from './family.ts';
import { identityKey, identityOf, titleOf } from './identity.ts';
import { indexPlan, offeredKinds } from './planIndex.ts';
import { namespacedByDefault } from './scope.ts';
import { assignWaves } from './waves.ts';

/** A definition to plan. `key` is the caller's name for it; `place` says where it is written, for problems. */
export interface PlanInput {
  readonly key: string;
  readonly object: JsonObject;
  readonly place?: string;
}

export interface PlanOptions {
  /** Where namespaced objects go that state no namespace. */
  readonly namespace: string;
  /** What the server says of a kind: true for namespaced, undefined where it does not serve it. */
  readonly namespaced?: (group: string, kind: string) => boolean | undefined;
}

/** An object of a plan with all that was decided about it. Its identity has the namespace that it will live in. */
export interface PlanItem extends PlannedObject {
  readonly wave: number;
  readonly needs: readonly Need[];
  /** True when an object of this plan brings the kind, or may bring it. */
  readonly kindComes: boolean;
}

/** What is sent when. Equal for equal objects, whatever the order of the input. */
export interface Plan {
  readonly waves: readonly (readonly string[])[];
  readonly items: ReadonlyMap<string, PlanItem>;
  readonly offered: ReadonlyMap<string, OfferedKind & { readonly key: string }>;
}

/**
 * Orders objects into waves: an object comes after the definition of its kind, its namespace, what it refers to and
 * what its depends-on annotation names. Problems, all of them at once: `plan/no-identity`, `plan/duplicate`,
 * `plan/bad-depends-on`, `plan/cycle`.
 */
export function planApply(inputs: readonly PlanInput[], options: PlanOptions): Result<Plan, readonly Problem[]> {
  const problems: Problem[] = [];
  const objects = identify(inputs, options, problems);
  const index = indexPlan(objects);
  const needs = new Map<string, readonly Need[]>();
  for (const item of objects) {
    const declared = declaredNeeds(item, index);
    if (!declared.ok) problems.push(declared.problem);
    const inferred = families.flatMap((family) => family.needs(item, index));
    needs.set(item.key, unite([...inferred, ...(declared.ok ? declared.value : [])], item.key));
  }
  const { before, soft } = addConfigurationFirst(objects, needs);
  const answer = assignWaves({ before, soft });
  if (!answer.sorted) problems.push(cycleProblem(answer.cycle, objects));
  if (problems.length > 0 || !answer.sorted) return fail(problems);

  const items = objects.map(
    (item): PlanItem => ({
      ...item,
      wave: answer.waves.get(item.key) ?? 0,
      needs: needs.get(item.key) ?? [],
      kindComes: (needs.get(item.key) ?? []).some((need) => need.bringsKind),
    }),
  );
  const waves: string[][] = [];
  for (const { key, wave } of items) {
    while (waves.length <= wave) waves.push([]);
    waves[wave]?.push(key);
  }
  return ok({ waves, items: new Map(items.map((item) => [item.key, item])), offered: offeredKinds(objects) });
}

/** Gives every object its identity in the cluster and its place in plan order. */
function identify(inputs: readonly PlanInput[], options: PlanOptions, problems: Problem[]): readonly PlannedObject[] {
  const stated: (PlannedObject & { readonly place: string | undefined })[] = [];
  for (const { key, object, place } of inputs) {
    const identity = identityOf(object);
    if (identity.ok) stated.push({ key, object, identity: identity.value, place });
    else problems.push(place === undefined ? identity.problem : { ...identity.problem, place });
  }
  const offered = offeredKinds(stated);
  const byIdentity = new Map<string, (typeof stated)[number]>();
  for (const item of stated) {
    const { group, kind, namespace } = item.identity;
    const namespaced =
      offered.get(`${group}/${kind}`)?.namespaced ??
      options.namespaced?.(group, kind) ??
      namespacedByDefault(group, kind);
    const home = namespaced ? namespace || options.namespace : '';
    const settled = { ...item, identity: { ...item.identity, namespace: home } };
    const other = byIdentity.get(identityKey(settled.identity));
    if (other === undefined) byIdentity.set(identityKey(settled.identity), settled);
    else problems.push(duplicateProblem(settled, other));
  }
  return [...byIdentity]
    .sort(([one], [two]) => (one < two ? -1 : 1))
    .map(([, { key, object, identity }]) => ({ key, object, identity }));
}

interface Stated extends PlannedObject {
  readonly place: string | undefined;
}

function duplicateProblem(item: Stated, other: Stated): Problem {
  const places = [other.place, item.place].filter((place) => place !== undefined).sort();
  return {
    code: 'plan/duplicate',
    message: `${titleOf(item.identity)} is defined twice${places.length === 2 ? `: in ${places.join(' and in ')}` : ''}.`,
    advice: 'Remove or rename one of them: the second would overwrite the first at every apply.',
    ...(places[0] === undefined ? {} : { place: places[0] }),
  };
}

function cycleProblem(cycle: readonly string[], objects: readonly PlannedObject[]): Problem {
  const titles = objects.filter(({ key }) => cycle.includes(key)).map(({ identity }) => titleOf(identity));
  return {
    code: 'plan/cycle',
    message: `These objects wait for each other: ${titles.join(', ')}.`,
    advice: 'Remove one of the references, or the depends-on annotation that closes the circle.',
  };
}

/** One need for each object, the stricter one where there are two; an object never waits for itself. */
function unite(needs: readonly Need[], self: string): readonly Need[] {
  const united = new Map<string, Need>();
  for (const need of needs) {
    const known = united.get(need.key);
    if (need.key === self) continue;
    united.set(need.key, { ...known, ...need, until: known?.until === 'ready' ? 'ready' : need.until });
  }
  return [...united.values()];
}

const configuration = new Set([
  '/ConfigMap',
  '/PersistentVolumeClaim',
  '/Secret',
  '/ServiceAccount',
  'rbac.authorization.k8s.io/Role',
  'rbac.authorization.k8s.io/RoleBinding',
]);

/**
 * Programs also read configuration through the API, which no reference shows: in each namespace all of it comes before
 * workloads, unless that would close a cycle.
 */
function addConfigurationFirst(
  objects: readonly PlannedObject[],
  needs: ReadonlyMap<string, readonly Need[]>,
): { readonly before: ReadonlyMap<string, readonly string[]>; readonly soft: ReadonlySet<string> } {
  const before = new Map<string, string[]>();
  const barriers = new Map<string, string[]>();
  for (const { key, identity } of objects) {
    // Keys are the caller's: no key begins with a NUL.
    const barrier = `\u0000${identity.namespace}`;
    const previous = (needs.get(key) ?? []).map((need) => need.key);
    if (configuration.has(`${identity.group}/${identity.kind}`)) {
      const members = barriers.get(barrier) ?? [];
      members.push(key);
      barriers.set(barrier, members);
    }
    before.set(key, makesPods(identity.group, identity.kind) ? [...previous, barrier] : previous);
  }
  return { before: new Map([...before, ...barriers]), soft: new Set(barriers.keys()) };
}
