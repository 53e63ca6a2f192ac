import { placeInBlueprint } from '../blueprint/place.ts';
import type { WholeRule } from '../rule.ts';
import { exampleTeams } from './examples.ts';

const limits = 'limits: { load: 2 }\n';

/**
 * A team that has to know more than its members can. Load of one member = (domains + systems + kinds of object +
 * findings of severity error or warning) / members. The limits stand in `blueprint.yaml` under `limits`.
 */
export const cognitiveLoad: WholeRule = {
  code: 'team/cognitive-load',
  severity: 'warning',
  title: 'Team that carries too much',
  why: 'Who has to know too much at once does nothing well. Give a domain away, let a platform take over a system, or mend what is open. What a member can carry is stated under limits in blueprint.yaml.',
  source: 'Team Topologies, cognitive load',
  examples: {
    bad: exampleTeams({ data: 'members: 1', more: limits }),
    good: exampleTeams({ data: 'members: 4', more: limits }),
  },
  *checkWhole(whole) {
    const { teams, limits: usual } = whole.look.blueprint;
    for (const { name, members = usual.members, path } of teams) {
      const burden = whole.burdens().find((one) => one.team === name);
      if (!burden) continue;
      const { domains, systems, kinds, findings } = burden;
      const load = (domains.length + systems.length + kinds.length + findings) / members;
      if (load <= usual.load) continue;
      const parts = [
        counted(domains.length, 'domain'),
        counted(systems.length, 'system'),
        counted(kinds.length, 'kind'),
        counted(findings, 'open finding'),
      ];
      yield {
        message: `${name} carries ${parts.join(', ')} with ${counted(members, 'member')}: ${load.toFixed(1)} for each, and ${usual.load} is the limit. Give a domain away, or mend what is open.`,
        place: placeInBlueprint([...path, 'name']),
      };
    }
  },
};

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
