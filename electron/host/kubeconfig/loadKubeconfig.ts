import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { type Entry, emptyKubeconfig, type Kubeconfig, readKubeconfigFile } from './kubeconfigFile.ts';

/**
 * Reads the kubeconfig as kubectl does: the files of `paths` (or of KUBECONFIG, or `~/.kube/config`), where the first
 * to name a context, cluster, user or current context wins. Runs nothing and touches no network. A file that can't be
 * read becomes a warning, and the others still count.
 */
export async function loadKubeconfig(
  paths?: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Kubeconfig> {
  const list = (paths ?? env.KUBECONFIG ?? '').split(delimiter).filter((path) => path !== '');
  const files = list.length > 0 ? list : [join(env.HOME ?? homedir(), '.kube', 'config')];
  let merged = emptyKubeconfig;
  for (const file of new Set(files.map((path) => resolve(path)))) {
    const read = await readKubeconfigFile(file);
    if (!read.ok) {
      const { message } = read.problem;
      const warning = message.includes(file) ? message : `${file}: ${message}`;
      merged = { ...merged, warnings: [...merged.warnings, warning] };
    } else if (read.value !== null) merged = mergeKubeconfigs(merged, read.value);
  }
  return merged;
}

/** The first one wins for each name, whole entries at a time (client-go's rules). */
export function mergeKubeconfigs(first: Kubeconfig, second: Kubeconfig): Kubeconfig {
  const merge = (one: ReadonlyMap<string, Entry>, two: ReadonlyMap<string, Entry>): ReadonlyMap<string, Entry> =>
    new Map([...one, ...[...two].filter(([name]) => !one.has(name))]);
  return {
    currentContext: first.currentContext || second.currentContext,
    clusters: merge(first.clusters, second.clusters),
    users: merge(first.users, second.users),
    contexts: merge(first.contexts, second.contexts),
    warnings: [...first.warnings, ...second.warnings],
    stamp: [first.stamp, second.stamp].filter((part) => part !== '').join('\n'),
  };
}
