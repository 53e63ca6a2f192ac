import { isObject, type JsonObject, textAt } from '../../../shared/json.ts';
import { titleOf } from '../../../shared/plan/identity.ts';
import { readinessOf } from '../../../shared/plan/kstatus.ts';
import { redact, secretTexts } from '../../../shared/plan/mask.ts';
import type { Plan, PlanItem } from '../../../shared/plan/plan.ts';
import type { Readiness } from '../../../shared/plan/readiness.ts';
import type { ObjectDiff } from '../../../shared/protocol/cluster.ts';
import { type ApiReply, jsonOf } from '../cluster/connection.ts';
import type { Discovery } from '../cluster/discovery.ts';
import { type Refusal, readRefusal } from '../cluster/refusal.ts';
import type { ApplyTarget } from './applyRequest.ts';
import { diffText, isUnchanged } from './diffText.ts';
import type { Previewed } from './storedPlan.ts';

/** What a verdict must know of the plan and the cluster. */
export interface Surroundings {
  readonly discovery: Discovery;
  readonly plan: Plan;
  /** What the preview said of an object in an earlier wave. */
  readonly actionOf: (key: string) => ObjectDiff['action'] | undefined;
}

type Action = ObjectDiff['action'];

/** An object with what would be sent for it; without a target where the server does not know its kind. */
export interface Asked {
  readonly item: PlanItem;
  readonly object: JsonObject;
  readonly body: string;
  readonly target: ApplyTarget | undefined;
}

export interface Served extends Asked {
  readonly target: ApplyTarget;
}

export interface DryRun extends Served {
  readonly reply: ApiReply;
  /** What a forced apply would give, where a plain one meets a conflict. */
  readonly forced: JsonObject | undefined;
}

/** An object whose kind the server does not serve: it comes in an earlier wave, or it is a mistake. */
export function unserved({ item, body }: Asked, { discovery }: Surroundings, refusal: string | undefined): Previewed {
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

/** What the server's answer to a dry run says. */
export function judge(run: DryRun, live: JsonObject | undefined, around: Surroundings): Previewed {
  const { item, body, reply } = run;
  const answer = reply.status <= 201 ? jsonOf(reply) : undefined;
  if (isObject(answer)) {
    // Without a live object a 200 means that it exists and may not be read.
    if (live === undefined) return preview(item, body, reply.status === 201 ? 'create' : 'update', { after: answer });
    if (isUnchanged(live, answer)) return unchanged(run, live);
    return { ...preview(item, body, 'update', { before: live, after: answer }), readiness: readiness(run, live) };
  }
  const refusal = readRefusal(reply);
  if (refusal.conflicts.length > 0) {
    return preview(item, body, 'conflict', { before: live, after: run.forced, message: refusal.message, refusal });
  }
  if (waitsFor(item, refusal, around)) {
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

/** An object that an apply would leave as it is. */
export function unchanged(one: Served, live: JsonObject): Previewed {
  return { ...preview(one.item, one.body, 'unchanged', { before: live }), readiness: readiness(one, live) };
}

function readiness({ target }: Served, live: JsonObject): Readiness {
  return readinessOf(live, { now: Date.now(), reportsStatus: target.resource.reportsStatus });
}

/** True when the refusal may be gone after an earlier wave: its namespace or a changed definition of its kind comes first. */
function waitsFor(item: PlanItem, refusal: Refusal, { actionOf, plan }: Surroundings): boolean {
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
      // A refusal may quote what was refused.
      ...(message === undefined ? {} : { message: redact(message, secretTexts(item.object)) }),
      conflicts: [...(refusal?.conflicts ?? [])],
    },
  };
}
