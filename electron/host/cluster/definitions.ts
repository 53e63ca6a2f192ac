import { isObject, type JsonObject } from '../../../shared/json.ts';
import type { MethodInput } from '../../../shared/protocol/protocol.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { ApplyTarget } from '../apply/applyRequest.ts';
import { liveObjects } from '../apply/liveObjects.ts';
import type { Connection } from './connection.ts';
import { discover } from './discovery.ts';

type Wanted = MethodInput<'cluster.definitions'>['objects'];

/**
 * The definitions of APIs that a cluster holds, of those that are named, each as JSON without what only the server keeps.
 * Kinds that it does not serve are left out, as is what is not there.
 */
export async function definitionsIn(connection: Connection, wanted: Wanted): Promise<Result<string[]>> {
  const served = await discover(connection);
  if (!served.ok) return served;
  const targets = new Map<string, ApplyTarget>();
  for (const { group, version, kind, namespace = '', name } of wanted) {
    const resource = served.value.resource(group, version, kind) ?? served.value.versions(group, kind)[0];
    if (resource) targets.set(`${group}/${kind}/${namespace}/${name}`, { resource, namespace, name });
  }
  const live = await liveObjects(connection, targets);
  return live.ok ? ok([...live.value.values()].map((object) => JSON.stringify(withoutRecords(object)))) : live;
}

function withoutRecords({ status: _status, metadata, ...object }: JsonObject): JsonObject {
  if (!isObject(metadata)) return object;
  const { managedFields: _managed, ...kept } = metadata;
  return { ...object, metadata: kept };
}
