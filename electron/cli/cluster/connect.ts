import { createClient } from '../../../shared/protocol/client.ts';
import type { ClusterContext } from '../../../shared/protocol/cluster.ts';
import type { HostClient } from '../../../shared/protocol/protocol.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { didYouMean, nearestNames } from '../../../shared/schema/suggest.ts';
import { startHost } from '../../host/startHost.ts';
import type { Terminal } from '../terminal.ts';
import type { ClusterOptions } from './options.ts';

/** A context in use, through the host in this process. */
export interface Connection {
  readonly client: HostClient;
  readonly context: ClusterContext;
  close(): Promise<void>;
}

/**
 * Starts a host and finds the context by its name. Where the context runs a program for credentials, the person is asked
 * first. Problems: `cluster/no-context`, `cluster/bad-context`, `cluster/consent-needed` and those of the host.
 */
export async function connect(options: ClusterOptions, terminal: Terminal): Promise<Result<Connection>> {
  const host = await startHost({
    door: 'terminal',
    ...(options.kubeconfig === undefined ? {} : { kubeconfig: options.kubeconfig }),
  });
  if (!host.ok) return host;
  const { dispatch, subscribe } = host.value;
  const client = createClient({
    ask: dispatch,
    listen: (listener) => subscribe(({ name, data }) => listener(name, data)),
  });
  const close = () => host.value.close();
  const context = await chosenContext(client, options, terminal);
  if (context.ok) return ok({ client, context: context.value, close });
  await close();
  return context;
}

async function chosenContext(
  client: HostClient,
  options: ClusterOptions,
  terminal: Terminal,
): Promise<Result<ClusterContext>> {
  const listed = await client.call('cluster.contexts', {});
  if (!listed.ok) return listed;
  const { contexts, warnings } = listed.value;
  for (const warning of warnings) terminal.say(`warning: ${warning}`);
  const context = contexts.find(({ name }) => name === options.context);
  if (!context) {
    const names = contexts.map(({ name }) => name);
    return fail({
      code: 'cluster/no-context',
      message: `The kubeconfig has no context ${options.context}${didYouMean(nearestNames(options.context, names)) || '.'}`,
      advice: names.length === 0 ? 'Name a kubeconfig with --kubeconfig.' : `There are: ${names.join(', ')}.`,
    });
  }
  if (context.problem !== undefined)
    return fail({ code: 'cluster/bad-context', message: `Context ${context.name} can't be used: ${context.problem}` });
  const agreed = await agree(client, context, options, terminal);
  return agreed.ok ? ok(context) : agreed;
}

/** Lets the context's credential program run, if it has one and the person agrees. An earlier agreement is found when it is used. */
async function agree(
  client: HostClient,
  context: ClusterContext,
  options: ClusterOptions,
  terminal: Terminal,
): Promise<Result<null>> {
  const consent = await client.call('cluster.consent', { context: context.id });
  if (!consent.ok) return consent;
  if (consent.value === null) return ok(null);
  const { hash, command, args } = consent.value;
  const probe = options.allowExec ? undefined : await client.call('cluster.probe', { context: context.id });
  if (probe !== undefined && (probe.ok || probe.problem.code !== 'cluster/consent-needed')) return ok(null);
  if (probe !== undefined) {
    terminal.say(`Context ${context.name} runs a program for credentials:\n  ${[command, ...args].join(' ')}`);
    if (!terminal.interactive || !/^y(es)?$/i.test(await terminal.ask('Let it run from now on? [y/N] ')))
      return fail({
        code: 'cluster/consent-needed',
        message: 'Without that program there are no credentials.',
        advice: 'Agree to it, here or with --allow-exec.',
      });
  }
  const kept = await client.call('cluster.agree', { context: context.id, hash });
  return kept.ok ? ok(null) : kept;
}
