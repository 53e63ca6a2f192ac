import { textAt } from '../../../shared/json.ts';
import type { PlanItem } from '../../../shared/plan/plan.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { discover } from '../cluster/discovery.ts';
import { inFlight } from '../cluster/inFlight.ts';
import { clusterIdentity, type Session } from '../cluster/session.ts';
import { applyItem } from './applyItem.ts';
import { type ApplyTarget, memberSelector } from './applyRequest.ts';
import { type ApplyRun, isReady, itemsOf, type RunOptions } from './applyRun.ts';
import { writeInventory } from './inventory.ts';
import { liveObjects } from './liveObjects.ts';
import type { StoredPlan } from './storedPlan.ts';
import { waitReady, waitServed } from './waitReady.ts';

/** What an apply came to. Objects that were left out for a reason count as failed; those after a cancel do not. */
export interface ApplySummary {
  readonly applied: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly total: number;
  readonly ready: number;
}

/** A preview older than this may be about another state of the cluster, in milliseconds. */
const previewLifeMs = 15 * 60_000;
/** What the API server itself makes ready within moments gets at least this long, whatever the person's patience. */
const serverMs = 30_000;
const madeReadyByServer = new Set(['CustomResourceDefinition', 'Namespace']);

/**
 * Applies a previewed plan: the inventory first, then wave by wave, then waits until everything is ready. Objects that a
 * later wave needs are waited for in between. Nothing is ever deleted. Before anything is written: problems
 * `apply/stale-preview`, `cluster/changed`, `apply/refused`.
 */
export async function startApply(
  session: Session,
  stored: StoredPlan,
  options: RunOptions,
): Promise<Result<ApplySummary>> {
  const allowed = await checkBefore(session, stored);
  if (!allowed.ok) return allowed;
  const discovery = await discover(session.connection);
  if (!discovery.ok) return discovery;
  const run: ApplyRun = {
    stored,
    options,
    connection: session.connection,
    discovery: discovery.value,
    outcomes: new Map(),
    readiness: new Map(),
    settled: new Set(),
    gates: gatesOf(stored),
  };
  const fresh = await stillUnchanged(run);
  if (!fresh.ok) return fresh;
  // The namespace of the inventory may itself be part of the plan.
  const home = inventoryHome(run);
  if (home !== undefined) await applyWave(run, [home], fresh.value);
  if (options.stop.aborted) return ok(summary(run));
  const inventory = await writeInventory(session.connection, stored.inventory, [...stored.plan.items.values()], false);
  if (!inventory.ok) return inventory;

  for (const wave of stored.plan.waves) {
    await applyWave(
      run,
      itemsOf(run, wave).filter(({ key }) => key !== home?.key),
      fresh.value,
    );
  }
  const inCluster = itemsOf(run, stored.plan.waves.flat()).filter(({ key }) => isThere(run, key));
  await waitReady(run, inCluster, options.patienceMs);
  return ok(summary(run));
}

async function checkBefore(session: Session, stored: StoredPlan): Promise<Result<null>> {
  if (Date.now() - stored.madeAt > previewLifeMs) {
    return fail({
      code: 'apply/stale-preview',
      message: 'The preview is older than 15 minutes, so the cluster may have changed.',
      advice: 'Look at a new preview.',
    });
  }
  const cluster = await clusterIdentity(session);
  if (!cluster.ok) return cluster;
  if (cluster.value !== stored.cluster) {
    return fail({
      code: 'cluster/changed',
      message: `Context “${session.context.name}” no longer means the cluster that the preview was made for, or the kubeconfig changed.`,
      advice: 'Check which cluster it is, and look at a new preview.',
    });
  }
  const refused = [...stored.previewed.values()].filter(({ diff }) => ['forbidden', 'invalid'].includes(diff.action));
  if (refused.length > 0) {
    const lines = refused.map(({ diff }) => `${diff.title}: ${diff.message ?? diff.action}`);
    return fail({
      code: 'apply/refused',
      message: `The server would refuse ${refused.length} of ${stored.previewed.size} objects, so nothing was applied.\n${lines.join('\n')}`,
      advice: 'Correct these objects, or ask for the missing rights, and look at a new preview.',
    });
  }
  return ok(null);
}

function inventoryHome(run: ApplyRun): PlanItem | undefined {
  const { plan, inventory, previewed } = run.stored;
  return [...plan.items.values()].find(
    ({ key, identity }) =>
      identity.group === '' &&
      identity.kind === 'Namespace' &&
      identity.name === inventory.namespace &&
      previewed.get(key)?.diff.action === 'create',
  );
}

/** The objects that the preview found unchanged and that nobody has touched since: they need no request. */
async function stillUnchanged(run: ApplyRun): Promise<Result<ReadonlySet<string>>> {
  const targets = new Map<string, ApplyTarget>();
  for (const [key, { diff }] of run.stored.previewed) {
    const item = run.stored.plan.items.get(key);
    if (diff.action !== 'unchanged' || item === undefined) continue;
    const { group, version, kind, namespace, name } = item.identity;
    const resource = run.discovery.resource(group, version, kind);
    if (resource !== undefined) targets.set(key, { resource, namespace, name });
  }
  const lives = await liveObjects(run.connection, targets, {
    detail: 'metadata',
    selector: memberSelector(run.stored.inventory.id),
  });
  if (!lives.ok) return lives;
  const same = [...lives.value].filter(
    ([key, live]) => textAt(live, 'metadata', 'resourceVersion') === run.stored.previewed.get(key)?.resourceVersion,
  );
  return ok(new Set(same.map(([key]) => key)));
}

/** Applies one wave, and waits for what a later one needs to be ready. */
async function applyWave(run: ApplyRun, items: readonly PlanItem[], fresh: ReadonlySet<string>): Promise<void> {
  await inFlight(items, (item) => applyItem(run, item, fresh.has(item.key)));
  if (run.options.stop.aborted) return;
  const gates = items.filter(({ key }) => isThere(run, key) && run.gates.has(key));
  const { patienceMs } = run.options;
  const byServer = gates.filter(({ identity }) => madeReadyByServer.has(identity.kind));
  const byOthers = gates.filter(({ identity }) => !madeReadyByServer.has(identity.kind));
  await Promise.all([waitReady(run, byServer, Math.max(patienceMs, serverMs)), waitReady(run, byOthers, patienceMs)]);
  await waitServed(run, gates);
}

function isThere(run: ApplyRun, key: string): boolean {
  const outcome = run.outcomes.get(key);
  return outcome === 'applied' || outcome === 'unchanged';
}

/** The objects that others wait for until they are ready. */
function gatesOf(stored: StoredPlan): ReadonlySet<string> {
  const needs = [...stored.plan.items.values()].flatMap((item) => item.needs);
  return new Set(needs.filter(({ until }) => until === 'ready').map(({ key }) => key));
}

function summary(run: ApplyRun): ApplySummary {
  const outcomes = [...run.outcomes.values()];
  const count = (...wanted: readonly string[]): number => outcomes.filter((outcome) => wanted.includes(outcome)).length;
  return {
    applied: count('applied'),
    unchanged: count('unchanged'),
    failed: count('failed', 'skipped'),
    total: run.stored.plan.items.size,
    ready: [...run.outcomes.keys()].filter((key) => isThere(run, key) && isReady(run, key)).length,
  };
}
