import { describe, expect, it } from 'vitest';
import { connectWorkspace, type WorkerEnd } from './connectWorkspace.ts';
import type { WorkspaceCall, WorkspaceCancel } from './workspaceCall.ts';

function loop(answer: (call: WorkspaceCall | WorkspaceCancel) => unknown): WorkerEnd {
  const listeners: ((event: MessageEvent) => void)[] = [];
  return {
    postMessage(call) {
      const data = answer(call);
      if (data === undefined) return;
      queueMicrotask(() => {
        for (const listener of listeners) listener(new MessageEvent('message', { data }));
      });
    },
    addEventListener: (type: string, listener: (event: MessageEvent) => void) => {
      if (type === 'message') listeners.push(listener);
    },
  };
}

const answered = (call: WorkspaceCall | WorkspaceCancel) =>
  'method' in call ? { id: call.id, ok: true, value: [call.method, ...call.args] } : undefined;

describe('connectWorkspace', () => {
  it('rejects what waits and what follows when the worker can not be loaded', async () => {
    let fail: () => void = () => undefined;
    const workspace = connectWorkspace({
      postMessage: () => undefined,
      addEventListener: (type: string, listener: (event: MessageEvent) => void) => {
        if (type === 'error') fail = () => listener(new MessageEvent('error'));
      },
    });
    const waiting = workspace.palette();
    fail();
    await expect(waiting).rejects.toThrow('the workspace');
    await expect(workspace.systems()).rejects.toThrow('the workspace');
  });

  it('gives each caller the answer to its own call', async () => {
    const workspace = connectWorkspace(loop(answered));
    const answers = await Promise.all([workspace.portTypes(), workspace.systems()]);
    expect(answers).toEqual([['portTypes'], ['systems']]);
  });

  it('rejects when the worker has a bug, and goes on with the next call', async () => {
    const workspace = connectWorkspace(
      loop((call) =>
        'method' in call && call.method === 'undo' ? { id: call.id, ok: false, message: 'broken' } : answered(call),
      ),
    );
    await expect(workspace.undo()).rejects.toThrow('broken');
    await expect(workspace.palette()).resolves.toEqual(['palette']);
  });

  it('tells how far a long call is, and lets it go when its caller gives up', async () => {
    const sent: unknown[] = [];
    const workspace = connectWorkspace(
      loop((call) => {
        sent.push(call);
        return 'cancel' in call ? undefined : { id: 1, progress: 0.5 };
      }),
    );
    const abort = new AbortController();
    const shares: number[] = [];
    const matrix = workspace.matrix({
      signal: abort.signal,
      onProgress: (share) => {
        shares.push(share);
        abort.abort();
      },
    });
    await expect(matrix).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(shares).toEqual([0.5]);
    expect(sent).toEqual([{ id: 1, method: 'matrix', args: [] }, { cancel: 1 }]);
  });
});
