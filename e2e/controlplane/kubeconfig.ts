import { stringify } from 'yaml';
import type { Identity } from './certificates.ts';

/** One context of a kubeconfig for tests. */
export interface Context {
  readonly name: string;
  readonly user: 'admin' | 'devs';
  /** Default: `default`. */
  readonly namespace?: string;
  /** Default: the API server itself; a fault proxy gives its own. */
  readonly server?: string;
}

interface Access {
  readonly server: string;
  readonly authority: string;
  readonly users: Readonly<Record<Context['user'], Identity>>;
}

/** The text of a kubeconfig with a cluster and a user for each context; the first context is the current one. */
export function kubeconfigText(contexts: readonly Context[], access: Access): string {
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': contexts[0]?.name ?? '',
    clusters: contexts.map((context) => ({
      name: context.name,
      cluster: {
        server: context.server ?? access.server,
        'certificate-authority-data': base64(access.authority),
      },
    })),
    users: contexts.map((context) => ({
      name: context.name,
      user: {
        'client-certificate-data': base64(access.users[context.user].certificate),
        'client-key-data': base64(access.users[context.user].key),
      },
    })),
    contexts: contexts.map((context) => ({
      name: context.name,
      context: { cluster: context.name, user: context.name, namespace: context.namespace ?? 'default' },
    })),
  });
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
