import type { EdgeType, Element, ElementId, Layer } from './element.ts';

/** An edge of the graph with the reason why it exists. */
export interface Edge {
  readonly id: string;
  readonly from: ElementId;
  readonly to: ElementId;
  readonly type: EdgeType;
  readonly reason: string;
  /** Port keys at both ends, where the edge joins ports. */
  readonly fromPort?: string;
  readonly toPort?: string;
  /** `broken`: a finding of severity error is about this edge; `unknown`: its fit could not be checked. */
  readonly state: 'ok' | 'broken' | 'unknown';
}

/** How one required port was answered. */
export type PortAnswer =
  | { readonly state: 'answered'; readonly by: ElementId; readonly port: string; readonly reason: string }
  | { readonly state: 'ambiguous'; readonly candidates: readonly ElementId[] }
  | { readonly state: 'none' }
  /** Nothing in the blueprint could answer anything: the platform is elsewhere. */
  | { readonly state: 'unknown' };

/** An element with everything that follows from the others. */
export interface LinkedElement {
  readonly element: Element;
  readonly layer: Layer;
  readonly domain?: string;
  readonly owner?: string;
  /** Whether others outside its domain may use it. */
  readonly published: boolean;
  /** Edges that this element states itself (its references and its required ports). */
  readonly edges: readonly Edge[];
  /** By key of the required port. */
  readonly answers: ReadonlyMap<string, PortAnswer>;
  /** References whose target is not there. */
  readonly missing: readonly number[];
  /** The element it is folded into, if any. */
  readonly foldedInto?: ElementId;
}
