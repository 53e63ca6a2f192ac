import type { FilePath } from '../document/document.ts';
import type { Range } from '../document/position.ts';
import type { Finding, FindingCounts, Severity } from '../finding/finding.ts';
import type { Edge } from '../graph/edge.ts';
import type { ElementId, Layer, Part, Wire } from '../graph/element.ts';
import type { JsonObject } from '../json.ts';
import type { Point } from '../layout/geometry.ts';

/** A port as canvas and inspector show it. */
export interface PortView {
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly class?: string;
  readonly version?: string;
  /** For required ports: whether somebody answers. For provided ports: `ok`, or `broken` when a finding marks it. */
  readonly state: 'ok' | 'broken' | 'unknown' | 'ambiguous';
  /** Who answers, by name (required ports). */
  readonly answeredBy?: ElementId;
  /** How many ask (provided ports). */
  readonly askedBy?: number;
}

/** An element as the canvas, the tree and the search see it. */
export interface ElementView {
  readonly id: ElementId;
  readonly system: string;
  readonly kind: string;
  readonly title: string;
  readonly name: string;
  readonly namespace?: string;
  readonly layer: Layer;
  readonly domain?: string;
  readonly owner?: string;
  readonly file: FilePath;
  readonly range: Range;
  readonly requires: readonly PortView[];
  readonly provides: readonly PortView[];
  readonly facts: readonly string[];
  readonly counts: FindingCounts;
  readonly worst?: Severity;
  /** Folded into that element by default: drawn only when its card is opened. */
  readonly foldedInto?: ElementId;
  /** How many elements are folded into this one. */
  readonly folds: number;
  readonly published: boolean;
}

export interface DomainView {
  readonly name: string;
  readonly owner?: string;
  readonly description?: string;
  readonly elements: readonly ElementId[];
  readonly counts: FindingCounts;
}

export interface FileView {
  readonly path: FilePath;
  readonly documents: number;
  readonly dirty: boolean;
  readonly counts: FindingCounts;
}

/**
 * What changed since the last delta. Lists hold whole new values; `removed` lists hold keys. The first delta holds everything.
 * Plain data: it crosses from the worker to the screen.
 */
export interface Delta {
  readonly revision: number;
  readonly elements: readonly ElementView[];
  readonly removedElements: readonly ElementId[];
  readonly edges: readonly Edge[];
  readonly removedEdges: readonly string[];
  /** All findings of every file listed. */
  readonly findings: readonly { readonly file: FilePath; readonly findings: readonly Finding[] }[];
  readonly files: readonly FileView[];
  readonly removedFiles: readonly FilePath[];
  /** Present when domains changed in any way. */
  readonly domains?: readonly DomainView[];
  /** Present when saved positions changed (undo of a move, an outside edit). */
  readonly positions?: Readonly<Record<string, Point>>;
  readonly summary: WorkspaceSummary;
}

export interface WorkspaceSummary {
  readonly name: string;
  readonly documents: number;
  readonly elements: number;
  readonly edges: number;
  readonly counts: FindingCounts;
  readonly dirtyFiles: readonly FilePath[];
  readonly undo?: string;
  readonly redo?: string;
  /** Milliseconds that the last update took. */
  readonly tookMs: number;
  readonly schemas: string;
}

/** A field of an API's inputs for forms and the inspector. */
export interface InputView {
  readonly path: readonly string[];
  readonly name: string;
  /** "integer 1..10", "string, one of small, large", "list of object". */
  readonly type: string;
  readonly required: boolean;
  readonly default?: string;
  readonly description?: string;
  readonly choices?: readonly string[];
  readonly depth: number;
}

/** Everything the inspector shows of one element. */
export interface ElementDetail {
  readonly view: ElementView;
  readonly description?: string;
  readonly apiVersion: string;
  readonly requires: readonly (PortView & {
    readonly params: JsonObject;
    readonly reason?: string;
    readonly outputsUsed: readonly string[];
    readonly candidates: readonly ElementId[];
    /** Parameters that the answering API takes, for the form beside the node. */
    readonly inputs: readonly InputView[];
  })[];
  readonly provides: readonly (PortView & {
    readonly aliases: readonly string[];
    /** Undefined = unknown. */
    readonly inputs?: readonly InputView[];
    readonly outputs?: readonly {
      readonly name: string;
      readonly description?: string;
      readonly secret?: boolean;
      readonly source: string;
    }[];
    readonly consumers: readonly ElementId[];
  })[];
  readonly versions: readonly {
    readonly name: string;
    readonly served: boolean;
    readonly storage: boolean;
    readonly deprecated: boolean;
  }[];
  readonly parts: readonly (Part & { readonly range: Range })[];
  readonly wires: readonly (Wire & { readonly range: Range; readonly state: 'ok' | 'broken' | 'unknown' })[];
  readonly outgoing: readonly Edge[];
  readonly incoming: readonly Edge[];
  readonly findings: readonly Finding[];
  /** Commands that make sense here, by id. */
  readonly can: readonly string[];
}
