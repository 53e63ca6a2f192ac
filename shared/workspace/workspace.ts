import { layoutFile, readLayout, renderLayout } from '../blueprint/layoutFile.ts';
import type { CommandCall, CommandOutcome } from '../command/command.ts';
import { commands, runCommand } from '../command/registry.ts';
import { apiDesignOf } from '../design/apiDesign.ts';
import { mergeThreeWay } from '../document/apply.ts';
import { type ChangeSet, type FilePath, filePath, type TextEdit } from '../document/document.ts';
import { applyObjects } from '../export/applyObjects.ts';
import { exportKustomize } from '../export/kustomize.ts';
import type { Finding } from '../finding/finding.ts';
import { goalsOf } from '../goals/goals.ts';
import type { ElementId } from '../graph/element.ts';
import type { JsonObject } from '../json.ts';
import { matrixOf } from '../metrics/matrix.ts';
import { metricsOf } from '../metrics/metrics.ts';
import { suggestBoundaries } from '../metrics/suggest.ts';
import { whatIf } from '../metrics/whatIf.ts';
import { pictureHtml } from '../report/picture.ts';
import { ok, type Result } from '../result.ts';
import { commonRules } from '../rules/registry.ts';
import { systems } from '../systems/registry.ts';
import type { CommandPreview, DirtyFile, LoadedFile, MergeQuestion, UnreadFile, WorkspaceApi } from './api.ts';
import { compareIn } from './compareIn.ts';
import { Deltas } from './deltas.ts';
import { Engine } from './engine.ts';
import { fileSteps } from './fileSteps.ts';
import { FileStore } from './fileStore.ts';
import { closeBurst, emptyHistory, type FileStep, type History, record, stepBack, stepForward } from './history.ts';
import { inspect } from './inspect.ts';
import { joinTargets } from './joins.ts';
import { complete } from './language/complete.ts';
import { hover } from './language/hover.ts';
import { definitionAt, elementAt, referencesAt } from './language/navigate.ts';
import { previewCommand } from './preview.ts';
import { SchemaCatalog } from './schemaCatalog.ts';
import type { Delta, Point } from './snapshot.ts';
import { unreadFinding } from './unreadFinding.ts';

/** What the workspace can't know by itself. */
export interface WorkspaceOptions {
  /** Milliseconds from some fixed moment. */
  readonly clock: () => number;
  /** ISO date, for exceptions that run out. */
  readonly today: string;
}

/** Starts an empty workspace. It holds texts, history and the chain to findings, and touches nothing outside itself. */
export function createWorkspace(options: WorkspaceOptions): WorkspaceApi {
  return new Workspace(options);
}

const layoutPath = filePath(layoutFile);
/** Keystrokes closer together than this are one step of undo. */
const burstMs = 1000;

class Workspace implements WorkspaceApi {
  readonly #options: WorkspaceOptions;
  #engine: Engine;
  #deltas = new Deltas();
  #store = new FileStore();
  #history: History = emptyHistory;
  #unread = new Map<FilePath, Finding>();
  #schemas = '';
  #burst = 0;
  #lastEdit = 0;

  constructor(options: WorkspaceOptions) {
    this.#options = options;
    this.#engine = this.#newEngine('', []);
  }

  async open(folder: { readonly name: string }, schemas: readonly JsonObject[]): Promise<Delta> {
    this.#engine = this.#newEngine(folder.name, schemas);
    this.#deltas = new Deltas();
    this.#store = new FileStore();
    this.#history = emptyHistory;
    this.#unread = new Map();
    return this.#delta(new Set());
  }

  async load(files: readonly LoadedFile[], unread: readonly UnreadFile[], _last: boolean): Promise<Delta> {
    for (const file of files) {
      this.#store.setSaved(file.path, file.text, file.etag);
      this.#store.set(file.path, file.text);
    }
    for (const file of unread) this.#unread.set(file.path, unreadFinding(file));
    return this.#change(
      files.map(({ path, text }) => ({ path, text })),
      new Set(unread.map((file) => file.path)),
    );
  }

  async edit(edits: readonly TextEdit[]): Promise<Delta> {
    const now = this.#options.clock();
    if (now - this.#lastEdit > burstMs) this.#burst += 1;
    this.#lastEdit = now;
    return this.#step(
      'Typing',
      this.#filesAfter({ title: 'Typing', edits, creates: [], deletes: [] }),
      `typing ${this.#burst}`,
    );
  }

  async external(
    files: readonly { readonly path: FilePath; readonly text: string | null; readonly etag?: string }[],
  ): Promise<{ readonly delta: Delta; readonly questions: readonly MergeQuestion[] }> {
    const taken: FileStep[] = [];
    const questions: MergeQuestion[] = [];
    for (const { path, text: theirs, etag } of files) {
      const mine = this.#store.text(path);
      const base = this.#store.savedText(path);
      if (theirs === mine) {
        this.#store.setSaved(path, theirs, etag ?? null);
        continue;
      }
      if (!this.#store.isDirty(path)) {
        this.#store.setSaved(path, theirs, etag ?? null);
        taken.push({ path, before: mine, after: theirs });
        continue;
      }
      const merged = mine !== null && theirs !== null ? mergeThreeWay(base ?? '', mine, theirs) : undefined;
      if (merged?.conflicts === 0) {
        this.#store.setSaved(path, theirs, etag ?? null);
        taken.push({ path, before: mine, after: merged.text });
      } else
        questions.push({
          path,
          mine,
          theirs,
          merged: merged?.text ?? mine ?? theirs ?? '',
          ...(etag !== undefined && { etag }),
        });
    }
    const delta = this.#step('Change on disk', taken, undefined, new Set(files.map((file) => file.path)));
    return { delta, questions };
  }

  async settle({ path, theirs, etag }: MergeQuestion, text: string | null): Promise<Delta> {
    this.#store.setSaved(path, theirs, etag ?? null);
    return this.#step('Merge', [{ path, before: this.#store.text(path), after: text }], undefined, new Set([path]));
  }

  async run(call: CommandCall): Promise<Result<{ readonly delta: Delta; readonly select?: ElementId }>> {
    const outcome = runCommand(call, this.#engine);
    if (!outcome.ok) return outcome;
    const { changes, select } = outcome.value;
    const delta = this.#step(changes.title, this.#filesAfter(this.#withPositions(outcome.value)));
    return ok({ delta, ...(select && this.#engine.element(select) && { select }) });
  }

  async preview(call: CommandCall): Promise<Result<CommandPreview>> {
    const outcome = runCommand(call, this.#engine);
    if (!outcome.ok) return outcome;
    const { changes } = outcome.value;
    return ok(previewCommand(this.#engine, changes.title, this.#filesAfter(changes)));
  }

  async undo(): Promise<Delta> {
    const back = stepBack(this.#history);
    if (!back) return this.#delta(new Set());
    this.#history = back.history;
    return this.#write(back.step.files.map(({ path, before }) => ({ path, text: before })));
  }

  async redo(): Promise<Delta> {
    const forward = stepForward(this.#history);
    if (!forward) return this.#delta(new Set());
    this.#history = forward.history;
    return this.#write(forward.step.files.map(({ path, after }) => ({ path, text: after })));
  }

  async place(positions: Readonly<Record<string, Point>>, title: string): Promise<Delta> {
    const before = this.#store.text(layoutPath);
    const after = renderLayout({ ...this.#positions(), ...positions });
    return this.#step(title, [{ path: layoutPath, before, after }]);
  }

  async inspect(id: Parameters<WorkspaceApi['inspect']>[0]) {
    const linked = this.#engine.element(id);
    const view = this.#deltas.view(id);
    return linked && view && inspect(linked, view, this.#engine);
  }

  async source(path: FilePath) {
    return this.#store.text(path) ?? undefined;
  }

  async complete(path: FilePath, position: Parameters<WorkspaceApi['complete']>[1]) {
    return complete(this.#engine, path, position);
  }

  async hover(path: FilePath, position: Parameters<WorkspaceApi['hover']>[1]) {
    return hover(this.#engine, path, position);
  }

  async definition(path: FilePath, position: Parameters<WorkspaceApi['definition']>[1]) {
    return definitionAt(this.#engine, path, position);
  }

  async references(path: FilePath, position: Parameters<WorkspaceApi['references']>[1]) {
    return referencesAt(this.#engine, path, position);
  }

  async elementAt(path: FilePath, position: Parameters<WorkspaceApi['elementAt']>[1]) {
    return elementAt(this.#engine, path, position)?.id;
  }

  async palette() {
    return systems.flatMap((system) =>
      system.templates.map(({ id, title, description, layer, form }) => ({
        id,
        system: system.id,
        systemTitle: system.title,
        title,
        description,
        layer,
        form,
      })),
    );
  }

  async systems() {
    return systems.map(({ id, title, docs, icon }) => ({ id, title, docs, icon }));
  }

  async commands() {
    return commands.map(({ id, title }) => ({ id, title }));
  }

  async portTypes() {
    return this.#engine.look.portTypes().filter((type) => !type.includes('/'));
  }

  async joins(id: Parameters<WorkspaceApi['joins']>[0], port: string) {
    return joinTargets(this.#engine, id, port);
  }

  async compareOffers(id: ElementId) {
    const linked = this.#engine.element(id);
    return linked && compareIn(this.#engine, linked);
  }

  async design(id: ElementId, request?: JsonObject) {
    const linked = this.#engine.element(id);
    return linked && apiDesignOf(linked.element, request);
  }

  async dirty() {
    return this.#store.dirtyFiles();
  }

  async saved(files: Parameters<WorkspaceApi['saved']>[0]): Promise<Delta> {
    for (const { path, text, etag } of files) this.#store.setSaved(path, text, etag);
    this.#history = closeBurst(this.#history);
    this.#burst += 1;
    return this.#delta(new Set(files.map((file) => file.path)));
  }

  async restore(files: readonly DirtyFile[]): Promise<Delta> {
    const steps = files.map(({ path, text }) => ({ path, before: this.#store.text(path), after: text }));
    return this.#step('Restore unsaved work', steps);
  }

  async exportKustomize() {
    return exportKustomize(this.#engine);
  }

  async exportHtml() {
    return pictureHtml(this.#engine);
  }

  async applyObjects() {
    return applyObjects(this.#engine);
  }

  async metrics() {
    return metricsOf(this.#engine);
  }

  async matrix() {
    return matrixOf(this.#engine);
  }

  async whatIf(elements: readonly ElementId[], domain: string | null) {
    return whatIf(this.#engine, elements, domain);
  }

  async suggestBoundaries() {
    return suggestBoundaries(this.#engine);
  }

  async goals(csv: Readonly<Record<string, string>> = {}) {
    return goalsOf(
      this.#engine,
      this.#options.today,
      (path) => csv[path] ?? this.#store.text(filePath(path)) ?? undefined,
    );
  }

  async stated() {
    const { teams, views, tours } = this.#engine.blueprint;
    return { teams, views, tours };
  }

  #newEngine(folderName: string, schemas: readonly JsonObject[]): Engine {
    const catalog = new SchemaCatalog(schemas);
    this.#schemas = catalog.sources.find((source) => source.startsWith('kubernetes ')) ?? '';
    return new Engine({ folderName, catalog, rules: commonRules, today: this.#options.today });
  }

  #positions() {
    return readLayout(this.#engine.document(layoutPath, 0)?.value);
  }

  /** Positions follow an element that goes on under another id. */
  #withPositions({ changes, renamed }: CommandOutcome): ChangeSet {
    const positions = this.#positions();
    const moves = Object.entries(renamed ?? {}).filter(([from, to]) => from !== to && positions[from]);
    if (moves.length === 0) return changes;
    const next = { ...positions };
    for (const [from, to] of moves) {
      const at = next[from];
      delete next[from];
      if (at) next[to] = at;
    }
    const text = this.#store.text(layoutPath) ?? '';
    const edit = { file: layoutPath, span: { start: 0, end: text.length }, text: renderLayout(next) };
    return { ...changes, edits: [...changes.edits, edit] };
  }

  #filesAfter(changes: ChangeSet): readonly FileStep[] {
    return fileSteps(changes, (path) => this.#store.text(path));
  }

  #step(title: string, files: readonly FileStep[], mergeKey?: string, extra: ReadonlySet<FilePath> = new Set()): Delta {
    if (files.length === 0) return this.#delta(extra);
    if (mergeKey === undefined) this.#history = closeBurst(this.#history);
    this.#history = record(this.#history, { title, files, ...(mergeKey !== undefined && { mergeKey }) });
    return this.#write(
      files.map(({ path, after }) => ({ path, text: after })),
      extra,
    );
  }

  #write(
    changes: readonly { readonly path: FilePath; readonly text: string | null }[],
    extra: ReadonlySet<FilePath> = new Set(),
  ) {
    for (const { path, text } of changes) this.#store.set(path, text);
    return this.#change(changes, extra);
  }

  #change(
    changes: readonly { readonly path: FilePath; readonly text: string | null }[],
    extra: ReadonlySet<FilePath>,
  ): Delta {
    const started = this.#options.clock();
    this.#engine.setFiles(changes);
    return this.#delta(extra, started);
  }

  #delta(extra: ReadonlySet<FilePath>, started = this.#options.clock()): Delta {
    const touched = this.#engine.settle();
    const tookMs = this.#options.clock() - started;
    const undo = this.#history.done.at(-1)?.title;
    const redo = this.#history.undone[0]?.title;
    return this.#deltas.next(
      this.#engine,
      touched,
      {
        unread: this.#unread,
        isDirty: (path) => this.#store.isDirty(path),
        summary: {
          dirtyFiles: this.#store.dirtyPaths(),
          ...(undo !== undefined && { undo }),
          ...(redo !== undefined && { redo }),
          tookMs,
          schemas: this.#schemas,
        },
      },
      extra,
    );
  }
}
