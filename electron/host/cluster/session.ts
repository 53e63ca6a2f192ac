import { createHash } from 'node:crypto';
import { textAt } from '../../../shared/json.ts';
import type { ClusterContext } from '../../../shared/protocol/cluster.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type Access, accessOf } from '../kubeconfig/access.ts';
import { describeContext, findContext } from '../kubeconfig/contexts.ts';
import type { ExecConsents } from '../kubeconfig/execConsent.ts';
import { loadKubeconfig } from '../kubeconfig/loadKubeconfig.ts';
import { createAuthenticator } from './authenticator.ts';
import { type Connection, type ConnectionOptions, createConnection, jsonOf } from './connection.ts';
import { requestWithRetry } from './retry.ts';

/** A context in use. */
export interface Session {
  readonly context: ClusterContext;
  readonly access: Access;
  readonly connection: Connection;
  /** Which kubeconfig, context and user this was built from; another text means another session. */
  readonly origin: string;
}

/** The sessions of one host: at most one for each context, built anew when the kubeconfig changes. */
export interface Sessions {
  /** The session of a context by its id. Reads the kubeconfig again each time. Problem `cluster/no-context`. */
  open(id: string): Promise<Result<Session>>;
  close(): void;
}

export interface SessionOptions extends ConnectionOptions {
  readonly kubeconfig?: string;
  readonly consents: ExecConsents;
}

export function createSessions(options: SessionOptions): Sessions {
  const open = new Map<string, Session>();
  return {
    open: async (id) => {
      const config = await loadKubeconfig(options.kubeconfig);
      const entry = findContext(config, id);
      if (entry === undefined) {
        return fail({
          code: 'cluster/no-context',
          message: 'The context is not in the kubeconfig any more.',
          advice: 'Choose one of the contexts that are there now.',
        });
      }
      const access = await accessOf(config, entry);
      if (!access.ok) return access;
      const origin = createHash('sha256').update(`${config.stamp}\n${id}\n${access.value.fingerprint}`).digest('hex');
      const known = open.get(id);
      if (known?.origin === origin) return ok(known);
      known?.connection.close();
      const session: Session = {
        context: await describeContext(config, entry),
        access: access.value,
        connection: createConnection(access.value, createAuthenticator(access.value, options.consents), options),
        origin,
      };
      open.set(id, session);
      return ok(session);
    },
    close: () => {
      for (const session of open.values()) session.connection.close();
      open.clear();
    },
  };
}

/**
 * Which cluster a session really speaks to: a hash over its kubeconfig, its authority and the uid of its `kube-system`
 * namespace (left out where the person may not read that). Two answers differ when the cluster behind a name changed.
 */
export async function clusterIdentity(session: Session): Promise<Result<string>> {
  const reply = await requestWithRetry(
    session.connection,
    { method: 'GET', path: '/api/v1/namespaces/kube-system' },
    { attempts: 3 },
  );
  if (!reply.ok) return reply;
  if (reply.value.status === 401) {
    return fail({
      code: 'cluster/unauthorised',
      message: `${session.access.server.host} does not accept the credentials of context “${session.context.name}”.`,
      advice: 'Log in again, or fetch the credentials of the cluster again.',
    });
  }
  const uid = reply.value.status === 200 ? (textAt(jsonOf(reply.value), 'metadata', 'uid') ?? '') : '';
  return ok(createHash('sha256').update(`${session.origin}\n${uid}`).digest('hex'));
}
