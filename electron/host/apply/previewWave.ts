import { isObject, type JsonObject, textAt } from '../../../shared/json.ts';
import { titleOf } from '../../../shared/plan/identity.ts';
import { readinessOf } from '../../../shared/plan/kstatus.ts';
import { redact, secretTexts } from '../../../shared/plan/mask.ts';
import type { Plan, PlanItem } from '../../../shared/plan/plan.ts';
import type { ObjectDiff } from '../../../shared/protocol/cluster.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { type ApiReply, type Connection, jsonOf } from '../cluster/connection.ts';
import type { Discovery } from '../cluster/discovery.ts';
import { inFlight } from '../cluster/inFlight.ts';
import { type Refusal, readRefusal } from '../cluster/refusal.ts';
import { requestWithRetry } from '../cluster/retry.ts';
import { forbiddenOf } from './accessReview.ts';
import { type ApplyTarget, applyRequest, memberBody } from './applyRequest.ts';
import { diffText, isUnchanged } from './diffText.ts';
import { liveObjects } from './liveObjects.ts';
import type { Previewed } from './storedPlan.ts';

export interface WavePreview {
  readonly connection: Connection;
  readonly discovery: Discovery;
  readonly plan: Plan;
  /** The id of the inventory, for the label of its members. */
  readonly inventory: string;
  /** What the preview said of an object in an earlier wave. */
  readonly actionOf: (key: string) => ObjectDiff['action'] | undefined;
  readonly onDiff: (diff: ObjectDiff) => void;
}

type Action = ObjectDiff['action'];

interface DryRun {
  readonly item: PlanItem;
  readonly body: string;
  readonly target: ApplyTarget;
  readonly reply: ApiReply;
  /** What a forced apply would give, where a plain one meets a conflict. */
  readonly forced: JsonObject | undefined;
}

/** Dry runs of one wave, 16 at a time. A problem where the server can't be asked at all. */
export async function previewWave(
  items: readonly PlanItem[],
  wave: WavePreview,
): Promise<Result<ReadonlyMap<string, Previewed>>> {
  const previewed = new Map<string, Previewed>();
  const tell = (key: string, one: Previewed): void => {
    previewed.set(key, one);
    wave.onDiff(one.diff);
  };
  const isUnserved = (item: PlanItem): boolean => item.kindComes && targetOf(item, wave) === undefined;
  const forbidden = await forbiddenOf(
    wave.connection,
    items.filter(isUnserved),
    ({ identity }) => wave.plan.offered.get(`${identity.group}/${identity.kind}`)?.plural,
  );
  const runs = await inFlight(items, async (item) => {
    const body = memberBody(item.object, wave.inventory);
    const target = targetOf(item, wave);
    if (target === undefined) {
      tell(item.key, unserved(item, body, wave, forbidden.get(item.key)));
      return undefined;
    }
    return dryRun(item, body, target, wave);
  });
  const answered: DryRun[] = [];
  for (const run of runs) {
    if (run === undefined) continue;
    if (!run.ok) return run;
    answered.push(run.value);
  }
  const existing = answered.filter(({ reply }) => reply.status === 200 || readRefusal(reply).conflicts.length > 0);
  const lives = await liveObjects(wave.connection, new Map(existing.map(({ item, target }) => [item.key, target])));
  if (!lives.ok) return lives;
  for (const run of answered) tell(run.item.key, judge(run, lives.value.get(run.item.key), wave));
  return ok(previewed);
}

function targetOf({ identity }: PlanItem, { discovery }: WavePreview): ApplyTarget | undefined {
  const resource = discovery.resource(identity.group, identity.version, identity.kind);
  return resource === undefined ? undefined : { resource, namespace: identity.namespace, name: identity.name };
}

async function dryRun(item: PlanItem, body: string, target: ApplyTarget, wave: WavePreview): Promise<Result<DryRun>> {
  const send = (force: boolean): Promise<Result<ApiReply>> =>
    requestWithRetry(wave.connection, applyRequest(target, body, { force, dryRun: true }), { attempts: 4 });
  const reply = await send(false);
  if (!reply.ok) return reply;
  if (readRefusal(reply.value).conflicts.length === 0) {
    return ok({ item, body, target, reply: reply.value, forced: undefined });
  }
  const forced = await send(true);
  const answer = forced.ok && forced.value.status === 200 ? jsonOf(forced.value) : undefined;
  return ok({ item, body, target, reply: reply.value, forced: isObject(answer) ? answer : undefined });
}

/** An object whose kind the server does not serve: it comes in an earlier wave, or it is a mistake. */
function unserved(item: PlanItem, body: string, { discovery }: WavePreview, refusal: string | undefined): Previewed {
  if (refusal !== undefined) return preview(item, body, 'forbidden', { after: item.object, message: refusal });
  const { group, version, kind } = item.identity;
  if (item.kindComes)
    return preview(item, body, 'later', { after: item.object, message: 'Its kind comes in an earlier wave.' });
  const others = discovery.versions(group, kind).map((resource) => resource.version);
  const name = group === '' ? version : `${group}/${version}`;
  const message =
    others.length > 0
      ? `The cluster has no ${kind} in ${name}; it serves ${others.join(', ')}.`
      : `The cluster has no kind ${kind} in ${name}, and nothing in this apply brings it.`;
  return preview(item, body, 'invalid', { message });
}

function judge(run: DryRun, live: JsonObject | undefined, wave: WavePreview): Previewed {
  const { item, body, reply, target } = run;
  const answer = reply.status <= 201 ? jsonOf(reply) : undefined;
  if (isObject(answer)) {
    // Without a live object a 200 means that it exists and may not be read.
    if (live === undefined) return preview(item, body, reply.status === 201 ? 'create' : 'update', { after: answer });
    const action = isUnchanged(live, answer) ? 'unchanged' : 'update';
    const readiness = readinessOf(live, { now: Date.now(), reportsStatus: target.resource.reportsStatus });
    return { ...preview(item, body, action, { before: live, after: answer }), readiness };
  }
  const refusal = readRefusal(reply);
  if (refusal.conflicts.length > 0) {
    return preview(item, body, 'conflict', { before: live, after: run.forced, message: refusal.message, refusal });
  }
  if (waitsFor(item, refusal, wave)) {
    return preview(item, body, 'later', {
      after: item.object,
      message: `It can be checked once an earlier wave is applied: ${refusal.message}`,
    });
  }
  return preview(item, body, reply.status === 403 ? 'forbidden' : 'invalid', {
    after: item.object,
    message: refusal.message,
  });
}

/** True when the refusal may be gone after an earlier wave: its namespace or a changed definition of its kind comes first. */
function waitsFor(item: PlanItem, refusal: Refusal, { actionOf, plan }: WavePreview): boolean {
  const changing = item.needs.filter(({ key }) => ['create', 'update', 'later'].includes(actionOf(key) ?? ''));
  if (refusal.status === 404 && refusal.subject === 'namespaces') {
    return changing.some(({ key }) => plan.items.get(key)?.identity.kind === 'Namespace');
  }
  return refusal.status !== 403 && changing.some(({ bringsKind }) => bringsKind);
}

interface Shown {
  readonly before?: JsonObject | undefined;
  readonly after?: JsonObject | undefined;
  readonly message?: string;
  readonly refusal?: Refusal;
}

function preview(item: PlanItem, body: string, action: Action, { before, after, message, refusal }: Shown): Previewed {
  // A refusal may quote what was refused.
  const secrets = secretTexts(item.object);
  return {
    body,
    resourceVersion: textAt(before, 'metadata', 'resourceVersion'),
    readiness: undefined,
    diff: {
      key: item.key,
      title: titleOf(item.identity),
      wave: item.wave,
      action,
      ...(before === undefined ? {} : { before: diffText(before) }),
      ...(after === undefined ? {} : { after: diffText(after, before) }),
      ...(message === undefined ? {} : { message: redact(message, secrets) }),
      conflicts: [...(refusal?.conflicts ?? [])],
    },
  };
}
