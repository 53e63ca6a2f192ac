import { setTimeout as pause } from 'node:timers/promises';
import { isObject, type JsonObject, type JsonValue, listAt, textAt, valueAt } from '../../../shared/json.ts';
import { type Connection, jsonOf } from './connection.ts';
import { pathOf, type Resource } from './discovery.ts';
import { inFlight } from './inFlight.ts';
import { requestWithRetry } from './retry.ts';

/** Some objects of one kind in one namespace. */
export interface WatchTarget {
  readonly resource: Resource;
  readonly namespace: string;
  readonly names: readonly string[];
}

/** How long one watch request lasts before the next takes over, in seconds. */
const watchSeconds = 240;
const pollMs = 1000;

/**
 * Tells each object as it is now and after every change, until `stop`; others of its kind may be told too. A watch that
 * ends goes on where it was; one that is too old starts again from a list; where listing or watching is not allowed the
 * objects are asked for every second.
 */
export async function watchObjects(
  connection: Connection,
  target: WatchTarget,
  onObject: (live: JsonObject) => void,
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    const version = await tellAll(connection, target, onObject, stop);
    if (version === undefined) await rest(stop);
    else await follow(connection, target, version, onObject, stop);
  }
}

function queryOf(target: WatchTarget, more: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(more);
  const [only] = target.names;
  if (only !== undefined && target.names.length === 1) query.set('fieldSelector', `metadata.name=${only}`);
  return `${pathOf(target.resource, target.namespace)}?${query}`;
}

/** Tells what is there; gives the version to watch from, or undefined where the list can't be had. */
async function tellAll(
  connection: Connection,
  target: WatchTarget,
  onObject: (live: JsonObject) => void,
  stop: AbortSignal,
): Promise<string | undefined> {
  let next = '';
  let version: string | undefined;
  do {
    const more = next === '' ? {} : { continue: next };
    const reply = await requestWithRetry(
      connection,
      { method: 'GET', path: queryOf(target, { limit: '500', ...more }) },
      { stop },
    );
    if (!reply.ok || stop.aborted) return undefined;
    if (reply.value.status !== 200) return tellEach(connection, target, onObject);
    const list = jsonOf(reply.value);
    const { group, version: served, kind } = target.resource;
    const apiVersion = group === '' ? served : `${group}/${served}`;
    for (const item of listAt(list, 'items')) if (isObject(item)) onObject({ apiVersion, kind, ...item });
    version = textAt(list, 'metadata', 'resourceVersion');
    next = textAt(list, 'metadata', 'continue') ?? '';
  } while (next !== '');
  return version;
}

/** Whoever may not list may still read what they know by name. */
async function tellEach(
  connection: Connection,
  { resource, namespace, names }: WatchTarget,
  onObject: (live: JsonObject) => void,
): Promise<undefined> {
  await inFlight(names, async (name) => {
    const reply = await connection.request({ method: 'GET', path: pathOf(resource, namespace, name) });
    const live = reply.ok && reply.value.status === 200 ? jsonOf(reply.value) : undefined;
    if (isObject(live)) onObject(live);
  });
}

async function follow(
  connection: Connection,
  target: WatchTarget,
  from: string,
  onObject: (live: JsonObject) => void,
  stop: AbortSignal,
): Promise<void> {
  let version = from;
  let broken = false;
  const onLine = (line: string): void => {
    const event = parse(line);
    const object = valueAt(event, ['object']);
    const type = textAt(event, 'type');
    if (!isObject(object) || type === 'ERROR') {
      broken = true;
      return;
    }
    version = textAt(object, 'metadata', 'resourceVersion') ?? version;
    if (type === 'ADDED' || type === 'MODIFIED') onObject(object);
  };
  while (!broken && !stop.aborted) {
    const query = {
      watch: 'true',
      allowWatchBookmarks: 'true',
      timeoutSeconds: String(watchSeconds),
      resourceVersion: version,
    };
    const answer = await connection.stream(queryOf(target, query), onLine, stop);
    if (stop.aborted) return;
    if (!answer.ok || answer.value !== 200) {
      await rest(stop);
      return;
    }
  }
}

async function rest(stop: AbortSignal): Promise<void> {
  try {
    await pause(pollMs, undefined, { signal: stop });
  } catch {
    // Stopped while resting: the caller sees that itself.
  }
}

function parse(line: string): JsonValue | undefined {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
