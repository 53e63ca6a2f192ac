import { createHash } from 'node:crypto';
import { isObject, listAt, objectAt, textAt, valueAt } from '../../../shared/json.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Entry, Kubeconfig } from './kubeconfigFile.ts';
import { readPem, readToken } from './material.ts';

/** How requests prove who they are. */
export type Credential =
  | { readonly kind: 'none' }
  | { readonly kind: 'certificate'; readonly certificate: string; readonly key: string }
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  | { readonly kind: 'exec'; readonly exec: ExecEntry };

/** A program of the kubeconfig that hands out credentials, as written there. */
export interface ExecEntry {
  readonly file: string;
  readonly folder: string;
  readonly apiVersion: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: readonly { readonly name: string; readonly value: string }[];
  readonly interactiveMode: string;
  readonly provideClusterInfo: boolean;
  readonly installHint: string;
}

/** Everything needed to speak to the cluster of a context. Holds credentials: it never leaves the host. */
export interface Access {
  readonly server: URL;
  readonly ca: string | undefined;
  readonly insecure: boolean;
  readonly tlsServerName: string | undefined;
  readonly proxy: URL | undefined;
  readonly credential: Credential;
  readonly impersonate: Impersonation;
  /** sha256 of server and authority, in hex: which cluster the context means. */
  readonly fingerprint: string;
}

export interface Impersonation {
  readonly user: string | undefined;
  readonly uid: string | undefined;
  readonly groups: readonly string[];
  readonly extra: readonly (readonly [string, string])[];
}

/** Follows a context to its cluster and user and reads the files that they name. Runs nothing. */
export async function accessOf(config: Kubeconfig, context: Entry): Promise<Result<Access>> {
  const cluster = config.clusters.get(textAt(context.value, 'cluster') ?? '');
  const user = config.users.get(textAt(context.value, 'user') ?? '');
  if (cluster === undefined) return broken(context, 'cluster');
  if (user === undefined && textAt(context.value, 'user')) return broken(context, 'user');
  const server = parseUrl(textAt(cluster.value, 'server') ?? '', ['https:', 'http:']);
  if (server === undefined) return invalid(cluster, `The server of cluster “${cluster.name}” is no http or https URL.`);
  const proxyText = textAt(cluster.value, 'proxy-url');
  const proxy = proxyText ? parseUrl(proxyText, ['https:', 'http:']) : undefined;
  if (proxyText && proxy === undefined) {
    return invalid(cluster, `The proxy-url of cluster “${cluster.name}” is no http or https URL.`);
  }
  const ca = await readPem(cluster, 'certificate-authority');
  if (!ca.ok) return ca;
  const credential = user === undefined ? ok({ kind: 'none' } as const) : await credentialOf(user);
  if (!credential.ok) return credential;
  const fingerprint = createHash('sha256')
    .update(`${server.href}\n${ca.value ?? ''}`)
    .digest('hex');
  return ok({
    server,
    ca: ca.value,
    insecure: cluster.value['insecure-skip-tls-verify'] === true,
    tlsServerName: textAt(cluster.value, 'tls-server-name') || undefined,
    proxy,
    credential: credential.value,
    impersonate: impersonationOf(user),
    fingerprint,
  });
}

function parseUrl(text: string, protocols: readonly string[]): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && protocols.includes(url.protocol) ? url : undefined;
}

function broken(context: Entry, field: 'cluster' | 'user'): Result<never> {
  const name = textAt(context.value, field);
  return invalid(context, name ? `Its ${field} “${name}” is not in the kubeconfig.` : `It names no ${field}.`);
}

function invalid(entry: Entry, message: string): Result<never> {
  return fail({ code: 'kubeconfig/broken-context', message, advice: 'Correct the kubeconfig.', place: entry.file });
}

/** Which of several credentials of a user counts follows client-go: token, then certificate, then password, then program. */
async function credentialOf(user: Entry): Promise<Result<Credential>> {
  const token = await readToken(user);
  if (!token.ok) return token;
  if (token.value !== undefined) return ok({ kind: 'token', token: token.value });
  const certificate = await readPem(user, 'client-certificate');
  if (!certificate.ok) return certificate;
  const key = await readPem(user, 'client-key');
  if (!key.ok) return key;
  if (certificate.value !== undefined && key.value !== undefined) {
    return ok({ kind: 'certificate', certificate: certificate.value, key: key.value });
  }
  if (certificate.value !== undefined || key.value !== undefined) {
    return invalid(user, `User “${user.name}” has a client certificate or a client key, but not both.`);
  }
  const username = textAt(user.value, 'username');
  if (username) return ok({ kind: 'basic', username, password: textAt(user.value, 'password') ?? '' });
  const exec = valueAt(user.value, ['exec']);
  if (isObject(exec)) return execOf(user);
  if (isObject(valueAt(user.value, ['auth-provider']))) {
    return invalid(
      user,
      `User “${user.name}” has an auth-provider, which Kubernetes removed in 1.26. Use exec instead.`,
    );
  }
  return ok({ kind: 'none' });
}

function execOf(user: Entry): Result<Credential> {
  const exec = objectAt(user.value, 'exec');
  const command = textAt(exec, 'command');
  if (!command) return invalid(user, `The exec of user “${user.name}” has no command.`);
  const apiVersion = textAt(exec, 'apiVersion') ?? '';
  if (!/^client\.authentication\.k8s\.io\/v1(beta1)?$/.test(apiVersion)) {
    return invalid(
      user,
      `The exec of user “${user.name}” has an apiVersion that is not supported: it must be v1 or v1beta1.`,
    );
  }
  return ok({
    kind: 'exec',
    exec: {
      file: user.file,
      folder: user.folder,
      apiVersion,
      command,
      args: listAt(exec, 'args').map(String),
      env: listAt(exec, 'env').map((item) => ({
        name: textAt(item, 'name') ?? '',
        value: textAt(item, 'value') ?? '',
      })),
      interactiveMode: textAt(exec, 'interactiveMode') ?? 'IfAvailable',
      provideClusterInfo: exec.provideClusterInfo === true,
      installHint: textAt(exec, 'installHint') ?? '',
    },
  });
}

function impersonationOf(user: Entry | undefined): Impersonation {
  const value = user?.value;
  return {
    user: textAt(value, 'as') || undefined,
    uid: textAt(value, 'as-uid') || undefined,
    groups: listAt(value, 'as-groups').map(String),
    extra: Object.entries(objectAt(value, 'as-user-extra')).flatMap(([name, values]) =>
      (Array.isArray(values) ? values : []).map((item) => [name, String(item)] as const),
    ),
  };
}
