import { type Home, sameHome } from '../blueprint/membership.ts';
import type { FindingDraft } from '../finding/finding.ts';
import { isDependence } from '../graph/dependence.ts';
import type { ElementId } from '../graph/element.ts';
import type { CellLook } from './cellLook.ts';
import type { Cells, Computed } from './cells.ts';
import { type ElementIndex, shards } from './elementIndex.ts';
import type { Burden, Crossing, Standing, Whole } from './whole.ts';

/** The questions of `Whole`, answered shard by shard: a change is worked out in its own shard and merged. */
export class CellWhole implements Whole {
  readonly look: CellLook;
  readonly today: string;
  readonly #index: ElementIndex;
  readonly #drafts: (id: ElementId) => readonly FindingDraft[];
  /** Answers by element are remembered by themselves, so that a shard is only gone through when one of its own is new. */
  readonly #standingOf: Computed<ElementId, Standing | undefined>;
  readonly #crossingsOf: Computed<ElementId, readonly Crossing[]>;
  readonly #crossingsIn: Computed<string, readonly Crossing[]>;
  readonly #crossings: Computed<'', readonly Crossing[]>;
  readonly #burdenOf: Computed<ElementId, readonly Burden[]>;
  readonly #burdensIn: Computed<string, readonly Burden[]>;
  readonly #burdens: Computed<'', readonly Burden[]>;

  /** `drafts` asks what is found about an element. */
  constructor(cells: Cells, index: ElementIndex, look: CellLook, drafts: (id: ElementId) => readonly FindingDraft[]) {
    this.look = look;
    this.today = look.today;
    this.#index = index;
    this.#drafts = drafts;
    this.#standingOf = cells.computed((id) => this.#workOutStanding(id), sameStanding);
    this.#crossingsOf = cells.computed((id) => this.#workOutCrossings(id), sameCrossings);
    this.#crossingsIn = cells.computed((shard) => this.#shardCrossings(shard), sameCrossings);
    this.#crossings = cells.computed(() => this.#allCrossings(), sameCrossings);
    this.#burdenOf = cells.computed((id) => this.#workOutBurden(id), sameBurdens);
    this.#burdensIn = cells.computed((shard) => this.#shardBurdens(shard), sameBurdens);
    this.#burdens = cells.computed(() => this.#allBurdens(), sameBurdens);
  }

  crossings(): readonly Crossing[] {
    return this.#crossings.get('');
  }

  burdens(): readonly Burden[] {
    return this.#burdens.get('');
  }

  #workOutStanding(id: ElementId): Standing | undefined {
    const element = this.#index.byId.get(id);
    if (!element) return undefined;
    const { contract } = element;
    return {
      ...this.look.home(element),
      described: contract.description !== undefined,
      versioned: contract.version !== undefined || contract.provides.some((port) => port.version !== undefined),
    };
  }

  #allCrossings(): readonly Crossing[] {
    const { domains, teams } = this.look.blueprint;
    // Nobody is told apart, so nothing can cross.
    if (domains.length === 0 && teams.length === 0) return [];
    const found = shards.flatMap((shard) => this.#crossingsIn.get(shard));
    const once = new Map(found.map((crossing) => [crossing.edge.id, crossing]));
    return [...once.values()].sort((a, b) => (a.edge.id < b.edge.id ? -1 : 1));
  }

  #shardCrossings(shard: string): readonly Crossing[] {
    return this.#index.shard.get(shard).flatMap(({ id, references, contract }) =>
      // What states nothing about others has no edges: no need to remember that of each.
      references.length + contract.requires.length > 0 ? this.#crossingsOf.get(id) : [],
    );
  }

  #workOutCrossings(id: ElementId): readonly Crossing[] {
    const element = this.#index.byId.get(id);
    if (!element) return [];
    return this.look.link(element).edges.flatMap((edge): Crossing[] => {
      if (!isDependence(edge) || sameGroup(this.look.homes.get(edge.from), this.look.homes.get(edge.to))) return [];
      const from = this.#standingOf.get(edge.from);
      const to = this.#standingOf.get(edge.to);
      return from && to ? [{ edge, from, to }] : [];
    });
  }

  #allBurdens(): readonly Burden[] {
    if (this.look.blueprint.teams.length === 0) return [];
    return merged(shards.flatMap((shard) => this.#burdensIn.get(shard)));
  }

  #shardBurdens(shard: string): readonly Burden[] {
    return merged(this.#index.shard.get(shard).flatMap(({ id }) => this.#burdenOf.get(id)));
  }

  #workOutBurden(id: ElementId): readonly Burden[] {
    const element = this.#index.byId.get(id);
    const { owner, domain } = element ? this.look.home(element) : {};
    if (!element || owner === undefined) return [];
    return [
      {
        team: owner,
        elements: 1,
        domains: domain === undefined ? [] : [domain],
        systems: [element.system],
        kinds: [`${element.group}/${element.kind}`],
        findings: this.#drafts(id).filter((draft) => draft.severity !== 'info').length,
      },
    ];
  }
}

function merged(parts: readonly Burden[]): readonly Burden[] {
  const sets = (list: readonly Burden[], pick: (one: Burden) => readonly string[]) => [...new Set(list.flatMap(pick))];
  return [...Map.groupBy(parts, (one) => one.team)]
    .map(([team, list]) => ({
      team,
      elements: list.reduce((sum, one) => sum + one.elements, 0),
      domains: sets(list, (one) => one.domains).sort(),
      systems: sets(list, (one) => one.systems).sort(),
      kinds: sets(list, (one) => one.kinds).sort(),
      findings: list.reduce((sum, one) => sum + one.findings, 0),
    }))
    .sort((a, b) => (a.team < b.team ? -1 : 1));
}

function sameGroup(a: Home, b: Home): boolean {
  return a.domain === b.domain && a.owner === b.owner;
}

function sameStanding(a: Standing | undefined, b: Standing | undefined): boolean {
  if (a === b || !a || !b) return a === b;
  return sameHome(a, b) && a.described === b.described && a.versioned === b.versioned;
}

function sameBurdens(before: readonly Burden[], now: readonly Burden[]): boolean {
  return JSON.stringify(before) === JSON.stringify(now);
}

function sameCrossings(before: readonly Crossing[], now: readonly Crossing[]): boolean {
  return (
    before.length === now.length &&
    before.every((one, index) => {
      const other = now[index];
      // Whether a request fits is not asked here, so that it is no change either.
      return (
        one === other ||
        (one.edge.id === other?.edge.id &&
          one.edge.reason === other.edge.reason &&
          sameStanding(one.from, other.from) &&
          sameStanding(one.to, other.to))
      );
    })
  );
}
