import { z } from 'zod';
import { ownersOf, readCodeowners, teamHandles } from '../blueprint/codeowners.ts';
import { teamName } from '../blueprint/membership.ts';
import type { WorkspaceView } from '../graph/view.ts';
import { fail } from '../result.ts';
import { systemOf } from '../systems/registry.ts';
import type { StatedTeam } from '../systems/system.ts';
import type { BlueprintStep } from './blueprintEdits.ts';
import { addEntry, addTo, entryOf, onBlueprint, setField } from './blueprintSteps.ts';
import { command } from './command.ts';

/**
 * Takes over teams that other files know already: elements that describe a team, and a CODEOWNERS file. Teams that are
 * listed are kept and get their other names; domains without an owner get the one team that owns all their files.
 */
export const importTeams = command({
  id: 'team.import',
  title: 'Import teams',
  args: z.object({ codeowners: z.string().optional() }),
  run(view, { codeowners = '' }) {
    const lines = readCodeowners(codeowners);
    const teams = merged(view, [...described(view), ...teamHandles(lines).map(fromHandle)]);
    if (teams.length === 0)
      return fail({
        code: 'command/no-teams',
        message: 'No file of this folder names a team.',
        advice: 'Add a catalogue group of type team or a CODEOWNERS file, or add the team by hand.',
      });
    return onBlueprint(view, 'Import teams', [
      ...teams.flatMap((team) => teamSteps(view, team)),
      ...ownerSteps(view, teams, ownersOf(lines)),
    ]);
  },
});

function described(view: WorkspaceView): readonly StatedTeam[] {
  return [...view.elements()]
    .flatMap(({ element }) => systemOf(element.system)?.team?.(element) ?? [])
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `@acme/data` is the team `data`. */
function fromHandle(handle: string): StatedTeam {
  return { name: handle.slice(handle.indexOf('/') + 1), handles: [handle] };
}

/** One team a name, whoever names it. A handle that the blueprint knows already means the team there. */
function merged(view: WorkspaceView, stated: readonly StatedTeam[]): readonly StatedTeam[] {
  const teams = new Map<string, StatedTeam>();
  for (const team of stated) {
    const known = team.handles.map((handle) => teamName(handle, view.blueprint)).find((name) => isListed(view, name));
    const name = known ?? team.name;
    const before = teams.get(name);
    teams.set(name, {
      ...team,
      ...before,
      name,
      handles: [...new Set([...(before?.handles ?? []), ...team.handles])],
    });
  }
  return [...teams.values()];
}

function isListed(view: WorkspaceView, name: string): boolean {
  return view.blueprint.teams.some((team) => team.name === name);
}

function teamSteps(view: WorkspaceView, { name, handles, description, members }: StatedTeam): readonly BlueprintStep[] {
  if (isListed(view, name)) return handles.map((handle) => addTo('teams', name, 'handles', handle));
  return [addEntry('teams', entryOf({ name, description, members, handles: [...handles] }))];
}

function ownerSteps(
  view: WorkspaceView,
  teams: readonly StatedTeam[],
  owners: (path: string) => readonly string[],
): readonly BlueprintStep[] {
  return view.blueprint.domains.flatMap((domain): BlueprintStep[] => {
    if (domain.owner !== undefined) return [];
    const files = [...view.elements()]
      .filter((one) => one.domain === domain.name)
      .map((one) => one.element.source.file);
    const found = new Set(files.map((file) => owners(file).find((owner) => owner.includes('/'))));
    const [only] = found;
    const team = found.size === 1 && teams.find((one) => only !== undefined && one.handles.includes(only));
    return team ? [setField('domains', domain.name, ['owner'], team.name)] : [];
  });
}
