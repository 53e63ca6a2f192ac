import type { WorkspaceView } from '../../graph/view.ts';
import type { Choice } from './chooseEntities.ts';
import { entityName, refKey } from './entityRef.ts';
import { entityOf, type NewEntity } from './newEntity.ts';
import type { Owners } from './owners.ts';
import type { PresentEntities } from './present.ts';

/** A System for each domain that holds something, and the Domain that they are all in. */
export function systemEntities(
  view: WorkspaceView,
  { chosen }: Choice,
  present: PresentEntities,
  owners: Owners,
): readonly NewEntity[] {
  const held = new Set(chosen.map(({ linked }) => linked.domain));
  const used = view.blueprint.domains.filter(({ name }) => held.has(name));
  const whole = { kind: 'Domain', name: entityName(view.blueprint.name) };
  const systems = used.flatMap(({ name, description, owner }): readonly NewEntity[] => {
    const ref = { kind: 'System', name: entityName(name) };
    if (present.byKey.has(refKey(ref))) return [];
    const spec = { owner: owners.refOf(owner), domain: whole.name };
    return [{ ref, entity: entityOf(ref, { title: name, description }, spec) }];
  });
  if (systems.length === 0 || present.byKey.has(refKey(whole))) return systems;
  const platform = view.blueprint.teams.find(({ type }) => type === 'platform')?.name;
  const spec = { owner: owners.refOf(platform ?? used.find(({ owner }) => owner)?.owner) };
  return [...systems, { ref: whole, entity: entityOf(whole, { title: view.blueprint.name }, spec) }];
}
