import type { StateCreator } from 'zustand';
import type { ElementId } from '../../shared/graph/element.ts';

/** What fills the middle of the screen. */
export type Place = 'canvas' | 'matrix' | 'metrics' | 'teams' | 'goals' | 'changes' | 'starts';

/** What the colour of a domain's box says. */
export type Heat = 'off' | 'instability' | 'cohesion' | 'findings';

/** For whom the picture is drawn: others see all of it. */
export type Role = 'all' | 'developer' | 'platform' | 'operations';

/** Cards that are held over a domain which they are not in. */
export interface HeldOver {
  readonly elements: readonly ElementId[];
  readonly domain: string;
}

/** A part of the picture that is looked at by itself; the rest is dimmed. */
export interface Focus {
  readonly start: ElementId;
  readonly way: 'down' | 'up';
  readonly elements: ReadonlySet<ElementId>;
}

/** Ways of looking at the design, and a move that is thought through while it is made. */
export interface DesignSlice {
  readonly centre: Place;
  readonly heat: Heat;
  readonly role: Role;
  readonly heldOver: HeldOver | undefined;
  readonly focus: Focus | undefined;
  readonly presenting: boolean;
  setCentre(centre: Place): void;
  setHeat(heat: Heat): void;
  setRole(role: Role): void;
  setHeldOver(heldOver: HeldOver | undefined): void;
  setFocus(focus: Focus | undefined): void;
  present(presenting: boolean): void;
}

export const createDesignSlice: StateCreator<DesignSlice> = (set) => ({
  centre: 'canvas',
  heat: 'off',
  role: 'all',
  heldOver: undefined,
  focus: undefined,
  presenting: false,
  setCentre: (centre) => set({ centre }),
  setHeat: (heat) => set({ heat }),
  setRole: (role) => set({ role }),
  setHeldOver: (heldOver) => set({ heldOver }),
  setFocus: (focus) => set({ focus }),
  present: (presenting) => set({ presenting }),
});
