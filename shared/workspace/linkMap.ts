import type { LinkedElement } from '../graph/edge.ts';
import type { ElementId } from '../graph/element.ts';

/** The links of all elements, and for each element the others whose edges lead to it. */
export class LinkMap {
  readonly #links = new Map<ElementId, LinkedElement>();
  readonly #dependents = new Map<ElementId, Map<ElementId, LinkedElement>>();
  readonly #moved = new Set<ElementId>();

  get(id: ElementId): LinkedElement | undefined {
    return this.#links.get(id);
  }

  all(): Iterable<LinkedElement> {
    return this.#links.values();
  }

  /** False where the element is linked like this already. */
  put(id: ElementId, link: LinkedElement): boolean {
    if (this.#links.get(id) === link) return false;
    this.#unlink(id);
    this.#links.set(id, link);
    for (const end of endsOf(id, link)) {
      const users = this.#dependents.get(end) ?? new Map<ElementId, LinkedElement>();
      users.set(id, link);
      this.#dependents.set(end, users);
      this.#moved.add(end);
    }
    return true;
  }

  delete(id: ElementId): void {
    this.#unlink(id);
    this.#links.delete(id);
  }

  dependents(id: ElementId): readonly LinkedElement[] {
    return [...(this.#dependents.get(id)?.values() ?? [])];
  }

  /** Elements whose dependents changed since the last call. */
  takeMoved(): readonly ElementId[] {
    const moved = [...this.#moved];
    this.#moved.clear();
    return moved;
  }

  #unlink(id: ElementId): void {
    const link = this.#links.get(id);
    if (!link) return;
    for (const end of endsOf(id, link)) {
      this.#dependents.get(end)?.delete(id);
      this.#moved.add(end);
    }
  }
}

function endsOf(id: ElementId, { edges }: LinkedElement): ReadonlySet<ElementId> {
  const ends = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  ends.delete(id);
  return ends;
}
