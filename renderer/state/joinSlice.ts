import type { StateCreator } from 'zustand';
import type { ElementId } from '../../shared/graph/element.ts';
import type { JoinTarget } from '../../shared/workspace/api.ts';

/** The port that an edge is being drawn from. */
export interface JoinOrigin {
  readonly element: ElementId;
  readonly port: string;
  readonly type: string;
  readonly role: 'provides' | 'requires';
}

export interface Joining {
  readonly origin: JoinOrigin;
  /** Undefined until the workspace answered. */
  readonly targets: ReadonlyMap<ElementId, readonly JoinTarget[]> | undefined;
}

/** How a card looks while an edge is drawn. */
export type JoinLook = 'fits' | 'unknown' | 'refused' | 'none' | 'origin' | undefined;

/** Drawing an edge: from which port, and who could take it. */
export interface JoinSlice {
  readonly joining: Joining | undefined;
  setJoining(joining: Joining | undefined): void;
}

export const createJoinSlice: StateCreator<JoinSlice> = (set) => ({
  joining: undefined,
  setJoining: (joining) => set({ joining }),
});

/** The best verdict that an element has for the edge being drawn. */
export function joinLook(joining: Joining | undefined, id: ElementId): JoinLook {
  if (!joining?.targets) return undefined;
  if (joining.origin.element === id) return 'origin';
  const targets = joining.targets.get(id) ?? [];
  for (const verdict of ['fits', 'unknown', 'refused'] as const) {
    if (targets.some((target) => target.verdict === verdict)) return verdict;
  }
  return 'none';
}
