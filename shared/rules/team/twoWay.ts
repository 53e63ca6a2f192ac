import { placeInBlueprint } from '../blueprint/place.ts';
import { placeIn } from '../place.ts';
import type { WholeRule } from '../rule.ts';
import { exampleTeams } from './examples.ts';
import { teamDependences } from './interactions.ts';

const reader = `apiVersion: v1
kind: Pod
metadata: { name: reader, namespace: shop }
spec:
  containers: [{ name: reader, image: "reader:1", envFrom: [{ configMapRef: { name: prices } }] }]
`;
const prices = `apiVersion: v1
kind: ConfigMap
metadata: { name: prices, namespace: shop }
`;
const stream = { shop: 'type: stream-aligned', data: 'type: stream-aligned' };

/** Two stream-aligned teams that need each other. */
export const twoWay: WholeRule = {
  code: 'team/two-way',
  severity: 'warning',
  title: 'Stream-aligned teams that depend on each other',
  why: 'Neither can change without the other, so neither is fast. Move what both need to one of them or to a platform, or merge the domains.',
  source: 'Team Topologies, stream-aligned teams',
  examples: {
    bad: exampleTeams({ ...stream, files: { 'data/reader.yaml': reader, 'shop/prices.yaml': prices } }),
    good: exampleTeams({ ...stream, files: { 'shop/reader.yaml': reader, 'shop/prices.yaml': prices } }),
  },
  *checkWhole(whole) {
    const { blueprint } = whole.look;
    const streams = new Map(
      blueprint.teams.filter((team) => team.type === 'stream-aligned').map((team) => [team.name, team]),
    );
    const dependences = teamDependences(whole);
    for (const there of dependences) {
      const back = dependences.find((one) => one.from === there.to && one.to === there.from);
      const team = streams.get(there.from);
      if (!back || !team || !streams.has(there.to) || there.from > there.to) continue;
      const examples = [there, back].flatMap(({ crossings }) => crossings.slice(0, 1));
      yield {
        message: `${there.from} depends on ${there.to} (${counted(there.crossings.length)}) and ${there.to} on ${there.from} (${counted(back.crossings.length)}). Move what both need to one of them or to a platform.`,
        place: placeInBlueprint([...team.path, 'name']),
        related: examples.flatMap(({ edge }) =>
          whole.look
            .byId(edge.from)
            .slice(0, 1)
            .map((element) => ({ message: edge.reason, place: placeIn(element, element.namePath) })),
        ),
      };
    }
  },
};

function counted(edges: number): string {
  return edges === 1 ? '1 edge' : `${edges} edges`;
}
