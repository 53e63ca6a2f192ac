import type { JsonObject } from '../../shared/json.ts';
import { createWorkspace } from '../../shared/workspace/workspace.ts';
import type { WorkspaceAnswer, WorkspaceCall } from './workspaceCall.ts';

/**
 * The workspace off the screen's thread: answers one call after the other, in order. The schemas stay files of their own,
 * however small: a `data:` address is none that the page may fetch.
 */
const schemaFiles = import.meta.glob<string>('../../resources/schemas/*.json', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

async function builtInSchemas(): Promise<readonly JsonObject[]> {
  return Promise.all(
    Object.values(schemaFiles).map(async (url) => {
      const answer = await fetch(url);
      return answer.json();
    }),
  );
}

const workspace = createWorkspace({ clock: () => performance.now(), today: new Date().toISOString().slice(0, 10) });
const schemas = builtInSchemas();
let queue: Promise<void> = Promise.resolve();

self.addEventListener('message', (event: MessageEvent<WorkspaceCall>) => {
  const call = event.data;
  queue = queue.then(async () => self.postMessage(await answerTo(call)));
});

async function answerTo(call: WorkspaceCall): Promise<WorkspaceAnswer> {
  try {
    const args = call.method === 'open' ? [call.args[0], await schemas] : call.args;
    const value: unknown = await Reflect.apply(workspace[call.method], workspace, args);
    return { id: call.id, ok: true, value };
  } catch (error) {
    console.error(error);
    return { id: call.id, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
