import { layoutFile, readLayout } from '../blueprint/layoutFile.ts';
import { type FilePath, filePath } from '../document/document.ts';
import { countFindings, type Finding } from '../finding/finding.ts';
import type { Edge } from '../graph/edge.ts';
import type { ElementId } from '../graph/element.ts';
import { elementView } from './elementView.ts';
import type { Engine } from './engine.ts';
import { foldOf } from './fold.ts';
import { sameEdge } from './sameLink.ts';
import type { Delta, ElementView, FileView } from './snapshot.ts';
import { CountTally, DomainTally } from './tally.ts';
import type { Touched } from './touched.ts';

/** What the session adds to a delta: what the engine can't know. */
export interface DeltaContext {
  readonly unread: ReadonlyMap<FilePath, Finding>;
  isDirty(path: FilePath): boolean;
  readonly summary: Pick<Delta['summary'], 'dirtyFiles' | 'undo' | 'redo' | 'tookMs' | 'schemas'>;
}

/** Remembers what the screen has been told, and tells the difference. */
export class Deltas {
  readonly #views = new Map<ElementId, ElementView>();
  readonly #edges = new Map<string, Edge>();
  readonly #edgesOf = new Map<ElementId, readonly string[]>();
  readonly #folds = new Map<ElementId, ElementId>();
  readonly #held = new Map<ElementId, number>();
  readonly #findings = new Map<FilePath, readonly Finding[]>();
  readonly #counts = new CountTally<FilePath>();
  readonly #documents = new Map<FilePath, number>();
  readonly #domains = new DomainTally();
  #documentCount = 0;
  #positions = '';
  #revision = 0;

  /** Everything that changed by this round. */
  next(engine: Engine, touched: Touched, context: DeltaContext, extraFiles: ReadonlySet<FilePath>): Delta {
    const moved = this.#refold(engine, touched);
    const removedElements = [...touched.gone].filter((id) => this.#views.delete(id));
    for (const id of removedElements) this.#domains.put(id, undefined);
    const { edges, removedEdges } = this.#edgeChanges(engine, touched);
    const elements: ElementView[] = [];
    for (const id of new Set([...touched.elements, ...moved])) {
      const linked = engine.element(id);
      if (!linked) continue;
      const view = elementView(linked, engine, { into: this.#folds.get(id), holds: this.#held.get(id) ?? 0 });
      this.#views.set(id, view);
      this.#domains.put(id, view);
      elements.push(view);
    }
    const findings = this.#findingChanges(engine, touched, context, extraFiles);
    const files: FileView[] = [];
    const removedFiles: FilePath[] = [];
    for (const path of new Set([...touched.files, ...touched.findings, ...extraFiles])) {
      const parsed = engine.file(path);
      this.#countDocuments(path, parsed?.documents.length ?? 0);
      if (parsed || context.unread.has(path) || context.isDirty(path))
        files.push({
          path,
          documents: parsed?.documents.length ?? 0,
          dirty: context.isDirty(path),
          counts: countFindings(this.#findings.get(path) ?? []),
        });
      else removedFiles.push(path);
    }
    this.#revision += 1;
    const domains = this.#domains.takeChanged(engine.blueprint.domains, touched.blueprint);
    return {
      revision: this.#revision,
      elements,
      removedElements,
      edges,
      removedEdges,
      findings,
      files,
      removedFiles,
      ...(domains && { domains }),
      ...this.#positionChanges(engine, touched),
      summary: this.#summary(engine, context),
    };
  }

  /** The view last told of an element. */
  view(id: ElementId): ElementView | undefined {
    return this.#views.get(id);
  }

  #refold(engine: Engine, touched: Touched): ReadonlySet<ElementId> {
    const moved = new Set<ElementId>();
    const change = (id: ElementId, into: ElementId | undefined) => {
      const before = this.#folds.get(id);
      if (before === into) return;
      moved.add(id);
      if (before !== undefined) {
        this.#held.set(before, (this.#held.get(before) ?? 1) - 1);
        moved.add(before);
      }
      if (into === undefined) this.#folds.delete(id);
      else {
        this.#folds.set(id, into);
        this.#held.set(into, (this.#held.get(into) ?? 0) + 1);
        moved.add(into);
      }
    };
    for (const id of touched.gone) change(id, undefined);
    // A fold can hang on another one, so those around what was touched are asked again.
    const around = new Set(touched.elements);
    for (const id of touched.elements)
      for (const user of engine.look.dependents(id)) if (user.element.folds) around.add(user.element.id);
    for (const id of around) {
      const linked = engine.element(id);
      if (linked?.element.folds) change(id, foldOf(linked, engine));
    }
    return moved;
  }

  #edgeChanges(engine: Engine, touched: Touched) {
    const edges: Edge[] = [];
    const removed = new Set<string>();
    for (const id of [...touched.gone, ...touched.elements]) {
      const now = engine.element(id)?.edges ?? [];
      const ids = new Set(now.map((edge) => edge.id));
      for (const old of this.#edgesOf.get(id) ?? []) if (!ids.has(old) && this.#edges.delete(old)) removed.add(old);
      for (const edge of now) {
        const before = this.#edges.get(edge.id);
        if (before && sameEdge(before, edge)) continue;
        this.#edges.set(edge.id, edge);
        removed.delete(edge.id);
        edges.push(edge);
      }
      if (ids.size > 0) this.#edgesOf.set(id, [...ids]);
      else this.#edgesOf.delete(id);
    }
    return { edges, removedEdges: [...removed] };
  }

  #findingChanges(engine: Engine, touched: Touched, context: DeltaContext, extraFiles: ReadonlySet<FilePath>) {
    return [...new Set([...touched.findings, ...extraFiles])].map((file) => {
      const unread = context.unread.get(file);
      const findings = [...(unread ? [unread] : []), ...engine.findings(file)];
      if (findings.length > 0) this.#findings.set(file, findings);
      else this.#findings.delete(file);
      this.#counts.put(file, findings.length > 0 ? countFindings(findings) : undefined);
      return { file, findings };
    });
  }

  #countDocuments(path: FilePath, documents: number): void {
    this.#documentCount += documents - (this.#documents.get(path) ?? 0);
    this.#documents.set(path, documents);
  }

  #positionChanges(engine: Engine, touched: Touched): Pick<Delta, 'positions'> {
    const path = filePath(layoutFile);
    if (!touched.files.has(path)) return {};
    const positions = readLayout(engine.document(path, 0)?.value);
    const print = JSON.stringify(positions);
    if (print === this.#positions) return {};
    this.#positions = print;
    return { positions };
  }

  #summary(engine: Engine, context: DeltaContext): Delta['summary'] {
    return {
      name: engine.blueprint.name,
      documents: this.#documentCount,
      elements: this.#views.size,
      edges: this.#edges.size,
      counts: this.#counts.sum,
      ...context.summary,
    };
  }
}
