import type { JsonObject } from '../../shared/json.ts';
import type { Job } from '../../shared/workspace/slices.ts';
import { createWorkspace } from '../../shared/workspace/workspace.ts';
import { longCalls, type WorkspaceAnswer, type WorkspaceCall, type WorkspaceCancel } from './workspaceCall.ts';

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
      const name = url.slice(url.lastIndexOf('/') + 1);
      const answer = await fetch(url).catch(() => undefined);
      if (!answer?.ok) throw new Error(`${name} (${answer === undefined ? 'no answer' : answer.status})`);
      return answer.json();
    }),
  );
}

const workspace = createWorkspace({
  clock: () => performance.now(),
  today: new Date().toISOString().slice(0, 10),
  pause: () => new Promise((resume) => setTimeout(resume, 0)),
});
const schemas = builtInSchemas();
// That they are missing is told to whoever opens a folder.
schemas.catch(() => undefined);
let queue: Promise<void> = Promise.resolve();

const givingUp = new Map<number, AbortController>();

self.addEventListener('message', (event: MessageEvent<WorkspaceCall | WorkspaceCancel>) => {
  const call = event.data;
  if ('cancel' in call) {
    givingUp.get(call.cancel)?.abort();
    return;
  }
  queue = queue.then(async () => {
    const answer = answerTo(call);
    // A long call begins in its turn, and those behind it need not wait for its end.
    if (longCalls.has(call.method)) void answer.then((done) => self.postMessage(done));
    else self.postMessage(await answer);
  });
});

async function answerTo({ id, method, args }: WorkspaceCall): Promise<WorkspaceAnswer> {
  try {
    const value: unknown = await Reflect.apply(workspace[method], workspace, await argumentsOf(id, method, args));
    return { id, ok: true, value };
  } catch (error) {
    const wasGivenUp = givingUp.get(id)?.signal.aborted === true;
    if (!wasGivenUp) console.error(error);
    return { id, ok: false, message: error instanceof Error ? error.message : String(error) };
  } finally {
    givingUp.delete(id);
  }
}

async function argumentsOf(
  id: number,
  method: WorkspaceCall['method'],
  args: WorkspaceCall['args'],
): Promise<readonly unknown[]> {
  if (method === 'open') return [args[0], await schemas];
  if (!longCalls.has(method)) return args;
  const abort = new AbortController();
  givingUp.set(id, abort);
  const job: Job = { onProgress: (progress) => self.postMessage({ id, progress }), signal: abort.signal };
  return [job];
}
