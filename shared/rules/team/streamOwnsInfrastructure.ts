import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';
import { exampleTeams } from './examples.ts';

const composition = `apiVersion: apiextensions.crossplane.io/v1
kind: Composition
metadata: { name: postgres }
spec:
  compositeTypeRef: { apiVersion: db.acme.io/v1, kind: Postgres }
  mode: Pipeline
  pipeline: []
`;

/** A stream-aligned team that owns what makes infrastructure. */
export const streamOwnsInfrastructure: Rule = {
  code: 'team/stream-owns-infrastructure',
  severity: 'info',
  title: 'Stream-aligned team that owns infrastructure',
  why: 'How infrastructure is made is work for a platform, or for a team of specialists. Hand it over, and request it by its API.',
  source: 'Team Topologies, stream-aligned teams',
  examples: {
    bad: exampleTeams({ data: 'type: stream-aligned', files: { 'data/composition.yaml': composition } }),
    good: exampleTeams({ data: 'type: platform', files: { 'data/composition.yaml': composition } }),
  },
  *check({ element, edges, owner }, look) {
    const made = edges.find((edge) => edge.from === element.id && edge.type === 'implements');
    if (!made || owner === undefined) return;
    if (look.blueprint.teams.find((team) => team.name === owner)?.type !== 'stream-aligned') return;
    yield {
      message: `${owner} is stream-aligned and owns ${element.name}, which makes infrastructure. Hand it to a platform team, and request it by its API.`,
      place: placeIn(element, element.namePath),
    };
  },
};
