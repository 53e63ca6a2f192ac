import type { Blueprint } from '../blueprint/blueprint.ts';
import { emptyBlueprint } from '../blueprint/blueprint.ts';
import { isIncluded } from '../blueprint/membership.ts';
import { changedParts } from '../blueprint/parts.ts';
import { blueprintFile, readBlueprint } from '../blueprint/read.ts';
import { type Document, type FilePath, filePath } from '../document/document.ts';
import type { ParsedFile } from '../document/parse.ts';
import type { Finding, FindingDraft, Said } from '../finding/finding.ts';
import type { LinkedElement } from '../graph/edge.ts';
import { type Element, type ElementId, elementIdFrom } from '../graph/element.ts';
import type { WorkspaceView } from '../graph/view.ts';
import type { CellLook } from './cellLook.ts';
import { Chain, type ChainOptions } from './chain.ts';
import { DocumentSets, type FileState } from './documentSets.ts';
import { DraftShelf } from './draftShelf.ts';
import { FolderTree } from './folderTree.ts';
import { FoundIn } from './foundIn.ts';
import { GeneratedElements } from './generatedElements.ts';
import { LinkMap } from './linkMap.ts';
import { dataOf, readFile } from './readFile.ts';
import { emptyTouched, type Touched } from './touched.ts';

/**
 * The chain files → documents → elements → graph → findings, each step remembered on what it was made from.
 * `setFiles` then `settle`; everything between is read through `WorkspaceView`.
 */
export class Engine implements WorkspaceView {
  readonly look: CellLook;
  readonly #chain: Chain;
  readonly #files = new Map<FilePath, FileState>();
  readonly #elements = new Map<ElementId, Element>();
  readonly #links = new LinkMap();
  readonly #drafts = new DraftShelf();
  readonly #sources = new Map<FilePath, string>();
  readonly #sets = new DocumentSets();
  readonly #generated = new GeneratedElements();
  readonly #systems = new Set<string>();
  readonly #found: FoundIn;
  readonly #folders: FolderTree;
  readonly #folderName: string;
  #blueprint: Blueprint;
  #blueprintFindings: readonly FindingDraft[] = [];
  #touched = emptyTouched();

  constructor(options: ChainOptions) {
    this.#folderName = options.folderName;
    this.#blueprint = emptyBlueprint(options.folderName);
    this.#folders = new FolderTree({
      folders: (folder) => this.#chain.inputs.folder.changed(folder),
      files: (folder) => this.#chain.inputs.filesIn.changed(folder),
    });
    this.#chain = new Chain(options, {
      links: this.#links,
      hasFile: (path) => this.#files.has(path),
      dataIn: (path) => dataOf(this.#files.get(path)),
      filesIn: (folder) => this.#folders.filesIn(folder),
      foldersIn: (folder) => this.#folders.foldersIn(folder),
    });
    this.look = this.#chain.look;
    this.#found = new FoundIn(this, this.#drafts, this.#chain.whole, () => this.#blueprintFindings);
  }

  /** Ids of the systems that elements were of so far: whoever settles loads their rules before (`loadRules`). */
  get systems(): ReadonlySet<string> {
    return this.#systems;
  }

  get blueprint(): Blueprint {
    return this.#blueprint;
  }

  /** Gives files new texts (null = gone). Parses and projects only what changed; resolving waits for `settle`. */
  setFiles(changes: readonly { readonly path: FilePath; readonly text: string | null }[]): void {
    const changed = changes.map(({ path, text }) => {
      if (text === null) this.#sources.delete(path);
      else this.#sources.set(path, text);
      const before = this.#files.get(path);
      return {
        path,
        before,
        after: text === null || !this.#belongs(path) ? undefined : readFile({ path, text }, before),
      };
    });
    const read = this.#sets.withSets(changed, (path) => this.#files.get(path));
    const taken = read.flatMap(({ before, after }) => {
      const kept = new Set(after?.elements.flat());
      return before?.elements.flat().filter((element) => !kept.has(element)) ?? [];
    });
    const gone = [...taken, ...this.#generated.take(taken)];
    for (const element of gone) this.#forget(element);
    const come: Element[] = [];
    for (const { path, before, after } of read) {
      const had = new Set(before?.elements.flat());
      const elements = after?.elements.map((list) =>
        list.map((element) => {
          if (had.has(element)) return element;
          const named = this.#claimId(element);
          come.push(named);
          return named;
        }),
      );
      if (after && elements) this.#files.set(path, { parsed: after.parsed, elements });
      else this.#files.delete(path);
      this.#chain.inputs.file.changed(path);
      this.#chain.inputs.data.changed(path);
      if (after && !before) this.#folders.add(path);
      else if (before && !after) this.#folders.remove(path);
      this.#touched.files.add(path);
      this.#touched.findings.add(path);
      for (const element of elements?.flat() ?? []) this.#touched.elements.add(element.id);
    }
    this.#chain.index.replace(gone, come);
    for (const element of come) {
      this.#enter(element);
      this.#chain.checks.watch(element.id);
      if (GeneratedElements.generates(element)) this.#chain.generated.watch(element.id);
    }
    if (changes.some(({ path }) => path === blueprintFile)) this.#readBlueprint();
  }

  /** Resolves and checks whatever changed, and gives what was touched since the last call. */
  settle(): Touched {
    this.resolve();
    const touched = this.#touched;
    this.#touched = emptyTouched();
    return touched;
  }

  /** Resolves and checks whatever changed; what was touched is kept for the next `settle`. */
  resolve(): void {
    this.#chain.takeRules(this.#systems);
    this.#chain.index.settle();
    this.#generate();
    while (this.#link());
    for (const id of this.#chain.checks.takePending()) this.#recheck(id);
    const { files, elements } = this.#chain.whole.settle();
    for (const path of files) this.#touched.findings.add(path);
    for (const id of elements) if (this.#elements.has(id)) this.#touched.elements.add(id);
  }

  files(): Iterable<ParsedFile> {
    return [...this.#files.values()].map((state) => state.parsed);
  }

  file(path: FilePath): ParsedFile | undefined {
    return this.#files.get(path)?.parsed;
  }

  document(path: FilePath, index: number): Document | undefined {
    return this.#files.get(path)?.parsed.documents[index];
  }

  elements(): Iterable<LinkedElement> {
    return this.#links.all();
  }

  element(id: ElementId): LinkedElement | undefined {
    return this.#links.get(id);
  }

  elementsIn(path: FilePath): readonly Element[] {
    return this.#files.get(path)?.elements.flat() ?? [];
  }

  /** Findings about one element, still symbolic. */
  draftsOf(element: Element): readonly FindingDraft[] {
    const own = this.#drafts.ofElement(element.id, element.source.file);
    const shared = this.#chain.whole.at(element);
    return shared.length === 0 ? own : [...own, ...shared];
  }

  findings(path?: FilePath): readonly Finding[] {
    return this.#found.findings(path);
  }

  /** What is found now, without the places in the text: they are costly to find, and a comparison needs none. */
  said(): readonly Said[] {
    return this.#found.said();
  }

  #belongs(path: FilePath): boolean {
    return path === blueprintFile || isIncluded(path, this.#blueprint);
  }

  /** An element that is there from now on: linked, and again when that changes. */
  #enter(element: Element): void {
    this.#systems.add(element.system);
    this.look.links.watch(element.id);
    this.#touched.gone.delete(element.id);
  }

  /** One round of linking; false when nothing was left. What is delivered is asked again: that says where it lands. */
  #link(): boolean {
    const pending = this.look.links.takePending();
    for (const id of pending) this.#relink(id);
    for (const id of this.#links.takeMoved()) {
      this.#chain.inputs.dependents.changed(id);
      if (this.#elements.has(id)) this.#touched.elements.add(id);
    }
    return pending.length > 0;
  }

  /** Brings what elements generate up to date. It is not checked: whatever is wrong with it stands in what generates it. */
  #generate(): void {
    for (const id of this.#chain.generated.takePending()) {
      if (!this.#elements.has(id)) continue;
      const made = this.#chain.generated.get(id);
      const { gone, come } = this.#generated.replace(id, made, (element) => this.#claimId(element));
      for (const element of gone) this.#forget(element);
      this.#chain.index.replace(gone, come);
      for (const element of come) this.#enter(element);
    }
    this.#chain.index.settle();
  }

  /** Two elements of one identity both stay on the canvas: the later one gets a number behind its id. */
  #claimId(element: Element): Element {
    let claimed = element;
    for (let n = 2; this.#elements.has(claimed.id); n++)
      claimed = { ...element, id: elementIdFrom(`${element.id}~${n}`) };
    this.#elements.set(claimed.id, claimed);
    return claimed;
  }

  #forget(element: Element): void {
    const { id } = element;
    this.#elements.delete(id);
    this.#chain.checks.drop(id);
    this.look.links.drop(id);
    this.#chain.generated.drop(id);
    this.#links.delete(id);
    for (const path of this.#drafts.drop(id)) this.#touched.findings.add(path);
    this.#touched.elements.delete(id);
    this.#touched.gone.add(id);
  }

  #relink(id: ElementId): void {
    if (this.#elements.has(id) && this.#links.put(id, this.look.links.get(id))) this.#touched.elements.add(id);
  }

  #recheck(id: ElementId): void {
    if (!this.#elements.has(id)) return;
    const changed = this.#drafts.put(id, this.#chain.checks.get(id));
    for (const path of changed) this.#touched.findings.add(path);
    if (changed.length > 0) this.#touched.elements.add(id);
  }

  #readBlueprint(): void {
    const before = this.#blueprint;
    const document = this.document(filePath(blueprintFile), 0);
    const { blueprint, findings } = readBlueprint(document, this.#folderName);
    this.#blueprint = blueprint;
    this.#blueprintFindings = findings;
    this.#touched.blueprint = true;
    this.#touched.findings.add(filePath(blueprintFile));
    const changed = changedParts(before, blueprint);
    const namesMoved = changed.includes('aliases');
    const elements = [...this.#elements.values()];
    if (namesMoved) this.#chain.index.replace(elements, []);
    this.#chain.inputs.blueprint.take(blueprint, changed);
    if (namesMoved) this.#chain.index.replace([], elements);
    if (!changed.includes('include') && !changed.includes('exclude')) return;
    const moved = [...this.#sources].filter(([path]) => this.#belongs(path) !== this.#files.has(path));
    if (moved.length > 0) this.setFiles(moved.map(([path, text]) => ({ path, text })));
  }
}
