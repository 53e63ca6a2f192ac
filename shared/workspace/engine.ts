import type { Blueprint } from '../blueprint/blueprint.ts';
import { emptyBlueprint } from '../blueprint/blueprint.ts';
import { matchesAny } from '../blueprint/membership.ts';
import { blueprintFile, readBlueprint } from '../blueprint/read.ts';
import { type Document, type FilePath, filePath, type SourceFile } from '../document/document.ts';
import { type ParsedFile, parseFile } from '../document/parse.ts';
import type { Finding, FindingDraft } from '../finding/finding.ts';
import { findingOf, problemFinding } from '../finding/place.ts';
import type { LinkedElement } from '../graph/edge.ts';
import { type Element, type ElementId, elementIdFrom } from '../graph/element.ts';
import { linkElement } from '../graph/link.ts';
import type { Rule } from '../rules/rule.ts';
import { projectDocument, setOf } from '../systems/registry.ts';
import { CellLook, lookKey } from './cellLook.ts';
import { Cells } from './cells.ts';
import { checkElement, sameDrafts } from './check.ts';
import { DocumentSets, type FileState } from './documentSets.ts';
import { ElementIndex } from './elementIndex.ts';
import { FolderTree } from './folderTree.ts';
import { sameLink } from './sameLink.ts';
import type { SchemaCatalog } from './schemaCatalog.ts';
import type { WorkspaceView } from './view.ts';

/** What a round of changes touched, by key. The owner decides what to show of it. */
export interface Touched {
  readonly elements: ReadonlySet<ElementId>;
  readonly gone: ReadonlySet<ElementId>;
  readonly files: ReadonlySet<FilePath>;
  readonly findings: ReadonlySet<FilePath>;
  readonly blueprint: boolean;
}

/**
 * The chain files → documents → elements → graph → findings, each step remembered on what it was made from.
 * `setFiles` then `settle`; everything between is read through `WorkspaceView`.
 */
export class Engine implements WorkspaceView {
  readonly look: CellLook;
  readonly #cells = new Cells();
  readonly #index: ElementIndex;
  readonly #files = new Map<FilePath, FileState>();
  readonly #elements = new Map<ElementId, Element>();
  readonly #links = new Map<ElementId, LinkedElement>();
  readonly #dependents = new Map<ElementId, Map<ElementId, LinkedElement>>();
  readonly #drafts = new Map<FilePath, Map<ElementId, readonly FindingDraft[]>>();
  readonly #movedDependents = new Set<ElementId>();
  readonly #sources = new Map<FilePath, string>();
  /** What each check last said, to tell a new answer from an old one. */
  readonly #checked = new Map<ElementId, readonly FindingDraft[]>();
  /** Files in which an element's findings lie: its own, for nearly all. */
  readonly #draftFiles = new Map<ElementId, readonly FilePath[]>();
  readonly #sets = new DocumentSets();
  readonly #folders: FolderTree;
  readonly #folderName: string;
  #blueprint: Blueprint;
  #blueprintFindings: readonly FindingDraft[] = [];
  #touched = emptyTouched();

  constructor(options: { folderName: string; catalog: SchemaCatalog; rules: readonly Rule[]; today: string }) {
    this.#folderName = options.folderName;
    this.#blueprint = emptyBlueprint(options.folderName);
    this.look = new CellLook(this.#cells);
    this.#cells.set(lookKey.blueprint, this.#blueprint);
    this.#cells.set(lookKey.catalog, options.catalog);
    this.#folders = new FolderTree((folder, inside) => this.#cells.set(lookKey.folder(folder), inside));
    this.#index = new ElementIndex(this.#cells, (type) => this.look.canonical(type));
    this.#cells.define('link', (key) => linkElement(this.#askedElement(key), this.look), sameLink);
    this.#cells.define(
      'check',
      (key) => {
        const element = this.#askedElement(key);
        return checkElement(this.look.link(element), this.look, options.rules, options.today);
      },
      sameDrafts,
    );
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
    const gone = read.flatMap(({ before, after }) => {
      const kept = new Set(after?.elements.flat());
      return before?.elements.flat().filter((element) => !kept.has(element)) ?? [];
    });
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
      this.#cells.set(lookKey.file(path), after ? true : undefined);
      if (after && !before) this.#folders.add(path);
      else if (before && !after) this.#folders.remove(path);
      this.#touched.files.add(path);
      this.#touched.findings.add(path);
      for (const element of elements?.flat() ?? []) this.#touched.elements.add(element.id);
    }
    this.#index.replace(gone, come);
    for (const element of come) {
      this.#cells.set(`element ${element.id}`, element);
      this.#cells.watch(`link|${element.id}`);
      this.#cells.watch(`check|${element.id}`);
      this.#touched.gone.delete(element.id);
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
    this.#index.settle();
    for (const key of this.#cells.takePending('link')) this.#relink(elementIdFrom(key.slice('link|'.length)));
    for (const id of this.#movedDependents) this.#publishDependents(id);
    this.#movedDependents.clear();
    for (const key of this.#cells.takePending('check')) this.#recheck(elementIdFrom(key.slice('check|'.length)));
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
    return this.#links.values();
  }

  element(id: ElementId): LinkedElement | undefined {
    return this.#links.get(id);
  }

  elementsIn(path: FilePath): readonly Element[] {
    return this.#files.get(path)?.elements.flat() ?? [];
  }

  /** Findings about one element, still symbolic. */
  draftsOf(element: Element): readonly FindingDraft[] {
    return this.#drafts.get(element.source.file)?.get(element.id) ?? [];
  }

  findings(path?: FilePath): readonly Finding[] {
    if (path === undefined) {
      const paths = new Set<FilePath>([...this.#files.keys(), ...this.#drafts.keys()]);
      return [...paths].sort().flatMap((one) => this.findings(one));
    }
    const parsed = this.file(path);
    if (!parsed) return [];
    const problems = [...parsed.problems, ...parsed.documents.flatMap((document) => document.problems)];
    const drafts = [...(this.#drafts.get(path)?.values() ?? [])].flat();
    const own = path === blueprintFile ? this.#blueprintFindings : [];
    return [
      ...problems.map((problem) => problemFinding(path, problem)),
      ...[...own, ...drafts].map((draft) => findingOf(draft, this)),
    ].sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column);
  }

  #askedElement(key: string): Element {
    const id = key.slice(key.indexOf('|') + 1);
    return this.#cells.get(`element ${id}`) as Element;
  }

  #belongs(path: FilePath): boolean {
    const { include, exclude } = this.#blueprint;
    if (path === blueprintFile) return true;
    return (include.length === 0 || matchesAny(include, path)) && !matchesAny(exclude, path);
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
    this.#cells.drop(`check|${id}`);
    this.#cells.drop(`link|${id}`);
    this.#unlink(id);
    this.#links.delete(id);
    this.#checked.delete(id);
    this.#setDrafts(id, []);
    this.#touched.elements.delete(id);
    this.#touched.gone.add(id);
  }

  #unlink(id: ElementId): void {
    for (const edge of this.#links.get(id)?.edges ?? []) {
      for (const end of [edge.from, edge.to]) {
        if (end === id) continue;
        this.#dependents.get(end)?.delete(id);
        this.#movedDependents.add(end);
      }
    }
  }

  #relink(id: ElementId): void {
    const element = this.#elements.get(id);
    if (!element) return;
    const link = this.look.link(element);
    if (this.#links.get(id) === link) return;
    this.#unlink(id);
    this.#links.set(id, link);
    this.#touched.elements.add(id);
    for (const edge of link.edges) {
      for (const end of [edge.from, edge.to]) {
        if (end === id) continue;
        const users = this.#dependents.get(end) ?? new Map<ElementId, LinkedElement>();
        users.set(id, link);
        this.#dependents.set(end, users);
        this.#movedDependents.add(end);
      }
    }
  }

  #publishDependents(id: ElementId): void {
    const users = [...(this.#dependents.get(id)?.values() ?? [])];
    this.#cells.set(lookKey.dependents(id), users);
    if (this.#elements.has(id)) this.#touched.elements.add(id);
  }

  #recheck(id: ElementId): void {
    if (!this.#elements.has(id)) return;
    const drafts = this.#cells.get(`check|${id}`) as readonly FindingDraft[];
    if (this.#checked.get(id) === drafts) return;
    this.#checked.set(id, drafts);
    this.#setDrafts(id, drafts);
  }

  #setDrafts(id: ElementId, drafts: readonly FindingDraft[]): void {
    const before = this.#draftFiles.get(id) ?? [];
    const byFile = Map.groupBy(drafts, (draft) => draft.place.file);
    for (const path of before) this.#drafts.get(path)?.delete(id);
    for (const [path, list] of byFile) {
      const owners = this.#drafts.get(path) ?? new Map<ElementId, readonly FindingDraft[]>();
      owners.set(id, list);
      this.#drafts.set(path, owners);
    }
    for (const path of [...before, ...byFile.keys()]) this.#touched.findings.add(path);
    if (before.length + byFile.size > 0) this.#touched.elements.add(id);
    if (byFile.size > 0) this.#draftFiles.set(id, [...byFile.keys()]);
    else this.#draftFiles.delete(id);
  }

  #readBlueprint(): void {
    const before = this.#blueprint;
    const document = this.document(filePath(blueprintFile), 0);
    const { blueprint, findings } = readBlueprint(document, this.#folderName);
    this.#blueprint = blueprint;
    this.#blueprintFindings = findings;
    this.#touched.blueprint = true;
    this.#touched.findings.add(filePath(blueprintFile));
    const namesMoved = JSON.stringify([...before.aliases]) !== JSON.stringify([...blueprint.aliases]);
    const elements = [...this.#elements.values()];
    if (namesMoved) this.#index.replace(elements, []);
    this.#cells.set(lookKey.blueprint, blueprint);
    if (namesMoved) this.#index.replace([], elements);
    if (before.include.join() === blueprint.include.join() && before.exclude.join() === blueprint.exclude.join())
      return;
    const moved = [...this.#sources].filter(([path]) => this.#belongs(path) !== this.#files.has(path));
    if (moved.length > 0) this.setFiles(moved.map(([path, text]) => ({ path, text })));
  }
}

function readFile(file: SourceFile, before: FileState | undefined): FileState {
  const parsed = parseFile(file, before?.parsed);
  const elements = parsed.documents.map((document, index) => {
    const old = before?.parsed.documents[index];
    const same = old && sliceOf(old) === sliceOf(document);
    if (same && before?.elements[index]) return before.elements[index];
    return setOf(document) === undefined ? projectDocument(document) : [];
  });
  return { parsed, elements };
}

function sliceOf({ text, span }: Document): string {
  return text.slice(span.start, span.end);
}

function emptyTouched() {
  return {
    elements: new Set<ElementId>(),
    gone: new Set<ElementId>(),
    files: new Set<FilePath>(),
    findings: new Set<FilePath>(),
    blueprint: false,
  };
}
