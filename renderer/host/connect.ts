import type { HostClient } from '../../shared/protocol/protocol.ts';
import type { Result } from '../../shared/result.ts';
import { connectToServer } from './browser.ts';
import { connectToDesktop } from './desktop.ts';

/**
 * How the connection stands. `waiting`: lost for a moment, tried again by itself, and changes on disk may have been missed.
 * `ended`: over until the person uses a fresh link; `replaced`: another page took over.
 */
export type ConnectionState = 'connected' | 'waiting' | 'ended' | 'replaced';

/** The host, and how the way to it stands. */
export interface HostConnection extends HostClient {
  /** Tells each change of state, the present one first; gives the function that stops it. */
  onState(listener: (state: ConnectionState) => void): () => void;
}

/** Connects the page to its host by the door it came through. Problems of the browser door: `session/…`. */
export async function connectHost(): Promise<Result<HostConnection>> {
  return window.host === undefined ? connectToServer(window) : connectToDesktop(window.host);
}
