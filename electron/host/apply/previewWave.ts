import { isObject, type JsonObject } from '../../../shared/json.ts';
import { holdsAlready } from '../../../shared/plan/holdsAlready.ts';
import type { PlanItem } from '../../../shared/plan/plan.ts';
import type { ObjectDiff } from '../../../shared/protocol/cluster.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { type ApiReply, type Connection, jsonOf } from '../cluster/connection.ts';
import { inFlight } from '../cluster/inFlight.ts';
import { readRefusal } from '../cluster/refusal.ts';
import { requestWithRetry } from '../cluster/retry.ts';
import { forbiddenOf } from './accessReview.ts';
import { type ApplyTarget, applyRequest, fieldManager, memberObject, memberSelector } from './applyRequest.ts';
import { liveObjects } from './liveObjects.ts';
import type { Previewed } from './storedPlan.ts';
import { type Asked, type DryRun, judge, type Served, type Surroundings, unchanged, unserved } from './verdict.ts';

export interface WavePreview extends Surroundings {
  readonly connection: Connection;
  /** The id of the inventory, for the label of its members. */
  readonly inventory: string;
  /** Nothing of the blueprint was ever applied here, so no member need be looked for. */
  readonly firstTime: boolean;
  readonly onDiff: (diff: ObjectDiff) => void;
}

/**
 * What applying one wave would change. Objects that hold already all that is stated, owned by us as it is, need no more
 * than the list they were read by; the server judges all others by dry runs, 16 at a time. A problem where it can't be asked
 * at all.
 */
export async function previewWave(
  items: readonly PlanItem[],
  wave: WavePreview,
): Promise<Result<ReadonlyMap<string, Previewed>>> {
  const previewed = new Map<string, Previewed>();
  const tell = (key: string, one: Previewed): void => {
    previewed.set(key, one);
    wave.onDiff(one.diff);
  };
  const asked = items.map((item): Asked => {
    const object = memberObject(item.object, wave.inventory);
    return { item, object, body: JSON.stringify(object), target: targetOf(item, wave) };
  });
  const served = asked.filter(isServed);
  const strangers = asked.filter((one) => !isServed(one));
  const forbidden = await forbiddenOf(
    wave.connection,
    strangers.map(({ item }) => item).filter(({ kindComes }) => kindComes),
    ({ identity }) => wave.plan.offered.get(`${identity.group}/${identity.kind}`)?.plural,
  );
  for (const one of strangers) tell(one.item.key, unserved(one, wave, forbidden.get(one.item.key)));

  const members = wave.firstTime
    ? ok(new Map<string, JsonObject>())
    : await liveObjects(wave.connection, targetsOf(served), { selector: memberSelector(wave.inventory) });
  if (!members.ok) return members;
  const open: Served[] = [];
  for (const one of served) {
    const live = members.value.get(one.item.key);
    if (live !== undefined && holdsAlready(one.object, live, fieldManager)) tell(one.item.key, unchanged(one, live));
    else open.push(one);
  }
  const runs: DryRun[] = [];
  for (const run of await inFlight(open, (one) => dryRun(one, wave))) {
    if (!run.ok) return run;
    runs.push(run.value);
  }
  const unread = runs.filter(
    ({ item, reply }) =>
      !members.value.has(item.key) && (reply.status === 200 || readRefusal(reply).conflicts.length > 0),
  );
  const lives = await liveObjects(wave.connection, targetsOf(unread));
  if (!lives.ok) return lives;
  for (const run of runs) {
    const { key } = run.item;
    tell(key, judge(run, members.value.get(key) ?? lives.value.get(key), wave));
  }
  return ok(previewed);
}

function isServed(one: Asked): one is Served {
  return one.target !== undefined;
}

function targetsOf(some: readonly Served[]): ReadonlyMap<string, ApplyTarget> {
  return new Map(some.map(({ item, target }) => [item.key, target]));
}

function targetOf({ identity }: PlanItem, { discovery }: WavePreview): ApplyTarget | undefined {
  const resource = discovery.resource(identity.group, identity.version, identity.kind);
  return resource === undefined ? undefined : { resource, namespace: identity.namespace, name: identity.name };
}

async function dryRun(one: Served, wave: WavePreview): Promise<Result<DryRun>> {
  const { body, target } = one;
  const send = (force: boolean): Promise<Result<ApiReply>> =>
    requestWithRetry(wave.connection, applyRequest(target, body, { force, dryRun: true }), { attempts: 4 });
  const reply = await send(false);
  if (!reply.ok) return reply;
  if (readRefusal(reply.value).conflicts.length === 0) {
    return ok({ ...one, reply: reply.value, forced: undefined });
  }
  const forced = await send(true);
  const answer = forced.ok && forced.value.status === 200 ? jsonOf(forced.value) : undefined;
  return ok({ ...one, reply: reply.value, forced: isObject(answer) ? answer : undefined });
}
