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
/** A list that still goes on after so many pages is none: a server may say so for ever. */
const mostPages = 200;

/** Whole objects, or only their metadata. */
export type Detail = 'whole' | 'metadata';

const forms: Readonly<Record<Detail, (name: string) => string>> = {
  whole: () => 'application/json',
  metadata: (name) => `application/json;as=${name};g=meta.k8s.io;v=v1`,
};

export interface LiveOptions {
  readonly detail?: Detail;
  /** Set where all that is looked for carries a label: lists then hold nothing else, and what is not in them is not there. */
  readonly selector?: string;
}

/** The live objects of some targets, each under its key. Those that don't exist are left out. */
export async function liveObjects(
  connection: Connection,
  targets: ReadonlyMap<string, ApplyTarget>,
  { detail = 'whole', selector }: LiveOptions = {},
): Promise<Result<ReadonlyMap<string, JsonObject>>> {
  const groups = Map.groupBy(targets, ([, { resource, namespace }]) => pathOf(resource, namespace));
  const found = new Map<string, JsonObject>();
  const answers = await inFlight([...groups.values()], (members) => liveGroup(connection, members, detail, selector));
  for (const answer of answers) {
    if (!answer.ok) return answer;
    for (const [key, live] of answer.value) found.set(key, live);
  }
  return ok(found);
}

type Member = readonly [key: string, target: ApplyTarget];

/** Those of one kind in one namespace. */
async function liveGroup(
  connection: Connection,
  members: readonly Member[],
  detail: Detail,
  selector: string | undefined,
): Promise<Result<readonly (readonly [string, JsonObject])[]>> {
  const first = members[0]?.[1];
  const listed =
    first === undefined || (selector === undefined && members.length < listFrom)
      ? undefined
      : await listObjects(connection, first, detail, selector);
  if (listed?.ok) {
    return ok(
      members.flatMap(([key, { name }]): [string, JsonObject][] => {
        const live = listed.value.get(name);
        return live === undefined ? [] : [[key, live]];
      }),
    );
  }
  // Whoever may not list may still read what they know by name.
  const found: [string, JsonObject][] = [];
  const answers = await inFlight(members, async ([key, target]) => ({
    key,
    live: await getObject(connection, target, detail),
  }));
  for (const { key, live } of answers) {
    if (!live.ok) return live;
    if (live.value !== null) found.push([key, live.value]);
  }
  return ok(found);
}

async function listObjects(
  connection: Connection,
  { resource, namespace }: ApplyTarget,
  detail: Detail,
  selector: string | undefined,
): Promise<Result<ReadonlyMap<string, JsonObject>>> {
  const found = new Map<string, JsonObject>();
  let next = '';
  let pages = 0;
  do {
    if (pages++ === mostPages) {
      return fail({
        code: 'cluster/too-large',
        message: `The server lists more than ${mostPages * pageSize} ${resource.kind} objects in one place.`,
      });
    }
    const query = new URLSearchParams({
      limit: String(pageSize),
      ...(selector !== undefined && { labelSelector: selector }),
      ...(next !== '' && { continue: next }),
    });
    const path = `${pathOf(resource, namespace)}?${query}`;
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
