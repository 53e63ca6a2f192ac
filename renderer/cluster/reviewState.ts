import { create } from 'zustand';
import type { ApplyProgress, ClusterContext, ObjectDiff } from '../../shared/protocol/cluster.ts';
import type { Problem } from '../../shared/result.ts';

/** A program that a context wants to run for credentials. */
export interface Consent {
  readonly hash: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly envNames: readonly string[];
}

/** A plan whose differences were shown. */
export interface ShownPlan {
  readonly id: string;
  readonly waves: readonly (readonly string[])[];
}

export interface ApplyResult {
  readonly applied: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly total: number;
  readonly ready: number;
}

export type Step = 'context' | 'consent' | 'namespace' | 'comparing' | 'review' | 'applying' | 'done';

/** The way from choosing a cluster to applied objects. */
export interface Review {
  readonly step: Step;
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  readonly contexts: readonly ClusterContext[];
  readonly warnings: readonly string[];
  readonly context: ClusterContext | undefined;
  readonly consent: Consent | undefined;
  readonly serverVersion: string | undefined;
  readonly namespaces: readonly string[];
  readonly namespace: string;
  readonly total: number;
  readonly diffs: ReadonlyMap<string, ObjectDiff>;
  readonly plan: ShownPlan | undefined;
  /** Revision of the blueprint that the plan was made from. */
  readonly revision: number;
  readonly force: ReadonlySet<string>;
  readonly progress: ReadonlyMap<string, ApplyProgress>;
  readonly result: ApplyResult | undefined;
  readonly cancelling: boolean;
  readonly selected: string | undefined;
}

export const emptyReview: Review = {
  step: 'context',
  busy: false,
  problem: undefined,
  contexts: [],
  warnings: [],
  context: undefined,
  consent: undefined,
  serverVersion: undefined,
  namespaces: [],
  namespace: '',
  total: 0,
  diffs: new Map(),
  plan: undefined,
  revision: 0,
  force: new Set(),
  progress: new Map(),
  result: undefined,
  cancelling: false,
  selected: undefined,
};

/** The review that is open. It begins anew each time the dialog is opened. */
export const useReview = create<Review>()(() => emptyReview);
