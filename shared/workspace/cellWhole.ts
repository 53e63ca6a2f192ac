import { type Home, sameHome } from '../blueprint/membership.ts';
import type { FindingDraft } from '../finding/finding.ts';
import { isDependence } from '../graph/dependence.ts';
import type { Element, ElementId } from '../graph/element.ts';
import type { Look } from '../graph/look.ts';
import { lookKey } from './cellLook.ts';
import type { Cells } from './cells.ts';
import { indexKey, shards } from './elementIndex.ts';
import type { Burden, Crossing, Standing, Whole } from './whole.ts';

/** Answers by element are remembered by themselves, so that a shard is only gone through when one of its own is new. */
const family = {
  standing: 'standing',
  crossingsOf: 'crossingsOf',
  crossings: 'crossings',
  burdenOf: 'burdenOf',
  burdens: 'burdens',
} as const;
const all = 'all';

/** The questions of `Whole`, answered shard by shard: a change is worked out in its own shard and merged. */
export class CellWhole implements Whole {
  readonly look: Look;
  readonly today: string;
  readonly #cells: Cells;

  constructor(cells: Cells, look: Look, today: string) {
    this.look = look;
    this.today = today;
    this.#cells = cells;
    cells.define(family.standing, (key) => this.#standingOf(after(key)), sameStanding);
    cells.define(family.crossingsOf, (key) => this.#crossingsOf(after(key)), sameCrossings);
    cells.define(family.burdenOf, (key) => this.#burdenOf(after(key)), sameJson);
    cells.define(
      family.crossings,
      (key) => (after(key) === all ? this.#allCrossings() : this.#crossingsIn(after(key))),
      sameCrossings,
    );
    cells.define(
      family.burdens,
      (key) => (after(key) === all ? this.#allBurdens() : this.#burdensIn(after(key))),
      sameJson,
    );
  }

  crossings(): readonly Crossing[] {
    return this.#cells.get(`${family.crossings}|${all}`) as readonly Crossing[];
  }

  burdens(): readonly Burden[] {
    return this.#cells.get(`${family.burdens}|${all}`) as readonly Burden[];
  }

  #standingOf(id: string): Standing | undefined {
    const [element] = this.#elements(indexKey.id(id));
    if (!element) return undefined;
    const { contract } = element;
    return {
      ...this.look.home(element),
      described: contract.description !== undefined,
      versioned: contract.version !== undefined || contract.provides.some((port) => port.version !== undefined),
    };
  }

  #standing(id: ElementId): Standing | undefined {
    return this.#cells.get(`${family.standing}|${id}`) as Standing | undefined;
  }

  #home(id: ElementId): Home {
    return this.#cells.get(lookKey.home(id)) as Home;
  }

  #allCrossings(): readonly Crossing[] {
    const { domains, teams } = this.look.blueprint;
    // Nobody is told apart, so nothing can cross.
    if (domains.length === 0 && teams.length === 0) return [];
    const found = shards.flatMap((shard) => this.#part<Crossing>(family.crossings, shard));
    const once = new Map(found.map((crossing) => [crossing.edge.id, crossing]));
    return [...once.values()].sort((a, b) => (a.edge.id < b.edge.id ? -1 : 1));
  }

  #crossingsIn(shard: string): readonly Crossing[] {
    return this.#elements(indexKey.shard(shard)).flatMap(({ id, references, contract }) =>
      // What states nothing about others has no edges: no need to remember that of each.
      references.length + contract.requires.length > 0 ? this.#part<Crossing>(family.crossingsOf, id) : [],
    );
  }

  #crossingsOf(id: string): readonly Crossing[] {
    const [element] = this.#elements(indexKey.id(id));
    if (!element) return [];
    return this.look.link(element).edges.flatMap((edge): Crossing[] => {
      if (!isDependence(edge) || sameGroup(this.#home(edge.from), this.#home(edge.to))) return [];
      const from = this.#standing(edge.from);
      const to = this.#standing(edge.to);
      return from && to ? [{ edge, from, to }] : [];
    });
  }

  #allBurdens(): readonly Burden[] {
    if (this.look.blueprint.teams.length === 0) return [];
    return merged(shards.flatMap((shard) => this.#part<Burden>(family.burdens, shard)));
  }

  #burdensIn(shard: string): readonly Burden[] {
    return merged(this.#elements(indexKey.shard(shard)).flatMap(({ id }) => this.#part<Burden>(family.burdenOf, id)));
  }

  #burdenOf(id: string): readonly Burden[] {
    const [element] = this.#elements(indexKey.id(id));
    const { owner, domain } = element ? this.look.home(element) : {};
    if (!element || owner === undefined) return [];
    const drafts = this.#cells.get(`check|${id}`) as readonly FindingDraft[];
    return [
      {
        team: owner,
        elements: 1,
        domains: domain === undefined ? [] : [domain],
        systems: [element.system],
        kinds: [`${element.group}/${element.kind}`],
        findings: drafts.filter((draft) => draft.severity !== 'info').length,
      },
    ];
  }

  #part<T>(name: string, of: string): readonly T[] {
    return this.#cells.get(`${name}|${of}`) as readonly T[];
  }

  #elements(key: string): readonly Element[] {
    return (this.#cells.get(key) as readonly Element[] | undefined) ?? [];
  }
}

function after(key: string): string {
  return key.slice(key.indexOf('|') + 1);
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

function sameJson(before: unknown, now: unknown): boolean {
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
