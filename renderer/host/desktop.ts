import type { DesktopBridge } from '../../shared/protocol/bridge.ts';
import { createClient } from '../../shared/protocol/client.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { HostConnection } from './connection.ts';

declare global {
  interface Window {
    /** There in the desktop window only. */
    readonly host?: DesktopBridge;
  }
}

/** The host behind a desktop window: it lives and dies with the window, so the connection always stands. */
export function connectToDesktop(bridge: DesktopBridge): Result<HostConnection> {
  const client = createClient({
    ask: (name, input) => bridge.call(name, input),
    listen: (listener) => bridge.on(listener),
  });
  return ok({
    ...client,
    onState(listener) {
      listener('connected');
      return () => undefined;
    },
  });
}
