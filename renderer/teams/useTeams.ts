import type { Team } from '../../shared/blueprint/blueprint.ts';
import { useStore } from '../state/store.ts';
import { useAsked } from '../state/useAsked.ts';

/** A team as the screen shows it: those that only own a domain are teams too. */
export interface ShownTeam extends Pick<Team, 'name' | 'type' | 'description' | 'interactions'> {
  readonly domains: readonly string[];
}

/** All teams with what they own; undefined until the workspace answered. */
export function useTeams(): readonly ShownTeam[] | undefined {
  const domains = useStore((state) => state.domains);
  const stated = useAsked('stated', (workspace) => workspace.stated());
  if (!stated) return undefined;
  const owned = (name: string) => domains.flatMap((domain) => (domain.owner === name ? domain.name : []));
  const named = new Set(stated.teams.map((team) => team.name));
  const owners = [...new Set(domains.flatMap((domain) => domain.owner ?? []))].filter((name) => !named.has(name));
  return [
    ...stated.teams.map((team) => ({ ...team, domains: owned(team.name) })),
    ...owners.map((name) => ({ name, interactions: [], domains: owned(name) })),
  ];
}
