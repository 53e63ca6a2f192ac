import { isObject, type JsonObject, listAt, textAt } from '../../../shared/json.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type ApiReply, type Connection, jsonOf } from '../cluster/connection.ts';
import { pathOf, type Resource } from '../cluster/discovery.ts';
import { inFlight } from '../cluster/inFlight.ts';
import { readRefusal } from '../cluster/refusal.ts';
import { requestWithRetry } from '../cluster/retry.ts';
import type { ApplyTarget } from './applyRequest.ts';

/** From this many objects of a kind in a namespace on, one list costs less than asking for each. */
const listFrom = 8;
const pageSize = 500;

/** Whole objects, or only their metadata. */
export type Detail = 'whole' | 'metadata';

const forms: Readonly<Record<Detail, (name: string) => string>> = {
  whole: () => 'application/json',
  metadata: (name) => `application/json;as=${name};g=meta.k8s.io;v=v1`,
};

/** The live objects of some targets, each under its key. Those that don't exist are left out. */
export async function liveObjects(
  connection: Connection,
  targets: ReadonlyMap<string, ApplyTarget>,
  detail: Detail = 'whole',
): Promise<Result<ReadonlyMap<string, JsonObject>>> {
  const groups = Map.groupBy(targets, ([, { resource, namespace }]) => pathOf(resource, namespace));
  const found = new Map<string, JsonObject>();
  for (const members of groups.values()) {
    const first = members[0]?.[1];
    if (first === undefined) continue;
    const listed =
      members.length < listFrom ? undefined : await listObjects(connection, first.resource, first.namespace, detail);
    if (listed?.ok) {
      for (const [key, { name }] of members) {
        const live = listed.value.get(name);
        if (live !== undefined) found.set(key, live);
      }
      continue;
    }
    // Whoever may not list may still read what they know by name.
    const answers = await inFlight(members, async ([key, target]) => ({
      key,
      live: await getObject(connection, target, detail),
    }));
    for (const { key, live } of answers) {
      if (!live.ok) return live;
      if (live.value !== null) found.set(key, live.value);
    }
  }
  return ok(found);
}

async function listObjects(
  connection: Connection,
  resource: Resource,
  namespace: string,
  detail: Detail,
): Promise<Result<ReadonlyMap<string, JsonObject>>> {
  const found = new Map<string, JsonObject>();
  let next = '';
  do {
    const path = `${pathOf(resource, namespace)}?limit=${pageSize}${next === '' ? '' : `&continue=${encodeURIComponent(next)}`}`;
    const accept = forms[detail]('PartialObjectMetadataList');
    const reply = await requestWithRetry(connection, { method: 'GET', path, accept });
    if (!reply.ok) return reply;
    if (reply.value.status !== 200) return refused(reply.value);
    const list = jsonOf(reply.value);
    for (const item of listAt(list, 'items')) {
      const name = textAt(item, 'metadata', 'name');
      // The server leaves kind and version out of the items of a list.
      if (name !== undefined && isObject(item)) found.set(name, { ...kindOf(resource), ...item });
    }
    next = textAt(list, 'metadata', 'continue') ?? '';
  } while (next !== '');
  return ok(found);
}

async function getObject(
  connection: Connection,
  target: ApplyTarget,
  detail: Detail,
): Promise<Result<JsonObject | null>> {
  const reply = await requestWithRetry(connection, {
    method: 'GET',
    path: pathOf(target.resource, target.namespace, target.name),
    accept: forms[detail]('PartialObjectMetadata'),
  });
  if (!reply.ok) return reply;
  if (reply.value.status === 404 || reply.value.status === 403) return ok(null);
  const live = jsonOf(reply.value);
  return reply.value.status === 200 && isObject(live) ? ok(live) : refused(reply.value);
}

function kindOf({ group, version, kind }: Resource): JsonObject {
  return { apiVersion: group === '' ? version : `${group}/${version}`, kind };
}

function refused(reply: ApiReply): Result<never> {
  return fail({ code: 'cluster/refused', message: `The server refused a read: ${readRefusal(reply).message}` });
}
