import type { ClusterContext } from '../../shared/protocol/cluster.ts';
import type { Problem } from '../../shared/result.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { emptyReview, useReview } from './reviewState.ts';

const set = useReview.setState;

/** Reads the contexts of the kubeconfig; runs nothing and touches no network. */
export async function beginReview(): Promise<void> {
  set({ ...emptyReview, busy: true });
  const answer = await session().host.call('cluster.contexts', {});
  if (!answer.ok) return fail(answer.problem);
  set({ busy: false, contexts: answer.value.contexts, warnings: answer.value.warnings });
}

/** Takes a context; one that runs a program for credentials asks first. */
export async function chooseContext(context: ClusterContext): Promise<void> {
  set({ busy: true, problem: undefined, context, namespace: context.namespace });
  const consent = await session().host.call('cluster.consent', { context: context.id });
  if (!consent.ok) return fail(consent.problem);
  if (consent.value) return set({ busy: false, step: 'consent', consent: consent.value });
  await probe(context);
}

/** The person agreed to exactly the program shown. */
export async function agree(): Promise<void> {
  const { context, consent } = useReview.getState();
  if (!context || !consent) return;
  set({ busy: true });
  const answer = await session().host.call('cluster.agree', { context: context.id, hash: consent.hash });
  if (!answer.ok) return fail(answer.problem);
  await probe(context);
}

async function probe(context: ClusterContext): Promise<void> {
  set({ busy: true, step: 'namespace' });
  const answer = await session().host.call('cluster.probe', { context: context.id });
  if (!answer.ok) return fail(answer.problem);
  set({ busy: false, serverVersion: answer.value.version, namespaces: answer.value.namespaces });
}

/** Asks the server what would change (dry run). The differences come in while it works. */
export async function compare(): Promise<void> {
  const { context, namespace } = useReview.getState();
  if (!context) return;
  const { host, workspace } = session();
  const { summary, revision } = useStore.getState();
  const objects = await workspace.applyObjects();
  set({
    step: 'comparing',
    busy: true,
    problem: undefined,
    diffs: new Map(),
    plan: undefined,
    force: new Set(),
    progress: new Map(),
    result: undefined,
    total: objects.length,
    revision,
    selected: undefined,
  });
  const stop = host.on('apply.diff', ({ diff }) => {
    set((state) => ({ diffs: new Map(state.diffs).set(diff.key, diff) }));
  });
  const answer = await host.call('apply.preview', {
    context: context.id,
    namespace,
    blueprint: summary?.name ?? 'blueprint',
    objects: [...objects],
  });
  stop();
  if (!answer.ok) return fail(answer.problem, 'namespace');
  const { plan, waves, diffs } = answer.value;
  const first = diffs.find((diff) => diff.action !== 'unchanged') ?? diffs[0];
  set({
    step: 'review',
    busy: false,
    plan: { id: plan, waves },
    diffs: new Map(diffs.map((diff) => [diff.key, diff])),
    selected: first?.key,
  });
}

/** Takes over the fields of one object that another manager holds, or leaves them. */
export function toggleForce(key: string): void {
  set((state) => {
    const force = new Set(state.force);
    if (!force.delete(key)) force.add(key);
    return { force };
  });
}

/** Applies the plan that was shown, wave after wave. */
export async function apply(confirm: string | undefined): Promise<void> {
  const { plan, force } = useReview.getState();
  if (!plan) return;
  const { host } = session();
  set({ step: 'applying', busy: true, problem: undefined, progress: new Map(), cancelling: false });
  const stop = host.on('apply.progress', (event) => {
    if (event.plan === plan.id)
      set((state) => ({ progress: new Map(state.progress).set(event.progress.key, event.progress) }));
  });
  const answer = await host.call('apply.start', {
    plan: plan.id,
    force: [...force],
    ...(confirm === undefined ? {} : { confirm }),
  });
  stop();
  // A plan is good for one apply: what comes next needs differences of its own.
  if (!answer.ok) return set({ busy: false, problem: answer.problem, step: 'done', plan: undefined });
  set({ busy: false, step: 'done', result: answer.value, plan: undefined });
}

/** Stops after the requests in flight. */
export async function cancelApply(): Promise<void> {
  const { plan } = useReview.getState();
  if (!plan) return;
  set({ cancelling: true });
  const answer = await session().host.call('apply.cancel', { plan: plan.id });
  if (!answer.ok) set({ problem: answer.problem, cancelling: false });
}

function fail(problem: Problem, step?: 'namespace'): void {
  set({ busy: false, problem, ...(step === undefined ? {} : { step }) });
}
