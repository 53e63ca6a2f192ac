import type { Element } from '../../graph/element.ts';
import { isList, textAt } from '../../json.ts';
import type { StatedTeam } from '../system.ts';

/** The team that a Group of type `team` describes; other types of Group hold teams, and are none. */
export function statedTeam({ kind, name, namespace, value }: Element): StatedTeam | undefined {
  if (kind !== 'Group' || textAt(value, 'spec', 'type') !== 'team') return undefined;
  const description = textAt(value, 'metadata', 'description') ?? textAt(value, 'spec', 'profile', 'displayName');
  const spec = value.spec;
  const members =
    typeof spec === 'object' && spec !== null && !isList(spec) && isList(spec.members) ? spec.members : [];
  return {
    name,
    handles: [`group:${namespace ?? 'default'}/${name}`],
    ...(description !== undefined && { description }),
    ...(members.length > 0 && { members: members.length }),
  };
}
