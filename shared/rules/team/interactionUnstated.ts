import { placeInBlueprint } from '../blueprint/place.ts';
import { placeIn } from '../place.ts';
import type { WholeRule } from '../rule.ts';
import { exampleTeams } from './examples.ts';
import { statedInteractions, teamDependences } from './interactions.ts';

/** A team depends on another one, and neither says how they work together. */
export const interactionUnstated: WholeRule = {
  code: 'team/interaction-unstated',
  severity: 'info',
  title: 'Dependence between teams that states no interaction',
  why: 'A dependence without a stated way of working together becomes a queue. Say whether it is collaboration, X-as-a-Service or facilitating.',
  source: 'Team Topologies, interaction modes',
  examples: {
    bad: exampleTeams({}),
    good: exampleTeams({ data: 'interactions: [{ team: shop, mode: collaboration }]' }),
  },
  *checkWhole(whole) {
    const { blueprint } = whole.look;
    const stated = statedInteractions(blueprint);
    for (const { from, to, crossings } of teamDependences(whole)) {
      const team = blueprint.teams.find((one) => one.name === from);
      const isStated = (one: (typeof stated)[number]) =>
        (one.by === from && one.with === to) || (one.by === to && one.with === from);
      if (!team || stated.some(isStated)) continue;
      yield {
        message: `${from} depends on ${to}, and neither says how they work together. State the mode of interaction.`,
        place: placeInBlueprint([...team.path, 'name']),
        related: crossings.slice(0, 3).flatMap(({ edge }) =>
          whole.look
            .byId(edge.from)
            .slice(0, 1)
            .map((element) => ({ message: edge.reason, place: placeIn(element, element.namePath) })),
        ),
        fixes: (['x-as-a-service', 'collaboration', 'facilitating'] as const).map((mode) => ({
          title: `State ${mode} with ${to}`,
          call: { id: 'team.set-interaction', args: { team: from, with: to, mode } },
        })),
      };
    }
  },
};
