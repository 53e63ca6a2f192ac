import { readLayout } from '../blueprint/layoutFile.ts';
import type { CommandCall } from '../command/command.ts';
import { copyText } from '../command/copy/copyText.ts';
import { commands, runCommand } from '../command/registry.ts';
import { apiDesignOf } from '../design/apiDesign.ts';
import { type ChangeSet, type FilePath, filePath, type TextEdit } from '../document/document.ts';
import { applyObjects } from '../export/applyObjects.ts';
import type { DeliveryRepo } from '../export/argocd.ts';
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
import { fittingChoice, stackOptions } from '../stack/choices.ts';
import { composeStack } from '../stack/compose.ts';
import { sketchOf } from '../stack/sketch.ts';
import { startsOf } from '../starts/starts.ts';
import type { CommandPreview, DirtyFile, LoadedFile, MergeQuestion, UnreadFile, WorkspaceApi } from './api.ts';
import { paletteEntries, systemViews } from './catalogue.ts';
import { compareIn } from './compareIn.ts';
import { Deltas } from './deltas.ts';
import { Engine } from './engine.ts';
import { exportFormatViews, exportIn } from './exportIn.ts';
import { fileSteps } from './fileSteps.ts';
import { FileStore } from './fileStore.ts';
import { takeFromDisk } from './fromDisk.ts';
import { closeBurst, emptyHistory, type FileStep, type History, record, stepTo, titleOf } from './history.ts';
import { inspect } from './inspect.ts';
import { joinTargets } from './joins.ts';
import { complete } from './language/complete.ts';
import { hover } from './language/hover.ts';
import { definitionAt, elementAt, referencesAt } from './language/navigate.ts';
import { layoutPath, placesAfter, placesStep } from './placesAfter.ts';
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

/** Keystrokes closer together than this are one step of undo. */
const burstMs = 1000;

class Workspace implements WorkspaceApi {
  readonly #options: WorkspaceOptions;
  #engine: Engine;
  #deltas = new Deltas();
  #store = new FileStore();
  #history: History = emptyHistory;
  #unread = new Map<FilePath, Finding>();
  #catalog = new SchemaCatalog([]);
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
    const files = this.#filesAfter({ title: '', edits, creates: [], deletes: [] });
    return this.#step(`Type in ${titleOf(files)}`, files, `typing ${this.#burst}`);
  }

  async external(
    files: readonly { readonly path: FilePath; readonly text: string | null; readonly etag?: string }[],
  ): Promise<{ readonly delta: Delta; readonly questions: readonly MergeQuestion[] }> {
    const { taken, questions } = takeFromDisk(this.#store, files);
    const delta = this.#step(
      `${titleOf(taken)} changed on disk`,
      taken,
      undefined,
      new Set(files.map((file) => file.path)),
    );
    return { delta, questions };
  }

  async settle({ path, theirs, etag }: MergeQuestion, text: string | null): Promise<Delta> {
    this.#store.setSaved(path, theirs, etag ?? null);
    return this.#step(
      `Merge ${path}`,
      [{ path, before: this.#store.text(path), after: text }],
      undefined,
      new Set([path]),
    );
  }

  async run(call: CommandCall, places: Readonly<Record<string, Point>> = {}): ReturnType<WorkspaceApi['run']> {
    const outcome = runCommand(call, this.#engine);
    if (!outcome.ok) return outcome;
    const { changes, select, notes } = outcome.value;
    const before = this.#positions();
    const moved = placesStep(this.#store.text(layoutPath), before, placesAfter(before, outcome.value, places));
    const delta = this.#step(changes.title, [...this.#filesAfter(changes), ...moved]);
    return ok({
      delta,
      ...(select && { select: select.filter((id) => this.#engine.element(id)) }),
      ...(notes && { notes }),
    });
  }

  async preview(call: CommandCall): Promise<Result<CommandPreview>> {
    const outcome = runCommand(call, this.#engine);
    if (!outcome.ok) return outcome;
    const { changes } = outcome.value;
    return ok(previewCommand(this.#engine, changes.title, this.#filesAfter(changes)));
  }

  async undo(): Promise<Delta> {
    return this.jump(this.#history.done.length - 1);
  }

  async redo(): Promise<Delta> {
    return this.jump(this.#history.done.length + 1);
  }

  async jump(done: number): Promise<Delta> {
    const { history, files } = stepTo(this.#history, done);
    this.#history = history;
    return this.#write(files);
  }

  async steps() {
    const titles = (steps: History['done']) => steps.map(({ title }) => title);
    return { done: titles(this.#history.done), undone: titles(this.#history.undone) };
  }

  async place(positions: Readonly<Record<string, Point>>, title: string): Promise<Delta> {
    const before = this.#positions();
    return this.#step(title, placesStep(this.#store.text(layoutPath), before, { ...before, ...positions }));
  }

  async copy(ids: readonly ElementId[]) {
    return copyText(this.#engine, ids);
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
    return paletteEntries;
  }

  async systems() {
    return systemViews;
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

  async exportFormats() {
    return exportFormatViews();
  }

  async exportAs(format: string, repo?: DeliveryRepo) {
    return exportIn(this.#engine, format, repo, this.#emptyEngine(''));
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

  async starts() {
    return startsOf(this.#engine);
  }

  async sketch(files: Parameters<WorkspaceApi['sketch']>[0]) {
    return sketchOf(files);
  }

  async composeStack(...[wanted, name]: Parameters<WorkspaceApi['composeStack']>) {
    const choice = fittingChoice(wanted);
    if (!choice) return undefined;
    const files = composeStack(choice, name);
    return { choice, options: stackOptions(choice.api), files, sketch: sketchOf(files) };
  }

  async stated() {
    const { teams, views, tours } = this.#engine.blueprint;
    return { teams, views, tours };
  }

  #newEngine(folderName: string, schemas: readonly JsonObject[]): Engine {
    this.#catalog = new SchemaCatalog(schemas);
    return this.#emptyEngine(folderName);
  }

  #emptyEngine(folderName: string): Engine {
    return new Engine({ folderName, catalog: this.#catalog, rules: commonRules, today: this.#options.today });
  }

  #positions() {
    return readLayout(this.#engine.document(layoutPath, 0)?.value);
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
          schemas: this.#catalog.sources.find((source) => source.startsWith('kubernetes ')) ?? '',
        },
      },
      extra,
    );
  }
}
