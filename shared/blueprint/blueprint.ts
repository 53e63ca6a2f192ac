import type { Severity } from '../finding/finding.ts';
import type { JsonPath } from '../json.ts';
import type { ComputedGoal } from './computedGoals.ts';

/** The Team Topologies kinds of team. */
export type TeamType = 'stream-aligned' | 'platform' | 'enabling' | 'complicated-subsystem';

/** How two teams work together: closely for a while, one using what the other offers, or one helping the other learn. */
export type InteractionMode = 'collaboration' | 'x-as-a-service' | 'facilitating';

/** What a team says of its work with another one. */
export interface Interaction {
  readonly team: string;
  readonly mode: InteractionMode;
  readonly purpose?: string;
  /** ISO date on which it is meant to be over. */
  readonly until?: string;
  /** Where it stands in blueprint.yaml. */
  readonly path: JsonPath;
}

/** One thing that a team offers to others, as its Team API says. */
export interface Offer {
  readonly service: string;
  readonly docs?: string;
  readonly versioning?: string;
  readonly channel?: string;
  readonly support?: string;
}

export interface Team {
  readonly name: string;
  readonly type?: TeamType;
  readonly description?: string;
  /** How many people. */
  readonly members?: number;
  /** What it works on now. */
  readonly focus?: string;
  /** The platform, by name, that a grouping of teams makes together. */
  readonly platform?: string;
  /** Other names of the team: a Backstage group, a handle in CODEOWNERS. */
  readonly handles: readonly string[];
  readonly offers: readonly Offer[];
  readonly interactions: readonly Interaction[];
  /** Where the team stands in blueprint.yaml. */
  readonly path: JsonPath;
}

/** Where the values of a goal come from. */
export type GoalSource = 'graph' | 'git' | 'csv' | 'prometheus' | 'manual';

/** A value of a goal on a day. */
export interface GoalValue {
  /** ISO date. */
  readonly date: string;
  readonly value: number;
}

/** What the platform is meant to reach, as a product. */
export interface Goal {
  readonly id: string;
  readonly title: string;
  /** Leading indicators move before the outcome does, lagging ones after it. */
  readonly kind: 'leading' | 'lagging';
  readonly unit?: string;
  readonly target?: number;
  /** Which way is better. */
  readonly direction: 'up' | 'down';
  readonly source: GoalSource;
  readonly owner?: string;
  /** How it is measured, in words. */
  readonly how?: string;
  readonly values: readonly GoalValue[];
  readonly computed?: ComputedGoal;
  /** For `csv`: a file of the folder, and the columns that hold date and value. */
  readonly file?: string;
  readonly dateColumn?: string;
  readonly valueColumn?: string;
  /** Of a time to a pull request: which one. */
  readonly nth?: number;
  /** For `prometheus`: the query, in PromQL. */
  readonly query?: string;
  readonly path: JsonPath;
}

/** Words of infrastructure that an API of the platform should not ask for. */
export interface LeakWords {
  /** Further words by provider, beside those that the product knows. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** Names that are fine here. */
  readonly allow: readonly string[];
}

/** How much a team can carry. */
export interface Limits {
  /** Cognitive load per member; see `rules/team/cognitiveLoad.ts`. */
  readonly load: number;
  /** People of a team that does not say how many it has. */
  readonly members: number;
}

/** A saved way of looking at the blueprint. */
export interface SavedView {
  readonly id: string;
  readonly title: string;
  readonly role?: 'developer' | 'platform' | 'operations';
  readonly level?: 'domains' | 'elements' | 'fields' | 'source';
  readonly domains: readonly string[];
  readonly elements: readonly string[];
  /** What fills the screen; absent: the canvas. */
  readonly shows?: 'canvas' | 'matrix' | 'metrics' | 'teams' | 'goals';
  /** What the colour of domains says; absent: nothing. */
  readonly heat?: 'instability' | 'cohesion' | 'findings';
  readonly note?: string;
}

/** Views shown one after another, for a talk. */
export interface Tour {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly { readonly view: string; readonly note?: string }[];
}

/** A named set of elements with an owner. */
export interface Domain {
  readonly name: string;
  readonly owner?: string;
  readonly description?: string;
  /** Element ids that belong here whatever their file says. */
  readonly elements: readonly string[];
  /** Globs over file paths. */
  readonly files: readonly string[];
  /**
   * Ids or names of the elements that others may use. Undefined: every platform API of the domain is published and
   * everything else is hidden.
   */
  readonly published?: readonly string[];
  /** Where the domain stands in blueprint.yaml. */
  readonly path: JsonPath;
}

/** A finding that people decided to live with. */
export interface RuleException {
  readonly rule: string;
  readonly element?: string;
  readonly file?: string;
  readonly reason: string;
  /** ISO date after which the exception no longer counts. */
  readonly until?: string;
  /** Where it stands in blueprint.yaml. */
  readonly path: JsonPath;
}

/** Says which element answers a resource type, where names alone don't or several could. */
export interface Pin {
  readonly type: string;
  readonly class?: string;
  readonly element: string;
}

/** What `blueprint.yaml` says. A folder without one has the empty blueprint. */
export interface Blueprint {
  readonly name: string;
  readonly domains: readonly Domain[];
  readonly teams: readonly Team[];
  /** Names that mean the same resource type, by the type they mean: `postgres: [postgresql, pg]`. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  readonly pins: readonly Pin[];
  /** Severity by rule code. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly exceptions: readonly RuleException[];
  readonly goals: readonly Goal[];
  readonly leaks: LeakWords;
  readonly limits: Limits;
  readonly views: readonly SavedView[];
  readonly tours: readonly Tour[];
  /** Globs of files that belong; empty = all. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** What a team can carry where blueprint.yaml does not say: three points of load for each of seven people. */
export const usualLimits: Limits = { load: 3, members: 7 };

/** The blueprint of a folder that has no `blueprint.yaml`. */
export function emptyBlueprint(name: string): Blueprint {
  return {
    name,
    domains: [],
    teams: [],
    aliases: new Map(),
    pins: [],
    severities: new Map(),
    exceptions: [],
    goals: [],
    leaks: { words: new Map(), allow: [] },
    limits: usualLimits,
    views: [],
    tours: [],
    include: [],
    exclude: [],
  };
}
