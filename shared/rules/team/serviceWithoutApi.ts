import { placeInBlueprint } from '../blueprint/place.ts';
import { exampleApi } from '../contract/examples.ts';
import type { WholeRule } from '../rule.ts';
import { exampleTeams } from './examples.ts';
import { crossingsBetween, statedInteractions } from './interactions.ts';

const service = 'interactions: [{ team: data, mode: x-as-a-service }]';

/** X-as-a-Service is stated, and no proper API lies between the two teams. */
export const serviceWithoutApi: WholeRule = {
  code: 'team/service-without-api',
  severity: 'warning',
  title: 'X-as-a-Service without a proper API',
  why: 'A service that can be used without asking has an API that is published, described and versioned. Publish one and request it, or say how the teams really work together.',
  source: 'Team Topologies, interaction modes: X-as-a-Service',
  examples: {
    bad: exampleTeams({ shop: service, api: exampleApi }),
    good: exampleTeams({ shop: service }),
  },
  *checkWhole(whole) {
    for (const one of statedInteractions(whole.look.blueprint)) {
      if (one.mode !== 'x-as-a-service') continue;
      const requests = crossingsBetween(whole, one.by, one.with).filter(({ edge }) => edge.type === 'requests');
      if (requests.some(({ to }) => to.published && to.described && to.versioned)) continue;
      const [best] = requests.toSorted((a, b) => marks(b.to) - marks(a.to));
      const [api] = best ? whole.look.byId(best.edge.to) : [];
      const words = best && api ? `${api.name} is not ${lacks(best.to)}` : 'neither requests an API of the other';
      yield {
        message: `${one.by} and ${one.with} state X-as-a-Service, but ${words}. Give them an API that is published, described and versioned.`,
        place: placeInBlueprint([...one.path, 'mode']),
      };
    }
  },
};

interface Qualities {
  readonly published: boolean;
  readonly described: boolean;
  readonly versioned: boolean;
}

function marks({ published, described, versioned }: Qualities): number {
  return Number(published) + Number(described) + Number(versioned);
}

function lacks({ published, described, versioned }: Qualities): string {
  const missing = [!published && 'published', !described && 'described', !versioned && 'versioned'];
  return missing.filter((word) => word !== false).join(' and not ');
}
