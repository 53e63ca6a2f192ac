import { randomUUID } from 'node:crypto';
import { isObject, type JsonObject, type JsonValue } from '../../../shared/json.ts';
import { type PlanInput, type PlanItem, planApply } from '../../../shared/plan/plan.ts';
import type { ApplyObject, ObjectDiff } from '../../../shared/protocol/cluster.ts';
import { fail, ok, type Problem, type Result } from '../../../shared/result.ts';
import { discover } from '../cluster/discovery.ts';
import { clusterIdentity, type Session } from '../cluster/session.ts';
import { inventoryOf, writeInventory } from './inventory.ts';
import { previewWave } from './previewWave.ts';
import type { Previewed, StoredPlan } from './storedPlan.ts';

export interface PreviewInput {
  readonly namespace: string;
  readonly blueprint: string;
  readonly objects: readonly ApplyObject[];
}

/** Asks for the plan and each diff of a preview as they come. `stop` ends it before the next wave. */
export interface PreviewHooks {
  readonly onPlan: (id: string) => void;
  readonly onDiff: (id: string, diff: ObjectDiff) => void;
  readonly stop: AbortSignal;
}

/**
 * Plans the objects and asks the server, by dry runs only, what applying each would change. Nothing is written.
 * Problems: `plan/invalid` with all that is wrong with the objects, and those of the connection.
 */
export async function previewApply(
  session: Session,
  input: PreviewInput,
  hooks: PreviewHooks,
): Promise<Result<StoredPlan>> {
  const id = randomUUID();
  hooks.onPlan(id);
  const namespace = input.namespace || session.context.namespace;
  const cluster = await clusterIdentity(session);
  if (!cluster.ok) return cluster;
  const discovery = await discover(session.connection);
  if (!discovery.ok) return discovery;
  const planned = planApply(input.objects.map(planInput), {
    namespace,
    namespaced: (group, kind) => discovery.value.versions(group, kind)[0]?.namespaced,
  });
  if (!planned.ok) return fail(inOne(planned.problem));
  const plan = planned.value;

  const inventory = inventoryOf(input.blueprint, namespace);
  const inventoryDiff = await writeInventory(session.connection, inventory, [...plan.items.values()], true);
  if (!inventoryDiff.ok) return inventoryDiff;
  hooks.onDiff(id, inventoryDiff.value);

  const previewed = new Map<string, Previewed>();
  for (const wave of plan.waves) {
    if (hooks.stop.aborted) return fail({ code: 'apply/cancelled', message: 'The preview was cancelled.' });
    const items = wave.flatMap((key): PlanItem[] => {
      const item = plan.items.get(key);
      return item === undefined ? [] : [item];
    });
    const answer = await previewWave(items, {
      connection: session.connection,
      discovery: discovery.value,
      plan,
      inventory: inventory.id,
      firstTime: ['create', 'later'].includes(inventoryDiff.value.action),
      actionOf: (key) => previewed.get(key)?.diff.action,
      onDiff: (diff) => hooks.onDiff(id, diff),
    });
    if (!answer.ok) return answer;
    for (const [key, one] of answer.value) previewed.set(key, one);
  }
  return ok({
    id,
    context: session.context.id,
    cluster: cluster.value,
    madeAt: Date.now(),
    plan,
    inventory,
    inventoryDiff: inventoryDiff.value,
    previewed,
  });
}

/** The diffs of a preview: the inventory first, then wave by wave. */
export function diffsOf(stored: StoredPlan): ObjectDiff[] {
  const keys = stored.plan.waves.flat();
  return [
    stored.inventoryDiff,
    ...keys.flatMap((key) => {
      const one = stored.previewed.get(key);
      return one === undefined ? [] : [one.diff];
    }),
  ];
}

function planInput({ key, file, document, object }: ApplyObject): PlanInput {
  return { key, object: plainObject(object), place: document === 0 ? file : `${file} (document ${document + 1})` };
}

/** What came through the protocol, as JSON data; it is what will be sent. */
function plainObject(object: Readonly<Record<string, unknown>>): JsonObject {
  const value: JsonValue = JSON.parse(JSON.stringify(object));
  return isObject(value) ? value : {};
}

function inOne(problems: readonly Problem[]): Problem {
  const lines = problems.map(({ message, place }) =>
    place === undefined || message.includes(place) ? message : `${place}: ${message}`,
  );
  const [first] = problems;
  return {
    code: 'plan/invalid',
    message: lines.join('\n'),
    ...(first?.advice === undefined ? {} : { advice: first.advice }),
    ...(first?.place === undefined ? {} : { place: first.place }),
  };
}
