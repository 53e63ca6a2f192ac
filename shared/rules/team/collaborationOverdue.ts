import { placeInBlueprint } from '../blueprint/place.ts';
import type { WholeRule } from '../rule.ts';
import { exampleTeams } from './examples.ts';
import { statedInteractions } from './interactions.ts';

const until = (day: string) => `interactions: [{ team: data, mode: collaboration, until: "${day}" }]`;

/** A collaboration that goes on past its end. */
export const collaborationOverdue: WholeRule = {
  code: 'team/collaboration-overdue',
  severity: 'warning',
  title: 'Collaboration past its end date',
  why: 'Working closely together costs both teams much; it is meant for discovery, and for a while. End it with an API between the teams, or say until when it goes on.',
  source: 'Team Topologies, interaction modes: collaboration',
  examples: {
    bad: exampleTeams({ shop: until('2025-12-31') }),
    good: exampleTeams({ shop: until('2099-12-31') }),
  },
  *checkWhole({ look, today }) {
    for (const one of statedInteractions(look.blueprint)) {
      if (one.mode !== 'collaboration' || one.until === undefined || one.until >= today) continue;
      yield {
        message: `The collaboration of ${one.by} with ${one.with} was to end on ${one.until}. End it with an API between the teams, or say until when it goes on.`,
        place: placeInBlueprint([...one.path, 'until']),
        fixes: [
          {
            title: 'From now on: X-as-a-Service',
            call: { id: 'team.set-interaction', args: { team: one.by, with: one.team, mode: 'x-as-a-service' } },
          },
        ],
      };
    }
  },
};
