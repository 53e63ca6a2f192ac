import { placeInBlueprint } from '../blueprint/place.ts';
import type { WholeRule } from '../rule.ts';
import { exampleTeams } from './examples.ts';

/** A platform team whose APIs no other team requests. */
export const platformUnrequested: WholeRule = {
  code: 'team/platform-unrequested',
  severity: 'info',
  title: 'Platform team whose APIs nobody requests',
  why: 'A platform is there for other teams. Find the first one that requests its APIs, draw the request that is made elsewhere, or give the team another type.',
  source: 'Team Topologies, platform teams',
  examples: {
    bad: exampleTeams({ shop: 'type: platform' }),
    good: exampleTeams({ data: 'type: platform' }),
  },
  *checkWhole(whole) {
    const requested = new Set(
      whole
        .crossings()
        .filter(({ edge, from, to }) => edge.type === 'requests' && from.owner !== to.owner)
        .map(({ to }) => to.owner),
    );
    for (const { name, type, path } of whole.look.blueprint.teams) {
      if (type !== 'platform' || requested.has(name)) continue;
      yield {
        message: `${name} is a platform team, and no other team requests one of its APIs in this blueprint. Find its first user, or draw the request.`,
        place: placeInBlueprint([...path, 'type']),
      };
    }
  },
};
