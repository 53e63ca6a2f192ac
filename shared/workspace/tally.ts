import type { Domain } from '../blueprint/blueprint.ts';
import type { FindingCounts } from '../finding/finding.ts';
import type { ElementId } from '../graph/element.ts';
import type { DomainView, ElementView } from './snapshot.ts';

/** A running sum of finding counts by key, so that a change costs what it changes. */
export class CountTally<Key> {
  readonly #counts = new Map<Key, FindingCounts>();
  #sum: FindingCounts = { errors: 0, warnings: 0, infos: 0 };

  get sum(): FindingCounts {
    return this.#sum;
  }

  /** Takes the counts of a key; gives whether they are other ones than before. */
  put(key: Key, counts: FindingCounts | undefined): boolean {
    const before = this.#counts.get(key);
    if (before?.errors === counts?.errors && before?.warnings === counts?.warnings && before?.infos === counts?.infos)
      return false;
    this.#sum = {
      errors: this.#sum.errors + (counts?.errors ?? 0) - (before?.errors ?? 0),
      warnings: this.#sum.warnings + (counts?.warnings ?? 0) - (before?.warnings ?? 0),
      infos: this.#sum.infos + (counts?.infos ?? 0) - (before?.infos ?? 0),
    };
    if (counts) this.#counts.set(key, counts);
    else this.#counts.delete(key);
    return true;
  }
}

interface Members {
  readonly ids: Set<ElementId>;
  readonly counts: CountTally<ElementId>;
}

/** Who belongs to which domain, and how each domain fares. */
export class DomainTally {
  readonly #domains = new Map<string, Members>();
  readonly #domainOf = new Map<ElementId, string>();
  #changed = true;

  /** Takes an element's view; undefined = it has gone. */
  put(id: ElementId, view: ElementView | undefined): void {
    const before = this.#domainOf.get(id);
    const after = view?.domain;
    if (before !== undefined && before !== after) {
      this.#members(before).ids.delete(id);
      this.#members(before).counts.put(id, undefined);
      this.#domainOf.delete(id);
      this.#changed = true;
    }
    if (after === undefined) return;
    const members = this.#members(after);
    this.#domainOf.set(id, after);
    if (!members.ids.has(id)) this.#changed = true;
    members.ids.add(id);
    if (members.counts.put(id, view?.counts)) this.#changed = true;
  }

  /** The domains of the blueprint, if anything about them changed since the last call or `anyway`. */
  takeChanged(domains: readonly Domain[], anyway: boolean): readonly DomainView[] | undefined {
    if (!this.#changed && !anyway) return undefined;
    this.#changed = false;
    return domains.map(({ name, owner, description }) => ({
      name,
      ...(owner && { owner }),
      ...(description && { description }),
      elements: [...this.#members(name).ids],
      counts: this.#members(name).counts.sum,
    }));
  }

  #members(domain: string): Members {
    const known = this.#domains.get(domain) ?? { ids: new Set<ElementId>(), counts: new CountTally<ElementId>() };
    this.#domains.set(domain, known);
    return known;
  }
}
