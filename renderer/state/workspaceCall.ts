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
