import { placeInBlueprint } from '../blueprint/place.ts';
import { placeIn } from '../place.ts';
import type { WholeRule } from '../rule.ts';
import { exampleTeams } from './examples.ts';
import { crossingsBetween, statedInteractions } from './interactions.ts';

const service = 'interactions: [{ team: data, mode: x-as-a-service }]';

/** X-as-a-Service is stated, and yet one team reaches into what the other hides. */
export const interactionContradicted: WholeRule = {
  code: 'team/interaction-contradicted',
  severity: 'warning',
  title: 'Stated interaction that the graph contradicts',
  why: 'X-as-a-Service means to use only what the other team publishes. Who reaches into the rest collaborates, whether planned or not. Publish what is used, use what is published, or say that it is a collaboration.',
  source: 'Team Topologies, interaction modes: X-as-a-Service',
  examples: {
    bad: exampleTeams({ shop: service, published: 'other' }),
    good: exampleTeams({ shop: service }),
  },
  *checkWhole(whole) {
    const { look } = whole;
    for (const one of statedInteractions(look.blueprint)) {
      if (one.mode !== 'x-as-a-service') continue;
      const hidden = crossingsBetween(whole, one.by, one.with).filter(({ to }) => !to.published);
      const targets = [...new Set(hidden.map(({ edge }) => edge.to))].flatMap((id) => look.byId(id).slice(0, 1));
      if (targets.length === 0) continue;
      const names = targets.slice(0, 3).map((target) => target.name);
      const more = targets.length > names.length ? ` and ${targets.length - names.length} more` : '';
      yield {
        message: `${one.by} and ${one.with} state X-as-a-Service, but ${hidden.length === 1 ? 'one dependence touches' : `${hidden.length} dependences touch`} what is hidden: ${names.join(', ')}${more}. Publish it, or say that it is a collaboration.`,
        place: placeInBlueprint([...one.path, 'mode']),
        related: targets
          .slice(0, 10)
          .map((target) => ({ message: `${target.name} is hidden`, place: placeIn(target, target.namePath) })),
        fixes: [
          {
            title: 'Say that it is a collaboration',
            call: { id: 'team.set-interaction', args: { team: one.by, with: one.team, mode: 'collaboration' } },
          },
        ],
      };
    }
  },
};
