import { z } from 'zod';
import { insertItem, remove, setValue } from '../document/edit.ts';
import { listAt, textAt } from '../json.ts';
import { fail, ok } from '../result.ts';
import type { BlueprintStep } from './blueprintEdits.ts';
import { addEntry, entryIndex, entryOf, noTeam, onBlueprint } from './blueprintSteps.ts';
import { onDocument } from './changes.ts';
import { command } from './command.ts';

/** Says how a team works with another one, in place of what it said before; mode null takes it away. */
export const setInteraction = command({
  id: 'team.set-interaction',
  title: 'Set interaction of teams',
  args: z.object({
    team: z.string(),
    with: z.string().min(1),
    mode: z.enum(['collaboration', 'x-as-a-service', 'facilitating']).nullable(),
    purpose: z.string().optional(),
    until: z.iso.date().optional(),
  }),
  run(view, { team, with: other, mode, purpose, until }) {
    if (team === other)
      return fail({ code: 'command/same-team', message: `${team} needs no interaction with itself.` });
    const known = view.blueprint.teams.some((one) => one.name === team);
    const owns = view.blueprint.domains.some((one) => one.owner === team);
    if (!known && (!owns || mode === null)) return noTeam(team);
    const entry = mode === null ? null : entryOf({ team: other, mode, purpose, until });
    const set: BlueprintStep = (file) => {
      const list = ['teams', entryIndex(file, 'teams', team), 'interactions'];
      const at = listAt(file.documents[0]?.value, ...list).findIndex((one) => textAt(one, 'team') === other);
      if (entry === null && at < 0) return ok([]);
      return onDocument(file, 0, (document) => {
        if (entry === null) return remove(document, [...list, at], { prune: true });
        return at < 0 ? insertItem(document, list, 'end', entry) : setValue(document, [...list, at], entry);
      });
    };
    const title = mode === null ? `No interaction of ${team} with ${other}` : `${team} with ${other}: ${mode}`;
    // A team that owns a domain is a team, even where nothing more was said of it so far.
    return onBlueprint(view, title, known ? [set] : [addEntry('teams', { name: team }), set]);
  },
});
