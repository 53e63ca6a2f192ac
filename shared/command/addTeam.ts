import { z } from 'zod';
import { fail } from '../result.ts';
import { addEntry, entryOf, onBlueprint } from './blueprintSteps.ts';
import { command } from './command.ts';

/** Adds a team to `blueprint.yaml`. */
export const addTeam = command({
  id: 'team.add',
  title: 'Add team',
  args: z.object({
    name: z.string().min(1),
    type: z.enum(['stream-aligned', 'platform', 'enabling', 'complicated-subsystem']).optional(),
    description: z.string().optional(),
    members: z.number().int().min(1).optional(),
    focus: z.string().optional(),
  }),
  run(view, team) {
    if (view.blueprint.teams.some((one) => one.name === team.name))
      return fail({ code: 'command/team-exists', message: `There is a team ${team.name} already.` });
    const { name, type, description, members, focus } = team;
    return onBlueprint(view, `Add team ${name}`, [
      addEntry('teams', entryOf({ name, type, description, members, focus })),
    ]);
  },
});
