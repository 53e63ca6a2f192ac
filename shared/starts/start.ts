import type { CommandCall } from '../command/commandCall.ts';
import type { PortType } from '../contract/port.ts';
import type { ElementId, Layer } from '../graph/element.ts';

/** The three ways in which people come to a platform: from what a portal shows, from its APIs, from what runs below. */
export type StartId = 'portal' | 'middle' | 'below';

/** What a step leads to: a command that can be run as it is, or a form that is filled in as far as is known. */
export type StartAct =
  | { readonly kind: 'run'; readonly label: string; readonly call: CommandCall }
  /** Adds what offers the type, or (without a type) anything to the lane. */
  | {
      readonly kind: 'add';
      readonly label: string;
      readonly layer: Layer;
      readonly type?: PortType;
      readonly domain?: string;
    }
  /** Lets a workload ask for the type. */
  | { readonly kind: 'request'; readonly label: string; readonly element: ElementId; readonly type: PortType }
  /** Compares engines for the API of the element. */
  | { readonly kind: 'compare'; readonly label: string; readonly element: ElementId };

/** One thing to do, or one that is done already. */
export interface StartStep {
  /** Unique in its start, stable while the blueprint changes. */
  readonly id: string;
  readonly title: string;
  /** What was found, in a sentence or two. */
  readonly why: string;
  readonly elements: readonly ElementId[];
  readonly done: boolean;
  readonly act?: StartAct;
}

/** A guided start: computed from the blueprint as it is, so that each step is ticked by the files and by nothing else. */
export interface StartView {
  readonly id: StartId;
  /** How many elements it begins from: none, and it has no steps. */
  readonly found: number;
  /** Open steps first. */
  readonly steps: readonly StartStep[];
}
