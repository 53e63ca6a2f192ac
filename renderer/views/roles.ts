import type { ElementId } from '../../shared/graph/element.ts';
import type { ElementView } from '../../shared/workspace/snapshot.ts';
import type { Role } from '../state/designSlice.ts';

/** For whom the picture can be drawn. */
export const roles: readonly Role[] = ['all', 'developer', 'platform', 'operations'];

export const roleTitles: Readonly<Record<Role, string>> = {
  all: 'Everybody',
  developer: 'Developers',
  platform: 'Platform team',
  operations: 'Operations',
};

/**
 * Whether a role must know an element. Developers: workloads and the published APIs that they may ask for. Platform team:
 * all APIs and what makes them, no workloads that ask for nothing. Operations: what runs, so the infrastructure and the
 * workloads, and whatever has a finding.
 */
export function roleSees(view: ElementView, role: Role): boolean {
  switch (role) {
    case 'all':
      return true;
    case 'developer':
      return view.layer === 'app' || (view.published && view.provides.length > 0);
    case 'platform':
      return view.layer !== 'app' || view.requires.length > 0;
    case 'operations':
      return view.layer !== 'orchestration' || view.worst !== undefined;
  }
}

/** How many elements a role does not see. Those folded away count with what they are folded into. */
export function roleHidden(elements: ReadonlyMap<ElementId, ElementView>, role: Role): number {
  if (role === 'all') return 0;
  let hidden = 0;
  for (const view of elements.values()) if (view.foldedInto === undefined && !roleSees(view, role)) hidden++;
  return hidden;
}

const kept = new WeakMap<ReadonlyMap<ElementId, ElementView>, Map<Role, ReadonlyMap<ElementId, ElementView>>>();

/** The elements that a role sees; the same map for the same input. */
export function forRole(
  elements: ReadonlyMap<ElementId, ElementView>,
  role: Role,
): ReadonlyMap<ElementId, ElementView> {
  if (role === 'all') return elements;
  const byRole = kept.get(elements) ?? new Map<Role, ReadonlyMap<ElementId, ElementView>>();
  kept.set(elements, byRole);
  const known = byRole.get(role);
  if (known) return known;
  const seen = new Map([...elements].filter(([, view]) => roleSees(view, role)));
  byRole.set(role, seen);
  return seen;
}
