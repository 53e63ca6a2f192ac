import { setTimeout as pause } from 'node:timers/promises';
import { isObject, textAt } from '../../../shared/json.ts';
import { titleOf } from '../../../shared/plan/identity.ts';
import { readinessOf } from '../../../shared/plan/kstatus.ts';
import type { PlanItem } from '../../../shared/plan/plan.ts';
import type { Result } from '../../../shared/result.ts';
import { type ApiReply, jsonOf } from '../cluster/connection.ts';
import type { Resource } from '../cluster/discovery.ts';
import { readRefusal } from '../cluster/refusal.ts';
import { requestWithRetry } from '../cluster/retry.ts';
import { applyRequest } from './applyRequest.ts';
import { type ApplyRun, isReady, noteReadiness, type Outcome, tell } from './applyRun.ts';
import type { Previewed } from './storedPlan.ts';

/** Gives an object its turn: applies it, or says why not. `fresh` tells that it was unchanged a moment ago. */
export async function applyItem(run: ApplyRun, item: PlanItem, fresh: boolean): Promise<void> {
  const outcome = await decide(run, item, fresh);
  run.outcomes.set(item.key, outcome);
}

async function decide(run: ApplyRun, item: PlanItem, fresh: boolean): Promise<Outcome> {
  if (run.options.stop.aborted) return told(run, item, 'cancelled', 'The apply was cancelled.');
  const previewed = run.stored.previewed.get(item.key);
  const obstacle = obstacleOf(run, item, previewed);
  if (previewed === undefined || obstacle !== undefined)
    return told(run, item, 'skipped', obstacle ?? 'It was not previewed.');
  if (fresh) {
    tell(run, item, 'unchanged');
    if (previewed.readiness !== undefined) noteReadiness(run, item, previewed.readiness);
    return 'unchanged';
  }
  const { group, version, kind } = item.identity;
  const resource = run.discovery.resource(group, version, kind);
  if (resource === undefined)
    return told(run, item, 'failed', `The cluster does not serve ${kind} in version ${version}.`);
  tell(run, item, 'applying');
  const answer = await send(run, item, resource, previewed.body);
  if (!answer.ok) return told(run, item, 'failed', answer.problem.message);
  const live = answer.value.status <= 201 ? jsonOf(answer.value) : undefined;
  if (!isObject(live)) return told(run, item, 'failed', readRefusal(answer.value).message);
  const untouched = textAt(live, 'metadata', 'resourceVersion') === previewed.resourceVersion;
  tell(run, item, untouched ? 'unchanged' : 'applied');
  noteReadiness(run, item, readinessOf(live, { now: Date.now(), reportsStatus: resource.reportsStatus }));
  return untouched ? 'unchanged' : 'applied';
}

function told(run: ApplyRun, item: PlanItem, outcome: 'failed' | 'skipped' | 'cancelled', reason: string): Outcome {
  tell(run, item, outcome === 'failed' ? 'failed' : 'skipped', reason);
  return outcome;
}

/** Why an object can't have its turn. */
function obstacleOf(run: ApplyRun, item: PlanItem, previewed: Previewed | undefined): string | undefined {
  if (previewed?.diff.action === 'conflict' && !run.options.force.has(item.key)) {
    const fields = previewed.diff.conflicts.map(({ field, manager }) => `${field} belongs to ${manager}`);
    return `Others own fields of it: ${fields.join('; ')}.`;
  }
  for (const need of item.needs) {
    const other = run.stored.plan.items.get(need.key);
    const outcome = run.outcomes.get(need.key);
    if (other === undefined) continue;
    if (outcome !== 'applied' && outcome !== 'unchanged')
      return `It needs ${titleOf(other.identity)}, which was not applied.`;
    if (need.until === 'ready' && !isReady(run, need.key)) {
      return `It needs ${titleOf(other.identity)}, which is not ready: ${run.readiness.get(need.key)?.reason ?? 'nothing was seen of it'}.`;
    }
  }
  return undefined;
}

/**
 * A server that has just learned of a kind, or of a new schema for it, may go on answering by what it knew before: such
 * refusals are asked again for a while.
 */
async function send(run: ApplyRun, item: PlanItem, resource: Resource, body: string): Promise<Result<ApiReply>> {
  const { namespace, name } = item.identity;
  const request = applyRequest({ resource, namespace, name }, body, {
    force: run.options.force.has(item.key),
    dryRun: false,
  });
  const kindIsNew = item.needs.some(({ key, bringsKind }) => bringsKind && run.outcomes.get(key) === 'applied');
  const began = Date.now();
  for (;;) {
    const answer = await requestWithRetry(run.connection, request, { stop: run.options.stop });
    if (!kindIsNew || !answer.ok || answer.value.status <= 201 || run.options.stop.aborted) return answer;
    if (Date.now() - began > settlingMs(answer.value)) return answer;
    await pause(100);
  }
}

/** How long a refusal may come from what the server knew before, in milliseconds. */
function settlingMs(reply: ApiReply): number {
  const { status, subject, final } = readRefusal(reply);
  if (status === 404) return subject === 'namespaces' ? 0 : 60_000;
  return final || status === 400 || status === 422 ? 5_000 : 0;
}
