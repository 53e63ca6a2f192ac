import { setTimeout as pause } from 'node:timers/promises';
import { type JsonObject, textAt } from '../../../shared/json.ts';
import { readinessOf } from '../../../shared/plan/kstatus.ts';
import type { PlanItem } from '../../../shared/plan/plan.ts';
import { discover, pathOf, type Resource } from '../cluster/discovery.ts';
import { watchObjects } from '../cluster/watch.ts';
import { type ApplyRun, isReady, noteReadiness, tell } from './applyRun.ts';

/** How long a kind may take to be served after its definition is established. */
const servingMs = 60_000;

/** Watches objects until each is ready or has failed, or until time is up; those left over are told as not ready, with the reason. */
export async function waitReady(run: ApplyRun, items: readonly PlanItem[], patienceMs: number): Promise<void> {
  const pending = new Map(items.filter(({ key }) => !run.settled.has(key)).map((item) => [item.key, item]));
  if (pending.size === 0) return;
  const done = new AbortController();
  const stop = AbortSignal.any([done.signal, run.options.stop]);
  const timer = setTimeout(() => done.abort(), patienceMs);
  const watches = [...groups(run, [...pending.values()])].map(async (members) => {
    const [first] = members;
    if (first === undefined) return;
    const byName = new Map(members.map(({ item }) => [item.identity.name, item]));
    const onObject = (live: JsonObject): void => {
      const item = byName.get(textAt(live, 'metadata', 'name') ?? '');
      if (item === undefined) return;
      noteReadiness(run, item, readinessOf(live, { now: Date.now(), reportsStatus: first.resource.reportsStatus }));
      if (run.settled.has(item.key)) pending.delete(item.key);
      if (pending.size === 0) done.abort();
    };
    const target = { resource: first.resource, namespace: first.item.identity.namespace, names: [...byName.keys()] };
    await watchObjects(run.connection, target, onObject, stop);
  });
  await Promise.all(watches);
  clearTimeout(timer);
  for (const item of pending.values()) {
    run.settled.add(item.key);
    tell(run, item, 'not-ready', run.readiness.get(item.key)?.reason ?? 'nothing was seen of it');
  }
}

interface Member {
  readonly item: PlanItem;
  readonly resource: Resource;
}

/** Objects of one kind in one namespace are watched together. */
function groups(run: ApplyRun, items: readonly PlanItem[]): Iterable<readonly Member[]> {
  const members = items.flatMap((item): Member[] => {
    const { group, version, kind } = item.identity;
    const resource = run.discovery.resource(group, version, kind);
    return resource === undefined ? [] : [{ item, resource }];
  });
  return Map.groupBy(members, ({ item, resource }) => pathOf(resource, item.identity.namespace)).values();
}

/** Waits until the server serves the kinds that ready definitions brought; a definition whose kind never comes is not ready. */
export async function waitServed(run: ApplyRun, items: readonly PlanItem[]): Promise<void> {
  const keys = new Set(items.filter(({ key }) => isReady(run, key)).map(({ key }) => key));
  const kinds = [...run.stored.plan.offered.values()].filter(({ key }) => keys.has(key));
  const deadline = Date.now() + servingMs;
  while (kinds.some(({ group, kind }) => run.discovery.versions(group, kind).length === 0)) {
    const found = await discover(run.connection);
    if (found.ok) run.discovery = found.value;
    if (run.options.stop.aborted) return;
    const missing = kinds.filter(({ group, kind }) => run.discovery.versions(group, kind).length === 0);
    if (missing.length === 0) return;
    if (Date.now() > deadline) {
      for (const { key, kind } of missing) {
        const reason = `the server does not serve ${kind} yet`;
        run.readiness.set(key, { status: 'InProgress', reason });
        for (const item of items) if (item.key === key) tell(run, item, 'not-ready', reason);
      }
      return;
    }
    await pause(50);
  }
}
