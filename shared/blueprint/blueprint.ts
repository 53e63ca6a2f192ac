import type { Severity } from '../finding/finding.ts';
import type { JsonPath } from '../json.ts';

/** The Team Topologies kinds of team. */
export type TeamType = 'stream-aligned' | 'platform' | 'enabling' | 'complicated-subsystem';

export interface Team {
  readonly name: string;
  readonly type?: TeamType;
  readonly description?: string;
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
  /** Globs of files that belong; empty = all. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

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
    include: [],
    exclude: [],
  };
}
