import { listAt, textAt } from '../../../shared/json.ts';
import { needsConfirmation } from '../../../shared/plan/confirm.ts';
import type { clusterMethods } from '../../../shared/protocol/cluster.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { diffsOf, previewApply } from '../apply/preview.ts';
import { startApply } from '../apply/startApply.ts';
import { createPlanStore } from '../apply/storedPlan.ts';
import type { Emit, Handlers } from '../handlers.ts';
import type { ExecEntry } from '../kubeconfig/access.ts';
import { listContexts } from '../kubeconfig/contexts.ts';
import { resolveExec } from '../kubeconfig/execCommand.ts';
import { execConsents } from '../kubeconfig/execConsent.ts';
import { loadKubeconfig } from '../kubeconfig/loadKubeconfig.ts';
import { jsonOf } from './connection.ts';
import { definitionsIn } from './definitions.ts';
import { readRefusal } from './refusal.ts';
import { createSessions, type Session } from './session.ts';

export interface ClusterOptions {
  readonly stateFolder: string;
  /** Files to read instead of KUBECONFIG or the default, joined as KUBECONFIG is. */
  readonly kubeconfig?: string;
  /** How long one request to the server may take, in milliseconds. */
  readonly requestTimeoutMs?: number;
}

const defaultPatienceSeconds = 120;

/** Everything the host does with clusters. Credentials stay inside; `emit` gets the events of previews and applies. */
export function createClusterHandlers(
  emit: Emit,
  options: ClusterOptions,
): Handlers<keyof typeof clusterMethods> & { readonly close: () => void } {
  const consents = execConsents(options.stateFolder);
  const sessions = createSessions({
    consents,
    ...(options.kubeconfig === undefined ? {} : { kubeconfig: options.kubeconfig }),
    ...(options.requestTimeoutMs === undefined ? {} : { timeoutMs: options.requestTimeoutMs }),
  });
  const plans = createPlanStore();
  /** Previews and applies under way, by plan. */
  const running = new Map<string, AbortController>();

  return {
    'cluster.contexts': async () => {
      const config = await loadKubeconfig(options.kubeconfig);
      return ok({ contexts: [...(await listContexts(config))], warnings: [...config.warnings] });
    },
    'cluster.consent': async ({ context }) => {
      const exec = execOf(await sessions.open(context));
      if (!exec.ok || exec.value === null) return exec.ok ? ok(null) : exec;
      const command = await resolveExec(exec.value);
      if (!command.ok) return command;
      const { path, hash } = command.value;
      const { args, env } = exec.value;
      return ok({ hash, command: path, args: [...args], envNames: env.map(({ name }) => name) });
    },
    'cluster.agree': async ({ context, hash }) => {
      const exec = execOf(await sessions.open(context));
      if (!exec.ok) return exec;
      const command = exec.value === null ? undefined : await resolveExec(exec.value);
      if (command !== undefined && !command.ok) return command;
      if (command?.value.hash !== hash) {
        return fail({
          code: 'cluster/consent-changed',
          message: 'What would run is not what you were shown.',
          advice: 'Look at the program and its arguments again.',
        });
      }
      const kept = await consents.add(hash);
      return kept.ok ? ok({}) : kept;
    },
    'cluster.probe': async ({ context }) => {
      const session = await sessions.open(context);
      return session.ok ? probe(session.value) : session;
    },
    'cluster.definitions': async ({ context, objects }) => {
      const session = await sessions.open(context);
      if (!session.ok) return session;
      const found = await definitionsIn(session.value.connection, objects);
      return found.ok ? ok({ objects: found.value }) : found;
    },
    'apply.preview': async ({ context, ...input }) => {
      const session = await sessions.open(context);
      if (!session.ok) return session;
      const stop = new AbortController();
      let plan = '';
      const stored = await previewApply(session.value, input, {
        onPlan: (id) => {
          plan = id;
          running.set(id, stop);
        },
        onDiff: (id, diff) => emit('apply.diff', { plan: id, diff }),
        stop: stop.signal,
      });
      running.delete(plan);
      if (!stored.ok) return stored;
      plans.add(stored.value);
      return ok({
        plan,
        waves: stored.value.plan.waves.map((wave) => [...wave]),
        diffs: diffsOf(stored.value),
      });
    },
    'apply.start': async ({ plan, force, confirm, timeoutSeconds = defaultPatienceSeconds }) => {
      const known = plans.get(plan);
      if (known === undefined) {
        return fail({
          code: 'apply/no-plan',
          message: 'There is no preview with this name, or it was applied already.',
          advice: 'Look at a new preview first.',
        });
      }
      const session = await sessions.open(known.context);
      if (!session.ok) return session;
      const { name, badges } = session.value.context;
      if (needsConfirmation(badges) && confirm !== name) {
        return fail({
          code: 'apply/confirm',
          message: `Context “${name}” is marked ${badges.join(', ')}, so the apply must be confirmed.`,
          advice: `Type the name of the context: ${name}`,
        });
      }
      const stored = plans.take(plan);
      if (stored === undefined) return fail({ code: 'apply/no-plan', message: 'This plan is being applied already.' });
      const stop = new AbortController();
      running.set(plan, stop);
      try {
        return await startApply(session.value, stored, {
          force: new Set(force),
          patienceMs: timeoutSeconds * 1000,
          onProgress: (progress) => emit('apply.progress', { plan, progress }),
          stop: stop.signal,
        });
      } finally {
        running.delete(plan);
      }
    },
    'apply.cancel': async ({ plan }) => {
      running.get(plan)?.abort();
      return ok({});
    },
    close: () => {
      for (const stop of running.values()) stop.abort();
      sessions.close();
    },
  };
}

function execOf(session: Result<Session>): Result<ExecEntry | null> {
  if (!session.ok) return session;
  const { credential } = session.value.access;
  return ok(credential.kind === 'exec' ? credential.exec : null);
}

async function probe(session: Session): Promise<Result<{ version: string; namespaces: string[] }>> {
  const version = await session.connection.request({ method: 'GET', path: '/version' });
  if (!version.ok) return version;
  if (version.value.status !== 200) {
    return fail({
      code: 'cluster/refused',
      message: `${session.access.server.host} answered: ${readRefusal(version.value).message}`,
      advice:
        version.value.status === 401
          ? 'Log in again, or fetch the credentials of the cluster again.'
          : 'Check the server of the cluster in the kubeconfig.',
    });
  }
  const list = await session.connection.request({
    method: 'GET',
    path: '/api/v1/namespaces?limit=500',
    accept: 'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1',
  });
  if (!list.ok) return list;
  // Whoever may not list namespaces still knows the one of the context.
  const names = listAt(jsonOf(list.value), 'items').flatMap((item) => textAt(item, 'metadata', 'name') ?? []);
  const namespaces = list.value.status === 200 ? names : [session.context.namespace];
  return ok({ version: textAt(jsonOf(version.value), 'gitVersion') ?? '', namespaces: namespaces.sort() });
}
