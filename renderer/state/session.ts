import type { HostClient } from '../../shared/protocol/protocol.ts';
import type { WorkspaceApi } from '../../shared/workspace/api.ts';

/** The two ends that the screen speaks with: the host behind its door, and the workspace in its worker. */
export interface Session {
  readonly host: HostClient;
  readonly workspace: WorkspaceApi;
}

let current: Session | undefined;

/** Begins the one session of this window. */
export function beginSession(session: Session): void {
  current = session;
}

/** The session; a bug when there is none yet, since nothing is drawn before it began. */
export function session(): Session {
  if (!current) throw new Error('The session has not begun.');
  return current;
}
