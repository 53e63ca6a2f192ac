import type { SentObject } from '../../../shared/export/applyObjects.ts';
import type { ApplyProgress, ClusterContext, ObjectDiff } from '../../../shared/protocol/cluster.ts';

/** How one object went in the end. */
export type Outcomes = ReadonlyMap<string, ApplyProgress>;

/** The shape that `entresol diff` and `entresol apply` print as JSON. Only ever grows while `schemaVersion` stays the same. */
export function planJson(
  about: { readonly context: ClusterContext; readonly namespace: string; readonly dryRun: boolean },
  diffs: readonly ObjectDiff[],
  objects: readonly SentObject[],
  outcomes?: Outcomes,
) {
  const sent = new Map(objects.map((object) => [object.key, object]));
  const actions = Map.groupBy(diffs, ({ action }) => action);
  return {
    schemaVersion: 1,
    context: about.context.name,
    server: about.context.server,
    namespace: about.namespace,
    dryRun: about.dryRun,
    summary: Object.fromEntries([...actions].map(([action, list]) => [action, list.length])),
    objects: diffs.map(({ key, title, wave, action, before, after, message, conflicts }) => ({
      key,
      title,
      file: sent.get(key)?.file ?? null,
      document: sent.get(key)?.document ?? null,
      wave,
      action,
      before: before ?? null,
      after: after ?? null,
      message: message ?? null,
      conflicts,
      ...(outcomes && { phase: outcomes.get(key)?.phase ?? null, reason: outcomes.get(key)?.reason ?? null }),
    })),
  };
}
