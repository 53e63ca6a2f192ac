import { renderYaml } from '../../document/edit.ts';
import type { WorkspaceView } from '../../graph/view.ts';
import type { Exported, ExportNote } from '../exported.ts';
import { type Choice, chooseEntities } from './chooseEntities.ts';
import { elementEntity } from './elementEntity.ts';
import { type EntityRef, entityKinds, refKey, refText } from './entityRef.ts';
import type { NewEntity } from './newEntity.ts';
import { nobody, ownersOf } from './owners.ts';
import { presentEntities } from './present.ts';
import { relationsOf } from './relations.ts';
import { systemEntities } from './systemEntities.ts';

const file = 'catalog-info.yaml';

/**
 * The blueprint as a catalogue for Backstage: one `catalog-info.yaml` with a System for each domain, all in one Domain, a
 * Group for each team, a Component for each workload, an API for each platform API, a Resource for infrastructure, and
 * their relations. What files of the blueprint describe already is named, not made again. The same blueprint gives the
 * same text.
 */
export function exportBackstage(view: WorkspaceView): Exported {
  const present = presentEntities(view);
  const choice = chooseEntities(view, present);
  if (choice.chosen.length === 0) return { files: [], notes: [] };
  const elements = [...view.elements()];
  const own = new Set(choice.chosen.map(({ ref }) => refKey(ref)));
  const relations = relationsOf(
    elements.flatMap(({ edges }) => edges),
    choice.refs,
    own,
  );
  const { teams, domains } = view.blueprint;
  const named = [...choice.chosen.map(({ linked }) => linked.owner), ...domains.map(({ owner }) => owner)];
  const owners = ownersOf(
    teams,
    named.filter((owner) => owner !== undefined),
    present,
  );
  const entities = [
    ...systemEntities(view, choice, present, owners),
    ...choice.chosen.map((one) => elementEntity(view, one, relations, owners)),
  ];
  const all = [...entities, ...owners.groups].toSorted(inOrder);
  const text = all.map(({ entity }) => renderYaml(entity)).join('---\n');
  return { files: [{ path: file, text }], notes: notesOf(choice, owners.unowned()) };
}

function inOrder({ ref: a }: NewEntity, { ref: b }: NewEntity): number {
  const rank = ({ kind }: EntityRef) => entityKinds.indexOf(kind);
  return rank(a) - rank(b) || (a.name < b.name ? -1 : 1);
}

function notesOf({ leftOut, merged }: Choice, unowned: number): readonly ExportNote[] {
  const byTitle = [...Map.groupBy(leftOut, ({ element }) => element.title)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...byTitle.map(([title, list]): ExportNote => {
      const names = list.slice(0, 3).map(({ element }) => element.name);
      const more = list.length > 3 ? ` and ${list.length - 3} more` : '';
      const text = `A catalogue has no kind for it: ${names.join(', ')}${more}.`;
      return { kind: 'lost', about: title, text };
    }),
    ...(merged.length === 0
      ? []
      : [
          {
            kind: 'to-do' as const,
            about: file,
            text: `Register the files that hold ${merged.map((ref) => refText(ref)).join(', ')} as well: they are named here and described there.`,
          },
        ]),
    ...(unowned === 0
      ? []
      : [
          {
            kind: 'to-do' as const,
            about: `group:${nobody}`,
            text: `Nobody owns ${unowned === 1 ? 'one entity' : `${unowned} entities`}. Give their domains an owner in blueprint.yaml.`,
          },
        ]),
  ];
}
