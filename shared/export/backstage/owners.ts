import type { Team } from '../../blueprint/blueprint.ts';
import type { JsonObject } from '../../json.ts';
import { type EntityRef, entityName, refKey, refText } from './entityRef.ts';
import type { PresentEntities } from './present.ts';

/** Stands for the team until somebody says who it is: the catalogue takes nothing without an owner. */
export const nobody = 'unowned';

/** Owners as the catalogue names them, and the Groups that have to be made for that. */
export interface Owners {
  /** The text for `spec.owner`. */
  refOf(owner: string | undefined): string;
  readonly groups: readonly { readonly ref: EntityRef; readonly entity: JsonObject }[];
  /** How many entities nobody owns. */
  readonly unowned: () => number;
}

/** Finds a Group or User that is described already for each owner, by name or handle, and makes a Group for the others. */
export function ownersOf(teams: readonly Team[], named: Iterable<string>, present: PresentEntities): Owners {
  const known = new Map<string, EntityRef>();
  const groups = new Map<string, { readonly ref: EntityRef; readonly entity: JsonObject }>();
  let without = 0;
  const make = (name: string, team: Team | undefined): EntityRef => {
    const ref = { kind: 'Group', name: entityName(name) };
    groups.set(refKey(ref), { ref, entity: groupEntity(ref.name, name, team) });
    return ref;
  };
  const find = (owner: string): EntityRef => {
    const team = teams.find(({ name, handles }) => name === owner || handles.includes(owner));
    const texts = [owner, ...(team ? [team.name, ...team.handles] : [])];
    const there = texts.flatMap(refsMeant).flatMap((ref) => present.byKey.get(refKey(ref)) ?? [])[0];
    return there ?? make(refsMeant(team?.name ?? owner)[0]?.name ?? owner, team);
  };
  for (const owner of [...teams.map(({ name }) => name), ...named])
    if (!known.has(owner)) known.set(owner, find(owner));
  return {
    refOf(owner) {
      if (owner === undefined) without++;
      const ref = owner === undefined ? make(nobody, undefined) : (known.get(owner) ?? find(owner));
      return refText(ref, 'Group');
    },
    get groups() {
      return [...groups.values()];
    },
    unowned: () => without,
  };
}

/** What a text like `group:default/shop`, `user:jo` or `shop` may mean, best first. */
function refsMeant(text: string): readonly EntityRef[] {
  const [, kind, namespace, name] = /^(?:(group|user):)?(?:([a-z0-9-]+)\/)?([^:/@]+)$/i.exec(text.trim()) ?? [];
  if (name === undefined) return [];
  const place = { ...(namespace !== undefined && namespace !== 'default' && { namespace }), name };
  if (kind !== undefined) return [{ kind: kind.toLowerCase() === 'user' ? 'User' : 'Group', ...place }];
  return [
    { kind: 'Group', ...place },
    { kind: 'User', ...place },
  ];
}

function groupEntity(name: string, title: string, team: Team | undefined): JsonObject {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name,
      ...(title === name ? {} : { title }),
      ...(team?.description ? { description: team.description } : {}),
    },
    spec: { type: 'team', children: [] },
  };
}
