import type { Blueprint } from '../blueprint/blueprint.ts';
import type { CommandCall } from '../command/commandCall.ts';
import type { CopiedText } from '../command/copy/copyText.ts';
import type { ApiDesign } from '../design/apiDesign.ts';
import type { FilePath, SourceFile, TextEdit } from '../document/document.ts';
import type { Position } from '../document/position.ts';
import type { Evolution } from '../evolution/apiChange.ts';
import type { DeliveryRepo } from '../export/argocd.ts';
import type { Exported } from '../export/exported.ts';
import type { Finding } from '../finding/finding.ts';
import type { GoalView } from '../goals/goals.ts';
import type { GoalSources } from '../goals/sources.ts';
import type { ElementId, Layer } from '../graph/element.ts';
import type { JsonObject } from '../json.ts';
import type { Point } from '../layout/geometry.ts';
import type { MatrixView } from '../metrics/matrix.ts';
import type { MetricsView } from '../metrics/metrics.ts';
import type { SuggestionsView } from '../metrics/suggest.ts';
import type { WhatIfView } from '../metrics/whatIf.ts';
import type { Comparison } from '../offer/compareOffers.ts';
import type { ApplyObject } from '../protocol/cluster.ts';
import type { Result } from '../result.ts';
import type { StackChoice, StackOptions } from '../stack/choices.ts';
import type { Sketch } from '../stack/sketch.ts';
import type { StackFile } from '../stack/template.ts';
import type { StartView } from '../starts/start.ts';
import type { FormField } from '../systems/system.ts';
import type { Completion, Hover, PlaceFound } from './language/answers.ts';
import type { CommandPreview } from './preview.ts';
import type { Job } from './slices.ts';
import type { Delta, ElementDetail } from './snapshot.ts';

/** A file as the host read it; `etag` names the version on disk. */
export interface LoadedFile extends SourceFile {
  readonly etag: string;
}

/** A file that was not read, and why. Shown in the problems list, never silently dropped. */
export interface UnreadFile {
  readonly path: FilePath;
  readonly code: string;
  readonly message: string;
}

/** A file with unsaved changes. `text: null` = to be deleted. `base` = etag of the version on disk it was made on; absent = new. */
export interface DirtyFile {
  readonly path: FilePath;
  readonly text: string | null;
  readonly base?: string;
}

/** A change on disk that meets unsaved changes in the same lines. Nothing was taken over yet. */
export interface MergeQuestion {
  readonly path: FilePath;
  readonly mine: string | null;
  readonly theirs: string | null;
  /** Both versions merged, with conflict markers where they disagree. */
  readonly merged: string;
  readonly etag?: string;
}

/** A thing that can be added, with the short form it is made from. */
export interface PaletteEntry {
  readonly id: string;
  readonly system: string;
  readonly systemTitle: string;
  readonly title: string;
  readonly description: string;
  readonly layer: Layer;
  readonly form: readonly FormField[];
}

/** Whether a port could be joined to another element, and why (not): what lights up while a person drags. */
export interface JoinTarget {
  readonly element: ElementId;
  readonly port: string;
  readonly verdict: 'fits' | 'unknown' | 'refused';
  readonly reason: string;
  /** The command that joins them; absent when refused. */
  readonly call?: CommandCall;
}

/** Engines side by side for one platform API, with those that offer its type in this blueprint. */
export interface OfferComparison extends Comparison {
  /** Elements that offer the type today, by the system that they are of. */
  readonly offered: Readonly<Record<string, readonly ElementId[]>>;
  /** The one that `blueprint.yaml` pins the type to. */
  readonly pinned?: ElementId;
}

/** A layout of an export, as menus list it. */
export interface ExportFormatView {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** What to do with the files, as a command or in words. */
  readonly next: string;
  /** True where the files name the Git repository that they will lie in. */
  readonly namesRepo: boolean;
}

/** The files of an export before they are saved, and what is found when they are opened by themselves. */
export interface ExportPreview extends Exported {
  readonly findings: readonly Finding[];
}

/** What `blueprint.yaml` says of people and of ways to look at the platform. */
export type StatedView = Pick<Blueprint, 'teams' | 'views' | 'tours'>;

/** The history as a list. */
export interface StepsView {
  readonly done: readonly string[];
  readonly undone: readonly string[];
}

/** A platform put together of chosen systems: the choice as it was made to fit, and what else could be chosen. */
export interface ComposedStack {
  readonly choice: StackChoice;
  readonly options: StackOptions;
  readonly files: readonly StackFile[];
  readonly sketch: Sketch;
}

/** A system as the screen shows it. */
export interface SystemView {
  readonly id: string;
  readonly title: string;
  readonly docs: string;
  readonly icon: string;
}

/** A state that the APIs are compared with. Of a revision the files that differ from those on disk; null = it has none. */
export type OtherState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'revision'; readonly files: readonly { readonly path: string; readonly text: string | null }[] }
  /** Definitions as JSON texts. */
  | { readonly kind: 'cluster'; readonly objects: readonly string[] };

/** A definition as a cluster knows it. */
export interface SentApi {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

/** A command as menus and the palette list it. Commands without required arguments can be run straight away. */
export interface CommandView {
  readonly id: string;
  readonly title: string;
}

/**
 * The workspace, as the screen reaches it in its worker: one call a method, plain data both ways.
 * Deltas come as answers and, for changes that the screen did not ask for, never: every change has a caller.
 */
export interface WorkspaceApi {
  /** Starts afresh on a folder. Built-in schemas are given once, as the parsed data files of `resources/schemas`. */
  open(folder: { readonly name: string }, schemas: readonly JsonObject[]): Promise<Delta>;
  /** Adds files (in batches, so that the picture grows). */
  load(files: readonly LoadedFile[], unread: readonly UnreadFile[]): Promise<Delta>;
  /** Text edits from the code editor, already on its screen. Typing without a pause is one step of undo. */
  edit(edits: readonly TextEdit[]): Promise<Delta>;
  /** Files changed on disk: clean ones are taken over, dirty ones merged where lines don't meet, the rest asked about. */
  external(
    files: readonly { readonly path: FilePath; readonly text: string | null; readonly etag?: string }[],
  ): Promise<{
    readonly delta: Delta;
    readonly questions: readonly MergeQuestion[];
  }>;
  /** Answers a merge question: the text to go on with (undoable), on top of the version on disk that the question named. */
  settle(question: MergeQuestion, text: string | null): Promise<Delta>;
  /** Runs a command, and puts elements at places (canvas units) in the same step of undo. */
  run(
    call: CommandCall,
    places?: Readonly<Record<string, Point>>,
  ): Promise<
    Result<{ readonly delta: Delta; readonly select?: readonly ElementId[]; readonly notes?: readonly string[] }>
  >;
  preview(call: CommandCall): Promise<Result<CommandPreview>>;
  undo(): Promise<Delta>;
  redo(): Promise<Delta>;
  /** Goes to the moment when so many steps were done: 0 = as opened. */
  jump(done: number): Promise<Delta>;
  /** Titles of the steps that can be undone and redone, in the order in which they were made. */
  steps(): Promise<StepsView>;
  /** The text of elements as the clipboard takes it. */
  copy(ids: readonly ElementId[]): Promise<Result<CopiedText>>;
  /** Puts elements at places (canvas units). One step of undo; changes only `blueprint.layout.json`. */
  place(positions: Readonly<Record<string, Point>>, title: string): Promise<Delta>;
  inspect(id: ElementId): Promise<ElementDetail | undefined>;
  source(path: FilePath): Promise<string | undefined>;
  complete(path: FilePath, position: Position): Promise<readonly Completion[]>;
  hover(path: FilePath, position: Position): Promise<Hover | undefined>;
  definition(path: FilePath, position: Position): Promise<readonly PlaceFound[]>;
  references(path: FilePath, position: Position): Promise<readonly PlaceFound[]>;
  elementAt(path: FilePath, position: Position): Promise<ElementId | undefined>;
  palette(): Promise<readonly PaletteEntry[]>;
  systems(): Promise<readonly SystemView[]>;
  commands(): Promise<readonly CommandView[]>;
  portTypes(): Promise<readonly string[]>;
  /** Where an edge drawn from this port may end. */
  joins(element: ElementId, port: string): Promise<readonly JoinTarget[]>;
  /** What each engine would make of the API that an element offers; undefined where it offers none. */
  compareOffers(id: ElementId): Promise<OfferComparison | undefined>;
  /** The API of an element as its users meet it, with a request (an example, if none is given) checked for real. */
  design(id: ElementId, request?: JsonObject): Promise<ApiDesign | undefined>;
  /** What became of the APIs since another state: the saved files, a revision, or what a cluster holds. */
  evolution(since: OtherState): Promise<Evolution>;
  /** The definitions of APIs that a cluster would hold. */
  sentApis(): Promise<readonly SentApi[]>;
  dirty(): Promise<readonly DirtyFile[]>;
  /** The host wrote these; `etag: null` = deleted. `text` is what was written, so that later typing stays dirty. */
  saved(
    files: readonly { readonly path: FilePath; readonly text: string | null; readonly etag: string | null }[],
  ): Promise<Delta>;
  /** Restores unsaved work of an earlier session as one undoable step. */
  restore(files: readonly DirtyFile[]): Promise<Delta>;
  /** The layouts that the blueprint can be written in. */
  exportFormats(): Promise<readonly ExportFormatView[]>;
  /** The files of a layout, with what to know before they are used; undefined for an unknown layout. Nothing is written. */
  exportAs(format: string, repo?: DeliveryRepo): Promise<ExportPreview | undefined>;
  /** A self-contained HTML picture of the blueprint, with where its goals stand. */
  exportHtml(sources?: GoalSources): Promise<string>;
  /** Every object that an apply would send, from the current text. */
  applyObjects(): Promise<readonly ApplyObject[]>;
  /** Coupling, cohesion and size of every domain and team, each number with the edges counted. */
  metrics(): Promise<MetricsView>;
  /** Domains × domains, with the edges between them. */
  matrix(job?: Job): Promise<MatrixView>;
  /** What moving elements to a domain (null: out of all) would do to numbers and findings. Nothing is changed. */
  whatIf(elements: readonly ElementId[], domain: string | null): Promise<Result<WhatIfView>>;
  /** Domains that the graph suggests, each with the command that takes it. */
  suggestBoundaries(job?: Job): Promise<SuggestionsView>;
  /** The goals of the blueprint and where they stand, by the graph and by what was read for them elsewhere. */
  goals(sources?: GoalSources): Promise<readonly GoalView[]>;
  /** The guided starts: what is found for each, and what is left to do. */
  starts(): Promise<readonly StartView[]>;
  /** Teams, saved views and tours, as `blueprint.yaml` states them. */
  stated(): Promise<StatedView>;
  /** The small picture of a blueprint that is not opened. */
  sketch(files: readonly StackFile[]): Promise<Sketch>;
  /** A new platform of these systems, as near to what is wanted as one is offered. */
  composeStack(wanted: Partial<StackChoice>, name: string): Promise<ComposedStack | undefined>;
}
