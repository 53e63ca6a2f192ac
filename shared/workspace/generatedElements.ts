import type { Element, ElementId } from '../graph/element.ts';
import { systemOf } from '../systems/registry.ts';

/** What changed among the elements that one element generates. */
export interface Regenerated {
  readonly gone: readonly Element[];
  readonly come: readonly Element[];
}

/**
 * The elements that elements of the files generate (Applications of an ApplicationSet), by who generates them. They stand
 * in no file of their own; who generates them is asked again when what it looked at changes.
 */
export class GeneratedElements {
  readonly #by = new Map<ElementId, readonly Element[]>();

  /** True for elements that may generate others: only those are ever asked. */
  static generates(element: Element): boolean {
    return systemOf(element.system)?.generates?.kinds.includes(element.kind) ?? false;
  }

  /** Takes over what an element generates now; those that say the same stay the same objects. */
  replace(by: ElementId, made: readonly Element[], claim: (element: Element) => Element): Regenerated {
    const before = this.#by.get(by) ?? [];
    const prints = new Map(before.map((element) => [print(element), element]));
    const kept = new Set(made.flatMap((element) => prints.get(print(element)) ?? []));
    const come = made.filter((element) => !prints.has(print(element))).map(claim);
    this.#by.set(by, [...kept, ...come]);
    return { gone: before.filter((element) => !kept.has(element)), come };
  }

  /** Forgets what some elements generated, and gives it. */
  take(by: readonly Element[]): readonly Element[] {
    return by.flatMap(({ id }) => {
      const made = this.#by.get(id) ?? [];
      this.#by.delete(id);
      return made;
    });
  }
}

/** Without the id, which may have got a number behind it. */
function print(element: Element): string {
  return JSON.stringify({ ...element, id: '' });
}

/** True when two answers of one element say the same. */
export function sameGenerated(before: readonly Element[], after: readonly Element[]): boolean {
  return before.length === after.length && JSON.stringify(before) === JSON.stringify(after);
}
