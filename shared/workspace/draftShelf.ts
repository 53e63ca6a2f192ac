import type { FilePath } from '../document/document.ts';
import type { FindingDraft } from '../finding/finding.ts';
import type { ElementId } from '../graph/element.ts';

/** What the checks said, by the file in which it is shown. */
export class DraftShelf {
  readonly #byFile = new Map<FilePath, Map<ElementId, readonly FindingDraft[]>>();
  /** Nothing of those that have no findings: nearly all. */
  readonly #said = new Map<ElementId, readonly FindingDraft[]>();
  /** Files in which an element's findings lie: its own, for nearly all. */
  readonly #files = new Map<ElementId, readonly FilePath[]>();

  /** Files with findings. */
  files(): Iterable<FilePath> {
    return this.#byFile.keys();
  }

  inFile(path: FilePath): readonly FindingDraft[] {
    return [...(this.#byFile.get(path)?.values() ?? [])].flat();
  }

  ofElement(id: ElementId, path: FilePath): readonly FindingDraft[] {
    return this.#byFile.get(path)?.get(id) ?? [];
  }

  /** Takes what a check said now; gives the files whose findings changed by it. The same list again changes nothing. */
  put(id: ElementId, drafts: readonly FindingDraft[]): readonly FilePath[] {
    const said = this.#said.get(id);
    if (said === drafts || (said === undefined && drafts.length === 0)) return [];
    const before = this.#files.get(id) ?? [];
    for (const path of before) this.#byFile.get(path)?.delete(id);
    const byFile = Map.groupBy(drafts, (draft) => draft.place.file);
    for (const [path, list] of byFile) {
      const owners = this.#byFile.get(path) ?? new Map<ElementId, readonly FindingDraft[]>();
      owners.set(id, list);
      this.#byFile.set(path, owners);
    }
    if (drafts.length > 0) {
      this.#said.set(id, drafts);
      this.#files.set(id, [...byFile.keys()]);
    } else {
      this.#said.delete(id);
      this.#files.delete(id);
    }
    return [...before, ...byFile.keys()];
  }

  /** Forgets an element; gives the files that had findings of it. */
  drop(id: ElementId): readonly FilePath[] {
    return this.put(id, []);
  }
}
