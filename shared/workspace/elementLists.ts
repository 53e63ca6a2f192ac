import type { Element } from '../graph/element.ts';
import type { Cells, Inputs } from './cells.ts';

const none: readonly Element[] = [];

/** Elements by what one question asks of them. Changes are gathered, then told as one for each list. */
export class ElementLists {
  readonly #lists = new Map<string, readonly Element[]>();
  readonly #drafts = new Map<string, Element[]>();
  readonly #asked: Inputs<string, readonly Element[]>;

  constructor(cells: Cells) {
    this.#asked = cells.inputs((key) => this.peek(key));
  }

  /** The elements under a key; a computed cell that asks is asked again when one comes, goes or is replaced. */
  get(key: string): readonly Element[] {
    return this.#asked.get(key);
  }

  /** The same without asking on anybody's behalf. */
  peek(key: string): readonly Element[] {
    return this.#lists.get(key) ?? none;
  }

  /** One element of each list. */
  *firsts(): Iterable<Element> {
    for (const [first] of this.#lists.values()) if (first) yield first;
  }

  /** Puts an element in, once however often it is said in a row. */
  add(key: string, element: Element): void {
    const draft = this.#draft(key);
    if (draft.at(-1) !== element) draft.push(element);
  }

  remove(key: string, element: Element): void {
    const draft = this.#draft(key);
    const at = draft.indexOf(element);
    if (at >= 0) draft.splice(at, 1);
  }

  /** Takes the changes over; gives the lists that changed, with whether they came or went as a whole. */
  publish(): readonly { readonly key: string; readonly cameOrWent: boolean }[] {
    const changed = [...this.#drafts].map(([key, draft]) => {
      const cameOrWent = draft.length === 0 || !this.#lists.has(key);
      // A list that grew holds room for more; most hold one element and stay so.
      if (draft.length > 0) this.#lists.set(key, draft.slice());
      else this.#lists.delete(key);
      this.#asked.changed(key);
      return { key, cameOrWent };
    });
    this.#drafts.clear();
    return changed;
  }

  #draft(key: string): Element[] {
    let draft = this.#drafts.get(key);
    if (!draft) {
      draft = [...this.peek(key)];
      this.#drafts.set(key, draft);
    }
    return draft;
  }
}
