import { describe, expect, it } from 'vitest';
import { connectWorkspace, type WorkerEnd } from './connectWorkspace.ts';
import type { WorkspaceAnswer, WorkspaceCall } from './workspaceCall.ts';

function loop(answer: (call: WorkspaceCall) => WorkspaceAnswer): WorkerEnd {
  const listeners: ((event: MessageEvent) => void)[] = [];
  return {
    postMessage(call) {
      const data = answer(call);
      queueMicrotask(() => {
        for (const listener of listeners) listener(new MessageEvent('message', { data }));
      });
    },
    addEventListener: (_, listener) => listeners.push(listener),
  };
}

describe('connectWorkspace', () => {
  it('gives each caller the answer to its own call', async () => {
    const workspace = connectWorkspace(loop((call) => ({ id: call.id, ok: true, value: [call.method, ...call.args] })));
    const answers = await Promise.all([workspace.portTypes(), workspace.systems()]);
    expect(answers).toEqual([['portTypes'], ['systems']]);
  });

  it('rejects when the worker has a bug, and goes on with the next call', async () => {
    const workspace = connectWorkspace(
      loop((call) =>
        call.method === 'undo' ? { id: call.id, ok: false, message: 'broken' } : { id: call.id, ok: true, value: [] },
      ),
    );
    await expect(workspace.undo()).rejects.toThrow('broken');
    await expect(workspace.palette()).resolves.toEqual([]);
  });
});
