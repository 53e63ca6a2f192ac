import type { WorkspaceApi } from '../../shared/workspace/api.ts';

/** A call to the workspace on its way to the worker. */
export interface WorkspaceCall {
  readonly id: number;
  readonly method: keyof WorkspaceApi;
  readonly args: readonly unknown[];
}

/** The worker's answer: the value, or the words of a bug (never an expected problem: those are values). */
export type WorkspaceAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };

/** The screen gives up on a call. */
export interface WorkspaceCancel {
  readonly cancel: number;
}

/** How far the worker is with a long call: the share that is done, from 0 to 1. */
export interface WorkspaceProgress {
  readonly id: number;
  readonly progress: number;
}

/** Calls that take long on large blueprints: others are answered meanwhile, and they can be given up. */
export const longCalls: ReadonlySet<keyof WorkspaceApi> = new Set(['matrix', 'suggestBoundaries'] as const);
