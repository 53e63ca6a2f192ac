import { isObject, textAt, valueAt } from '../../../shared/json.ts';
import type { PlanItem } from '../../../shared/plan/plan.ts';
import { type Connection, jsonOf } from '../cluster/connection.ts';
import { inFlight } from '../cluster/inFlight.ts';
import { requestWithRetry } from '../cluster/retry.ts';

/** Right to apply one kind in one namespace; server-side apply needs both to make an object. */
const verbs = ['patch', 'create'] as const;

/**
 * Which objects the person may not apply, with a sentence, for objects that no dry run can check yet because their kind
 * does not exist. A server that does not answer forbids nothing: the apply itself will tell.
 */
export async function forbiddenOf(
  connection: Connection,
  items: readonly PlanItem[],
  pluralOf: (item: PlanItem) => string | undefined,
): Promise<ReadonlyMap<string, string>> {
  const rights = Map.groupBy(
    items.filter((item) => pluralOf(item) !== undefined),
    (item) => `${item.identity.group}/${pluralOf(item)}/${item.identity.namespace}`,
  );
  const answers = await inFlight([...rights.values()], async (members) => {
    const [first] = members;
    if (first === undefined) return [];
    const { group, kind, namespace } = first.identity;
    for (const verb of verbs) {
      if (await isAllowed(connection, { group, resource: pluralOf(first) ?? '', namespace, verb })) continue;
      const where = namespace === '' ? 'in the cluster' : `in namespace “${namespace}”`;
      return members.map(({ key }): [string, string] => [key, `You may not ${verb} ${kind} ${where}.`]);
    }
    return [];
  });
  return new Map(answers.flat());
}

async function isAllowed(connection: Connection, attributes: Readonly<Record<string, string>>): Promise<boolean> {
  const reply = await requestWithRetry(connection, {
    method: 'POST',
    path: '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
    body: JSON.stringify({
      apiVersion: 'authorization.k8s.io/v1',
      kind: 'SelfSubjectAccessReview',
      spec: { resourceAttributes: attributes },
    }),
  });
  const answer = reply.ok && reply.value.status === 201 ? jsonOf(reply.value) : undefined;
  return (
    !isObject(answer) ||
    textAt(answer, 'kind') !== 'SelfSubjectAccessReview' ||
    valueAt(answer, ['status', 'allowed']) === true
  );
}
