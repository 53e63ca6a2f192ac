import { copyText } from '../command/copy/copyText.ts';
import { commands } from '../command/registry.ts';
import { apiDesignOf } from '../design/apiDesign.ts';
import type { FilePath } from '../document/document.ts';
import { applyObjects } from '../export/applyObjects.ts';
import type { ElementId } from '../graph/element.ts';
import type { JsonObject } from '../json.ts';
import { countingMatrix } from '../metrics/matrix.ts';
import { metricsOf } from '../metrics/metrics.ts';
import { suggesting } from '../metrics/suggest.ts';
import { whatIf } from '../metrics/whatIf.ts';
import { fittingChoice, stackOptions } from '../stack/choices.ts';
import { composeStack } from '../stack/compose.ts';
import { sketchOf } from '../stack/sketch.ts';
import { startsOf } from '../starts/starts.ts';
import type { WorkspaceApi } from './api.ts';
import { paletteEntries, systemViews } from './catalogue.ts';
import { compareIn } from './compareIn.ts';
import type { Engine } from './engine.ts';
import { sentApis } from './evolutionIn.ts';
import { exportFormatViews } from './exportIn.ts';
import { joinTargets } from './joins.ts';
import { complete } from './language/complete.ts';
import { hover } from './language/hover.ts';
import { definitionAt, elementAt, referencesAt } from './language/navigate.ts';
import { inSlices, type Job, type Sliced } from './slices.ts';

/** What the workspace can't know by itself. */
export interface WorkspaceOptions {
  /** Milliseconds from some fixed moment. */
  readonly clock: () => number;
  /** ISO date, for exceptions that run out. */
  readonly today: string;
  /** Lets other calls have a turn during a long computation; absent: there are none. */
  readonly pause?: () => Promise<void>;
}

/** The questions to a workspace that change nothing. */
export abstract class WorkspaceReading {
  protected abstract readonly options: WorkspaceOptions;
  protected abstract engine: Engine;
  /** Counts changes of what long computations are computed on. */
  protected changes = 0;

  async copy(ids: readonly ElementId[]) {
    return copyText(this.engine, ids);
  }

  async complete(path: FilePath, position: Parameters<WorkspaceApi['complete']>[1]) {
    return complete(this.engine, path, position);
  }

  async hover(path: FilePath, position: Parameters<WorkspaceApi['hover']>[1]) {
    return hover(this.engine, path, position);
  }

  async definition(path: FilePath, position: Parameters<WorkspaceApi['definition']>[1]) {
    return definitionAt(this.engine, path, position);
  }

  async references(path: FilePath, position: Parameters<WorkspaceApi['references']>[1]) {
    return referencesAt(this.engine, path, position);
  }

  async elementAt(path: FilePath, position: Parameters<WorkspaceApi['elementAt']>[1]) {
    return elementAt(this.engine, path, position)?.id;
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
    return this.engine.look.portTypes().filter((type) => !type.includes('/'));
  }

  async joins(id: Parameters<WorkspaceApi['joins']>[0], port: string) {
    return joinTargets(this.engine, id, port);
  }

  async compareOffers(id: ElementId) {
    const linked = this.engine.element(id);
    return linked && compareIn(this.engine, linked);
  }

  async design(id: ElementId, request?: JsonObject) {
    const linked = this.engine.element(id);
    return linked && apiDesignOf(linked.element, request);
  }

  async sentApis() {
    return sentApis(this.engine);
  }

  async exportFormats() {
    return exportFormatViews();
  }

  async applyObjects() {
    return applyObjects(this.engine);
  }

  async metrics() {
    return metricsOf(this.engine);
  }

  matrix(job?: Job) {
    return this.#inSlices(() => countingMatrix(this.engine), job);
  }

  async whatIf(elements: readonly ElementId[], domain: string | null) {
    return whatIf(this.engine, elements, domain);
  }

  suggestBoundaries(job?: Job) {
    return this.#inSlices(() => suggesting(this.engine), job);
  }

  async starts() {
    return startsOf(this.engine);
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
    const { teams, views, tours } = this.engine.blueprint;
    return { teams, views, tours };
  }

  #inSlices<T>(start: () => Sliced<T>, job?: Job): Promise<T> {
    const { clock, pause = () => Promise.resolve() } = this.options;
    return inSlices(start, { clock, pause, state: () => this.changes }, job);
  }
}
