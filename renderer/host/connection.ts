import type { HostClient } from '../../shared/protocol/protocol.ts';

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
