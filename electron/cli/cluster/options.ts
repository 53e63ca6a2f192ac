import { type Command, InvalidArgumentError } from 'commander';

/** What every verb that talks to a cluster can be told; named and meant as in kubectl. */
export interface ClusterOptions {
  readonly context: string;
  readonly namespace?: string;
  readonly kubeconfig?: string;
  readonly allowExec?: true;
  readonly filename?: readonly string[];
}

/** Adds those options to a verb. */
export function withClusterOptions(command: Command): Command {
  return command
    .requiredOption('--context <name>', 'context of the kubeconfig; never the current one by itself')
    .option('-n, --namespace <name>', "namespace for objects that state none; the context's own if left out")
    .option('--kubeconfig <path>', 'kubeconfig to read instead of $KUBECONFIG or ~/.kube/config')
    .option('--allow-exec', 'let the kubeconfig run the program that it names for credentials, without asking');
}

/** Seconds of a duration as kubectl writes it: `90s`, `2m`, `1h30m`, or a plain number of seconds. */
export function durationSeconds(text: string): number {
  const units: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, '': 1 };
  const parts = [...text.matchAll(/(\d+)(h|m|s|$)/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== text)
    throw new InvalidArgumentError('It is a duration such as 90s, 2m or 1h30m.');
  return parts.reduce((sum, [, number, unit]) => sum + Number(number) * (units[unit ?? ''] ?? 1), 0);
}
