import type { Edge } from '../graph/edge.ts';
import type { Look } from '../graph/look.ts';

/** What others see of an element. */
export interface Standing {
  readonly domain?: string;
  readonly owner?: string;
  readonly published: boolean;
  /** Whether its contract says what it is for, and in which version. */
  readonly described: boolean;
  readonly versioned: boolean;
}

/** An edge that counts as dependence, from one domain or team to another. */
export interface Crossing {
  readonly edge: Edge;
  readonly from: Standing;
  readonly to: Standing;
}

/** What a team has to know and look after. */
export interface Burden {
  readonly team: string;
  readonly elements: number;
  readonly domains: readonly string[];
  readonly systems: readonly string[];
  readonly kinds: readonly string[];
  /** Findings of severity error or warning at its elements. */
  readonly findings: number;
}

/**
 * How rules about the blueprint as such see it. Each answer changes only when what it says does, so a keystroke inside
 * one element costs next to nothing here.
 */
export interface Whole {
  readonly look: Look;
  /** ISO date. */
  readonly today: string;
  /** In the order of edge ids. */
  crossings(): readonly Crossing[];
  /** Of every team that owns an element, in the order of names. */
  burdens(): readonly Burden[];
}
