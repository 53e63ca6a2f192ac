import type { WorkspaceApi } from '../../shared/workspace/api.ts';
import type { Job } from '../../shared/workspace/slices.ts';
import type { WorkspaceAnswer, WorkspaceCall, WorkspaceCancel, WorkspaceProgress } from './workspaceCall.ts';

/** The part of a `Worker` that is used here. */
export interface WorkerEnd {
  postMessage(call: WorkspaceCall | WorkspaceCancel): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'error', listener: (event: Event) => void): void;
}

/** A call that waits for its answer. */
interface Waiting {
  readonly settle: (event: MessageEvent) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The workspace behind a worker, as if it were here. Answers come in the order of the calls. A worker whose script can't be
 * loaded rejects the calls that wait for it and all that follow.
 */
export function connectWorkspace(worker: WorkerEnd): WorkspaceApi {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let broken: Error | undefined;
  let hasAnswered = false;
  const following = new Map<number, (share: number) => void>();
  worker.addEventListener('message', (event) => {
    const answer: WorkspaceAnswer | WorkspaceProgress = event.data;
    if ('progress' in answer) return following.get(answer.id)?.(answer.progress);
    hasAnswered = true;
    const call = waiting.get(answer.id);
    waiting.delete(answer.id);
    call?.settle(event);
  });
  worker.addEventListener('error', () => {
    // A worker that has answered lives on after an error of its own.
    if (hasAnswered) return;
    broken = new Error('the workspace');
    for (const { reject } of waiting.values()) reject(broken);
    waiting.clear();
  });
  const call = <T>(method: keyof WorkspaceApi, args: readonly unknown[]): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (broken) return reject(broken);
      last++;
      waiting.set(last, {
        settle: (event) => (event.data.ok ? resolve(event.data.value) : reject(new Error(event.data.message))),
        reject,
      });
      worker.postMessage({ id: last, method, args });
    });
  const callJob = <T>(method: keyof WorkspaceApi, { onProgress, signal }: Job = {}): Promise<T> => {
    const answer = call<T>(method, []);
    const id = last;
    if (onProgress) following.set(id, onProgress);
    const given = new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => {
        worker.postMessage({ cancel: id });
        reject(signal.reason);
      });
    });
    return Promise.race([answer, given]).finally(() => {
      following.delete(id);
      // What a call that was given up still says is nobody's any more.
      answer.catch(() => undefined);
    });
  };
  return {
    open: (...args) => call('open', args),
    load: (...args) => call('load', args),
    edit: (...args) => call('edit', args),
    external: (...args) => call('external', args),
    settle: (...args) => call('settle', args),
    run: (...args) => call('run', args),
    preview: (...args) => call('preview', args),
    undo: () => call('undo', []),
    redo: () => call('redo', []),
    jump: (...args) => call('jump', args),
    steps: () => call('steps', []),
    copy: (...args) => call('copy', args),
    place: (...args) => call('place', args),
    inspect: (...args) => call('inspect', args),
    source: (...args) => call('source', args),
    complete: (...args) => call('complete', args),
    hover: (...args) => call('hover', args),
    definition: (...args) => call('definition', args),
    references: (...args) => call('references', args),
    elementAt: (...args) => call('elementAt', args),
    palette: () => call('palette', []),
    systems: () => call('systems', []),
    commands: () => call('commands', []),
    portTypes: () => call('portTypes', []),
    joins: (...args) => call('joins', args),
    compareOffers: (id) => call('compareOffers', [id]),
    design: (...args) => call('design', args),
    evolution: (since) => call('evolution', [since]),
    sentApis: () => call('sentApis', []),
    dirty: () => call('dirty', []),
    saved: (...args) => call('saved', args),
    restore: (...args) => call('restore', args),
    exportFormats: () => call('exportFormats', []),
    exportAs: (...args) => call('exportAs', args),
    exportHtml: (...args) => call('exportHtml', args),
    applyObjects: () => call('applyObjects', []),
    metrics: () => call('metrics', []),
    matrix: (job) => callJob('matrix', job),
    whatIf: (...args) => call('whatIf', args),
    suggestBoundaries: (job) => callJob('suggestBoundaries', job),
    goals: (...args) => call('goals', args),
    starts: () => call('starts', []),
    stated: () => call('stated', []),
    sketch: (...args) => call('sketch', args),
    composeStack: (...args) => call('composeStack', args),
  };
}
