import { readLayout } from '../blueprint/layoutFile.ts';
import type { CommandCall } from '../command/commandCall.ts';
import { runCommand } from '../command/registry.ts';
import { type ChangeSet, type FilePath, filePath, type TextEdit } from '../document/document.ts';
import type { DeliveryRepo } from '../export/argocd.ts';
import type { Finding } from '../finding/finding.ts';
import { goalsOf } from '../goals/goals.ts';
import { type GoalSources, linkedText } from '../goals/sources.ts';
import type { JsonObject } from '../json.ts';
import type { Point } from '../layout/geometry.ts';
import { pictureHtml } from '../report/picture.ts';
import { ok, type Result } from '../result.ts';
import { commonRules } from '../rules/registry.ts';
import { lacksRules, loadRules } from '../systems/ownRules.ts';
import type { DirtyFile, LoadedFile, MergeQuestion, OtherState, UnreadFile, WorkspaceApi } from './api.ts';
import { Deltas } from './deltas.ts';
import { Engine } from './engine.ts';
import { evolutionIn } from './evolutionIn.ts';
import { exportIn } from './exportIn.ts';
import { fileSteps } from './fileSteps.ts';
import { FileStore } from './fileStore.ts';
import { takeFromDisk } from './fromDisk.ts';
import { closeBurst, emptyHistory, type FileStep, type History, record, stepTo, titleOf } from './history.ts';
import { inspect } from './inspect.ts';
import { layoutPath, placesAfter, placesStep } from './placesAfter.ts';
import type { CommandPreview } from './preview.ts';
import { previewCommand } from './preview.ts';
import { SchemaCatalog } from './schemaCatalog.ts';
import type { Delta } from './snapshot.ts';
import { unreadFinding } from './unreadFinding.ts';
import { type WorkspaceOptions, WorkspaceReading } from './workspaceReading.ts';

/** Starts an empty workspace. It holds texts, history and the chain to findings, and touches nothing outside itself. */
export function createWorkspace(options: WorkspaceOptions): WorkspaceApi {
  return new Workspace(options);
}

/** Keystrokes closer together than this are one step of undo. */
const burstMs = 1000;

class Workspace extends WorkspaceReading implements WorkspaceApi {
  protected readonly options: WorkspaceOptions;
  protected engine: Engine;
  #deltas = new Deltas();
  #store = new FileStore();
  #history: History = emptyHistory;
  #unread = new Map<FilePath, Finding>();
  #catalog = new SchemaCatalog([]);
  #burst = 0;
  #lastEdit = 0;

  constructor(options: WorkspaceOptions) {
    super();
    this.options = options;
    this.engine = this.#newEngine('', []);
  }

  async open(folder: { readonly name: string }, schemas: readonly JsonObject[]): Promise<Delta> {
    this.engine = this.#newEngine(folder.name, schemas);
    this.changes += 1;
    this.#deltas = new Deltas();
    this.#store = new FileStore();
    this.#history = emptyHistory;
    this.#unread = new Map();
    return this.#delta(new Set());
  }

  async load(files: readonly LoadedFile[], unread: readonly UnreadFile[]): Promise<Delta> {
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
    const now = this.options.clock();
    if (now - this.#lastEdit > burstMs) this.#burst += 1;
    this.#lastEdit = now;
    const files = this.#filesAfter({ title: '', edits, creates: [], deletes: [] });
    return this.#step(`Type in ${titleOf(files)}`, files, `typing ${this.#burst}`);
  }

  async external(
    files: readonly { readonly path: FilePath; readonly text: string | null; readonly etag?: string }[],
  ): Promise<{ readonly delta: Delta; readonly questions: readonly MergeQuestion[] }> {
    const { taken, questions } = takeFromDisk(this.#store, files);
    const delta = await this.#step(
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
    const outcome = runCommand(call, this.engine);
    if (!outcome.ok) return outcome;
    const { changes, select, notes } = outcome.value;
    const before = this.#positions();
    const moved = placesStep(this.#store.text(layoutPath), before, placesAfter(before, outcome.value, places));
    const delta = await this.#step(changes.title, [...this.#filesAfter(changes), ...moved]);
    return ok({
      delta,
      ...(select && { select: select.filter((id) => this.engine.element(id)) }),
      ...(notes && { notes }),
    });
  }

  async preview(call: CommandCall): Promise<Result<CommandPreview>> {
    const outcome = runCommand(call, this.engine);
    if (!outcome.ok) return outcome;
    const { changes } = outcome.value;
    const preview = () => previewCommand(this.engine, changes.title, this.#filesAfter(changes));
    const seen = preview();
    // It may have brought in a system whose rules nobody needed before.
    if (!lacksRules(this.engine.systems)) return ok(seen);
    await loadRules(this.engine.systems);
    return ok(preview());
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

  async inspect(id: Parameters<WorkspaceApi['inspect']>[0]) {
    const linked = this.engine.element(id);
    const view = this.#deltas.view(id);
    return linked && view && inspect(linked, view, this.engine);
  }

  async source(path: FilePath) {
    return this.#store.text(path) ?? undefined;
  }

  async evolution(since: OtherState) {
    return evolutionIn(this.engine, since, this.#store);
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

  async exportAs(format: string, repo?: DeliveryRepo) {
    return exportIn(this.engine, format, repo, this.#emptyEngine(''));
  }

  async goals(sources: GoalSources = {}) {
    return goalsOf(
      this.engine,
      this.options.today,
      (path) => linkedText(sources, path) ?? this.#store.text(filePath(path)) ?? undefined,
      sources,
    );
  }

  async exportHtml(sources: GoalSources = {}) {
    return pictureHtml(this.engine, await this.goals(sources));
  }

  #newEngine(folderName: string, schemas: readonly JsonObject[]): Engine {
    this.#catalog = new SchemaCatalog(schemas);
    return this.#emptyEngine(folderName);
  }

  #emptyEngine(folderName: string): Engine {
    return new Engine({ folderName, catalog: this.#catalog, rules: commonRules, today: this.options.today });
  }

  #positions() {
    return readLayout(this.engine.document(layoutPath, 0)?.value);
  }

  #filesAfter(changes: ChangeSet): readonly FileStep[] {
    return fileSteps(changes, (path) => this.#store.text(path));
  }

  async #step(
    title: string,
    files: readonly FileStep[],
    mergeKey?: string,
    extra: ReadonlySet<FilePath> = new Set(),
  ): Promise<Delta> {
    if (files.length === 0) return this.#delta(extra);
    if (mergeKey === undefined) this.#history = closeBurst(this.#history);
    this.#history = record(this.#history, { title, files, ...(mergeKey !== undefined && { mergeKey }) });
    return this.#write(
      files.map(({ path, after }) => ({ path, text: after })),
      extra,
    );
  }

  async #write(
    changes: readonly { readonly path: FilePath; readonly text: string | null }[],
    extra: ReadonlySet<FilePath> = new Set(),
  ): Promise<Delta> {
    for (const { path, text } of changes) this.#store.set(path, text);
    return this.#change(changes, extra);
  }

  async #change(
    changes: readonly { readonly path: FilePath; readonly text: string | null }[],
    extra: ReadonlySet<FilePath>,
  ): Promise<Delta> {
    const started = this.options.clock();
    this.engine.setFiles(changes);
    this.changes += 1;
    if (lacksRules(this.engine.systems)) await loadRules(this.engine.systems);
    return this.#delta(extra, started);
  }

  #delta(extra: ReadonlySet<FilePath>, started = this.options.clock()): Delta {
    const touched = this.engine.settle();
    const tookMs = this.options.clock() - started;
    const undo = this.#history.done.at(-1)?.title;
    const redo = this.#history.undone[0]?.title;
    return this.#deltas.next(
      this.engine,
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
