import { isPublished } from '../blueprint/membership.ts';
import type { FindingDraft } from '../finding/finding.ts';
import { isDependence } from '../graph/dependence.ts';
import type { Element, ElementId } from '../graph/element.ts';
import type { Cells } from './cells.ts';
import { indexKey, shards } from './elementIndex.ts';
import type { Look } from './look.ts';
import { sameEdge } from './sameLink.ts';
import type { Burden, Crossing, Standing, Whole } from './whole.ts';

const family = { standing: 'standing', crossings: 'crossings', burdens: 'burdens' } as const;
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
    cells.define(
      family.crossings,
      (key) => (after(key) === all ? this.#allCrossings() : this.#crossingsIn(after(key))),
      sameCrossings,
    );
    cells.define(
      family.burdens,
      (key) => (after(key) === all ? this.#allBurdens() : this.#burdensIn(after(key))),
      (before, now) => JSON.stringify(before) === JSON.stringify(now),
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
    const { domain, owner } = this.look.link(element);
    const { contract } = element;
    return {
      ...(domain !== undefined && { domain }),
      ...(owner !== undefined && { owner }),
      published: isPublished(element, this.look.blueprint),
      described: contract.description !== undefined,
      versioned: contract.version !== undefined || contract.provides.some((port) => port.version !== undefined),
    };
  }

  #standing(id: ElementId): Standing | undefined {
    return this.#cells.get(`${family.standing}|${id}`) as Standing | undefined;
  }

  #allCrossings(): readonly Crossing[] {
    const { domains, teams } = this.look.blueprint;
    // Nobody is told apart, so nothing can cross.
    if (domains.length === 0 && teams.length === 0) return [];
    const found = shards.flatMap((shard) => this.#shard<Crossing>(family.crossings, shard));
    const once = new Map(found.map((crossing) => [crossing.edge.id, crossing]));
    return [...once.values()].sort((a, b) => (a.edge.id < b.edge.id ? -1 : 1));
  }

  #crossingsIn(shard: string): readonly Crossing[] {
    return this.#elements(indexKey.shard(shard)).flatMap((element) =>
      this.look.link(element).edges.flatMap((edge): Crossing[] => {
        if (!isDependence(edge)) return [];
        const from = this.#standing(edge.from);
        const to = this.#standing(edge.to);
        if (!from || !to || (from.domain === to.domain && from.owner === to.owner)) return [];
        return [{ edge, from, to }];
      }),
    );
  }

  #allBurdens(): readonly Burden[] {
    if (this.look.blueprint.teams.length === 0) return [];
    return merged(shards.flatMap((shard) => this.#shard<Burden>(family.burdens, shard)));
  }

  #burdensIn(shard: string): readonly Burden[] {
    return merged(
      this.#elements(indexKey.shard(shard)).flatMap((element): Burden[] => {
        const { owner, domain } = this.look.link(element);
        if (owner === undefined) return [];
        const drafts = this.#cells.get(`check|${element.id}`) as readonly FindingDraft[];
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
      }),
    );
  }

  #shard<T>(name: string, shard: string): readonly T[] {
    return this.#cells.get(`${name}|${shard}`) as readonly T[];
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

function sameStanding(a: Standing | undefined, b: Standing | undefined): boolean {
  return (
    a?.domain === b?.domain &&
    a?.owner === b?.owner &&
    a?.published === b?.published &&
    a?.described === b?.described &&
    a?.versioned === b?.versioned
  );
}

function sameCrossings(before: readonly Crossing[], now: readonly Crossing[]): boolean {
  return (
    before.length === now.length &&
    before.every((one, index) => {
      const other = now[index];
      return (
        other !== undefined &&
        sameEdge(one.edge, other.edge) &&
        sameStanding(one.from, other.from) &&
        sameStanding(one.to, other.to)
      );
    })
  );
}
