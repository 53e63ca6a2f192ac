import { insertItem, remove, setValue } from '../document/edit.ts';
import type { ParsedFile } from '../document/parse.ts';
import type { WorkspaceView } from '../graph/view.ts';
import { isObject, type JsonPath, type JsonValue, listAt, textAt } from '../json.ts';
import { fail, ok, type Result } from '../result.ts';
import { type BlueprintStep, withBlueprint } from './blueprintEdits.ts';
import { edited, onDocument } from './changes.ts';
import type { CommandOutcome } from './command.ts';

/** Lists of `blueprint.yaml` whose entries have a name, and the key that holds it. */
type Named = 'domains' | 'teams' | 'goals' | 'views' | 'tours';

const nameKey = { domains: 'name', teams: 'name', goals: 'id', views: 'id', tours: 'id' } as const satisfies Record<
  Named,
  string
>;

/** The outcome of steps on `blueprint.yaml` alone. */
export function onBlueprint(
  view: WorkspaceView,
  title: string,
  steps: readonly BlueprintStep[],
): Result<CommandOutcome> {
  const changes = withBlueprint(view, edited(title, []), steps);
  return changes.ok ? ok({ changes: changes.value }) : changes;
}

/** Where a named entry stands; −1 where there is none. */
export function entryIndex(file: ParsedFile, list: Named, name: string): number {
  return listAt(file.documents[0]?.value, list).findIndex((one) => textAt(one, nameKey[list]) === name);
}

/** Sets a field of a named entry; null takes the field away. */
export function setField(list: Named, name: string, path: JsonPath, value: JsonValue): BlueprintStep {
  return (file) => {
    const at = [list, entryIndex(file, list, name), ...path];
    return onDocument(file, 0, (document) => (value === null ? remove(document, at) : setValue(document, at, value)));
  };
}

/** Adds an item at the end of a list inside a named entry; nothing where it is there already. */
export function addTo(list: Named, name: string, field: string, item: JsonValue): BlueprintStep {
  return (file) => {
    const at = [list, entryIndex(file, list, name), field];
    if (typeof item === 'string' && listAt(file.documents[0]?.value, ...at).includes(item)) return ok([]);
    return onDocument(file, 0, (document) => insertItem(document, at, 'end', item));
  };
}

/**
 * Takes a text out of a list inside a named entry. With `prune` an empty list goes too; without it stays as `[]`, which
 * says something else than no list where what is published is listed.
 */
export function dropFrom(list: Named, name: string, field: string, item: string, prune: boolean): BlueprintStep {
  return (file) => {
    const at = [list, entryIndex(file, list, name), field];
    const index = listAt(file.documents[0]?.value, ...at).indexOf(item);
    return index < 0 ? ok([]) : onDocument(file, 0, (document) => remove(document, [...at, index], { prune }));
  };
}

/** Adds an entry to a list of `blueprint.yaml`. */
export function addEntry(list: Named | 'exceptions', entry: JsonValue): BlueprintStep {
  return (file) => onDocument(file, 0, (document) => insertItem(document, [list], 'end', entry));
}

/** Puts an entry in the place of the one of its name, or at the end where there is none. */
export function putEntry(list: Named, name: string, entry: JsonValue): BlueprintStep {
  return (file) => {
    const index = entryIndex(file, list, name);
    return index < 0
      ? addEntry(list, entry)(file)
      : onDocument(file, 0, (document) => setValue(document, [list, index], entry));
  };
}

/** Takes a named entry away. */
export function removeEntry(list: Named, name: string): BlueprintStep {
  return (file) =>
    onDocument(file, 0, (document) => remove(document, [list, entryIndex(file, list, name)], { prune: true }));
}

/** Every saved view that shows a domain shows another one instead. */
export function renameInViews(view: WorkspaceView, from: string, to: string): readonly BlueprintStep[] {
  return view.blueprint.views.flatMap((saved, index) => {
    const at = saved.domains.indexOf(from);
    if (at < 0) return [];
    const step: BlueprintStep = (file) =>
      onDocument(file, 0, (document) =>
        saved.domains.includes(to)
          ? remove(document, ['views', index, 'domains', at])
          : setValue(document, ['views', index, 'domains', at], to),
      );
    return [step];
  });
}

/** Problem: no such domain. */
export function noDomain(name: string): Result<never> {
  return fail({ code: 'command/no-domain', message: `There is no domain ${name}.`, advice: 'Add it first.' });
}

/** Problem: no such team. */
export function noTeam(name: string): Result<never> {
  return fail({ code: 'command/no-team', message: `There is no team ${name}.`, advice: 'Add it first.' });
}

/** Problem: the name is taken. */
export function domainExists(name: string): Result<never> {
  return fail({ code: 'command/domain-exists', message: `There is a domain ${name} already.` });
}

/** An entry without the fields that are undefined. */
export function entryOf(fields: Readonly<Record<string, JsonValue | undefined>>): JsonValue {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) =>
      value === undefined || (isObject(value) && Object.keys(value).length === 0) ? [] : [[key, value] as const],
    ),
  );
}
