import { createClient } from '../../shared/protocol/client.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { ConnectionState, HostConnection } from './connection.ts';
import { openEventStream } from './eventStream.ts';
import { forgetSession, type SessionWindow, sessionKey } from './session.ts';

/** The host behind the loopback server. Problems: `session/…` where the page has no session, `host/unreachable`. */
export async function connectToServer(page: SessionWindow): Promise<Result<HostConnection>> {
  const key = await sessionKey(page);
  if (!key.ok) return key;
  const listeners = new Set<(name: string, data: unknown) => void>();
  const stateListeners = new Set<(state: ConnectionState) => void>();
  let state: ConnectionState = 'waiting';

  function setState(next: ConnectionState): void {
    if (state === next || state === 'ended' || state === 'replaced') return;
    state = next;
    for (const listener of stateListeners) listener(next);
  }

  async function ask(name: string, input: unknown): Promise<unknown> {
    const response = await page.fetch('/call', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-blueprint-session': key.ok ? key.value : '' },
      body: JSON.stringify({ name, input }),
    });
    if (response.status === 401) {
      forgetSession(page);
      setState('ended');
    }
    return response.json();
  }

  const client = createClient({
    ask,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  const info = await client.call('host.info', {});
  if (!info.ok) return fail(info.problem);
  openEventStream(`ws://${page.location.host}/events`, key.value, {
    event(name, data) {
      for (const listener of listeners) listener(name, data);
    },
    state: setState,
  });
  return ok({
    ...client,
    onState(listener) {
      stateListeners.add(listener);
      listener(state);
      return () => stateListeners.delete(listener);
    },
  });
}
