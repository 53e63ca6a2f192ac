import type { LinkedElement } from '../graph/edge.ts';
import type { ElementId } from '../graph/element.ts';

/** What elements are told apart by: their domain, or the team that owns them. */
export type GroupKind = 'domain' | 'team';

/** Elements by the name of their group; those of none are left out. */
export type Grouping = ReadonlyMap<ElementId, string>;

/** The group of every element that has one. A team's elements are those that it owns, itself or through its domains. */
export function groupingBy(kind: GroupKind, elements: Iterable<LinkedElement>): Grouping {
  const groups = new Map<ElementId, string>();
  for (const { element, domain, owner } of elements) {
    const name = kind === 'domain' ? domain : owner;
    if (name !== undefined) groups.set(element.id, name);
  }
  return groups;
}
