import { createHash } from 'node:crypto';
import { isObject, textAt, valueAt } from '../../../shared/json.ts';
import type { ClusterContext, ContextBadge } from '../../../shared/protocol/cluster.ts';
import { accessOf } from './access.ts';
import type { Entry, Kubeconfig } from './kubeconfigFile.ts';

/** Names that people give to the clusters that must not break. */
const production = /(^|[^a-z])(prod|prd|production|live)([^a-z]|$)/i;

/** A context's id: the same for the same name in the same file. */
export function contextId(context: Entry): string {
  return `context-${createHash('sha256').update(`${context.file}\n${context.name}`).digest('hex').slice(0, 16)}`;
}

/** The context with this id. */
export function findContext(config: Kubeconfig, id: string): Entry | undefined {
  return [...config.contexts.values()].find((context) => contextId(context) === id);
}

/** All contexts as a person sees them, without any credential. Reads the files that they name, and runs nothing. */
export async function listContexts(config: Kubeconfig): Promise<readonly ClusterContext[]> {
  return Promise.all([...config.contexts.values()].map((context) => describeContext(config, context)));
}

/** One context as a person sees it. */
export async function describeContext(config: Kubeconfig, context: Entry): Promise<ClusterContext> {
  const access = await accessOf(config, context);
  const cluster = textAt(context.value, 'cluster') ?? '';
  return {
    id: contextId(context),
    name: context.name,
    cluster,
    server: access.ok ? access.value.server.host : hostOf(textAt(config.clusters.get(cluster)?.value, 'server')),
    namespace: textAt(context.value, 'namespace') || 'default',
    current: context.name === config.currentContext,
    badges: badgesOf(config, context),
    ...(access.ok ? {} : { problem: access.problem.message }),
  };
}

function hostOf(server: string | undefined): string {
  return server !== undefined && URL.canParse(server) ? new URL(server).host : '';
}

/** What a person should see before trusting a context. */
export function badgesOf(config: Kubeconfig, context: Entry): ContextBadge[] {
  const cluster = config.clusters.get(textAt(context.value, 'cluster') ?? '')?.value;
  const user = config.users.get(textAt(context.value, 'user') ?? '')?.value;
  const names = [context.name, textAt(context.value, 'cluster') ?? ''];
  const badges: readonly (readonly [ContextBadge, boolean])[] = [
    ['insecure-tls', valueAt(cluster, ['insecure-skip-tls-verify']) === true],
    ['plain-http', /^http:/i.test(textAt(cluster, 'server') ?? '')],
    ['proxy', Boolean(textAt(cluster, 'proxy-url'))],
    ['tls-server-name', Boolean(textAt(cluster, 'tls-server-name'))],
    ['impersonation', ['as', 'as-uid', 'as-groups', 'as-user-extra'].some((field) => Boolean(valueAt(user, [field])))],
    ['exec-plugin', isObject(valueAt(user, ['exec']))],
    ['production', names.some((name) => production.test(name))],
  ];
  return badges.filter(([, present]) => present).map(([badge]) => badge);
}
