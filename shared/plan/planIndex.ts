import { families } from './families.ts';
import type { OfferedKind, PlanIndex, PlannedObject } from './family.ts';
import { identityKey } from './identity.ts';

/** The kinds that some definitions bring, by `group/Kind`. */
export function offeredKinds(
  objects: readonly PlannedObject[],
): ReadonlyMap<string, OfferedKind & { readonly key: string }> {
  const offered = new Map<string, OfferedKind & { readonly key: string }>();
  for (const { key, object } of objects) {
    for (const kind of families.flatMap((family) => family.offers(object))) {
      const name = `${kind.group}/${kind.kind}`;
      if (!offered.has(name)) offered.set(name, { ...kind, key });
    }
  }
  return offered;
}

/** Looks up the objects of a plan; `objects` are in plan order. */
export function indexPlan(objects: readonly PlannedObject[]): PlanIndex {
  const byKey = new Map(objects.map((item) => [item.key, item]));
  const byIdentity = new Map(objects.map((item) => [identityKey(item.identity), item]));
  const byKind = Map.groupBy(objects, ({ identity }) => `${identity.group}/${identity.kind}`);
  const offered = offeredKinds(objects);
  return {
    find: (group, kind, namespace, name) => byIdentity.get(identityKey({ group, kind, namespace, name })),
    ofKind: (group, kind) => byKind.get(`${group}/${kind}`) ?? [],
    offering: (group, kind) => byKey.get(offered.get(`${group}/${kind}`)?.key ?? ''),
  };
}
