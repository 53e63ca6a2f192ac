import { createHash } from 'node:crypto';
import { isObject, type JsonObject, textAt } from '../../../shared/json.ts';
import { inventoryKey } from '../../../shared/plan/inventory.ts';
import type { PlanItem } from '../../../shared/plan/plan.ts';
import type { ObjectDiff } from '../../../shared/protocol/cluster.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type ApiReply, type ApiRequest, type Connection, jsonOf } from '../cluster/connection.ts';
import { pathOf, type Resource } from '../cluster/discovery.ts';
import { readRefusal } from '../cluster/refusal.ts';
import { requestWithRetry } from '../cluster/retry.ts';
import { applyRequest, fieldManager } from './applyRequest.ts';
import { diffText } from './diffText.ts';

const tooling = 'applyset.kubernetes.io/tooling';
const kinds = 'applyset.kubernetes.io/contains-group-kinds';
const namespaces = 'applyset.kubernetes.io/additional-namespaces';
const idLabel = 'applyset.kubernetes.io/id';
const secrets: Resource = {
  group: '',
  version: 'v1',
  kind: 'Secret',
  plural: 'secrets',
  namespaced: true,
  reportsStatus: false,
};

/** The Secret that remembers what belongs to a blueprint: an ApplySet parent (KEP-3659) that kubectl can read too. */
export interface Inventory {
  readonly name: string;
  readonly namespace: string;
  readonly id: string;
}

/** The inventory of a blueprint in a namespace. Equal names give equal inventories. */
export function inventoryOf(blueprint: string, namespace: string): Inventory {
  const slug = blueprint
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  const exact = slug === blueprint && slug !== '';
  const hash = createHash('sha256').update(blueprint).digest('hex').slice(0, 8);
  const name = ['entresol', ...(slug === '' ? [] : [slug]), ...(exact ? [] : [hash])].join('-');
  return { name, namespace, id: applySetId(name, namespace, 'Secret', '') };
}

/** The id of an ApplySet by its parent (KEP-3659): `applyset-<base64url(sha256(name.namespace.kind.group))>-v1`. */
export function applySetId(name: string, namespace: string, kind: string, group: string): string {
  const hash = createHash('sha256').update(`${name}.${namespace}.${kind}.${group}`).digest('base64url');
  return `applyset-${hash}-v1`;
}

/**
 * Writes the inventory, or asks what writing it would change. It grows to the union of what was applied before and
 * what is about to be, so that a crash in the middle leaves nothing unlisted. An inventory that lists all already is
 * not touched. Problems `apply/foreign-inventory`, `apply/inventory-refused`.
 */
export async function writeInventory(
  connection: Connection,
  inventory: Inventory,
  members: readonly PlanItem[],
  dryRun: boolean,
  attemptsLeft = 5,
): Promise<Result<ObjectDiff>> {
  const path = pathOf(secrets, inventory.namespace, inventory.name);
  const found = await requestWithRetry(connection, { method: 'GET', path });
  if (!found.ok) return found;
  if (found.value.status !== 200 && found.value.status !== 404) return refused(inventory, found.value);
  const answer = jsonOf(found.value);
  const live = found.value.status === 200 && isObject(answer) ? answer : undefined;
  const owner = textAt(live, 'metadata', 'annotations', tooling);
  if (live !== undefined && !owner?.startsWith('entresol/')) {
    return fail({
      code: 'apply/foreign-inventory',
      message: `The Secret ${inventory.namespace}/${inventory.name}, where the inventory belongs, was made by ${owner ?? 'somebody else'}.`,
      advice: 'Rename the blueprint, or choose another namespace.',
    });
  }
  const body = inventoryObject(inventory, members, live);
  const title = `Secret ${inventory.namespace}/${inventory.name} (inventory)`;
  const diff = { key: inventoryKey, title, wave: 0, conflicts: [] };
  if (live !== undefined && isListed(live, body)) {
    return ok({ ...diff, action: 'unchanged', before: diffText(live) });
  }
  const reply = await requestWithRetry(connection, writeRequest(inventory, body, live, dryRun), { staleIsFinal: true });
  if (!reply.ok) return reply;
  // Somebody else wrote it between our read and our write: unite with what they wrote.
  if (reply.value.status === 409 && attemptsLeft > 1) {
    return writeInventory(connection, inventory, members, dryRun, attemptsLeft - 1);
  }
  if (reply.value.status === 404 && dryRun) return ok({ ...diff, action: 'later', after: diffText(body) });
  const written = jsonOf(reply.value);
  if (reply.value.status > 201 || !isObject(written)) return refused(inventory, reply.value);
  return ok({
    ...diff,
    action: live === undefined ? 'create' : 'update',
    ...(live === undefined ? {} : { before: diffText(live) }),
    after: diffText(written, live),
  });
}

/**
 * Two people may write at once. Only a create fails where the other was first, and only a resourceVersion tells a
 * change between our read and our write; server-side apply alone would silently overwrite.
 */
function writeRequest(
  inventory: Inventory,
  body: JsonObject,
  live: JsonObject | undefined,
  dryRun: boolean,
): ApiRequest {
  const { name, namespace } = inventory;
  const text = JSON.stringify(body);
  if (live !== undefined) return applyRequest({ resource: secrets, namespace, name }, text, { force: true, dryRun });
  const query = `fieldManager=${fieldManager}&fieldValidation=Strict${dryRun ? '&dryRun=All' : ''}`;
  return { method: 'POST', path: `${pathOf(secrets, namespace)}?${query}`, body: text };
}

function inventoryObject(inventory: Inventory, members: readonly PlanItem[], live: JsonObject | undefined): JsonObject {
  const groupKinds = union(
    textAt(live, 'metadata', 'annotations', kinds),
    members.map(({ identity }) => (identity.group === '' ? identity.kind : `${identity.kind}.${identity.group}`)),
  );
  const others = union(
    textAt(live, 'metadata', 'annotations', namespaces),
    members.map(({ identity }) => identity.namespace).filter((name) => name !== '' && name !== inventory.namespace),
  );
  const resourceVersion = textAt(live, 'metadata', 'resourceVersion');
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: {
      name: inventory.name,
      namespace: inventory.namespace,
      ...(resourceVersion === undefined ? {} : { resourceVersion }),
      labels: { [idLabel]: inventory.id },
      annotations: {
        [tooling]: 'entresol/v1.0.0',
        [kinds]: groupKinds,
        ...(others === '' ? {} : { [namespaces]: others }),
      },
    },
    type: 'Opaque',
  };
}

function union(known: string | undefined, added: readonly string[]): string {
  const all = new Set([...(known ?? '').split(',').filter((part) => part !== ''), ...added]);
  return [...all].sort().join(',');
}

function isListed(live: JsonObject, body: JsonObject): boolean {
  return (
    [tooling, kinds, namespaces].every(
      (name) => textAt(live, 'metadata', 'annotations', name) === textAt(body, 'metadata', 'annotations', name),
    ) && textAt(live, 'metadata', 'labels', idLabel) === textAt(body, 'metadata', 'labels', idLabel)
  );
}

function refused(inventory: Inventory, reply: ApiReply): Result<never> {
  return fail({
    code: 'apply/inventory-refused',
    message: `The inventory can’t be kept in namespace “${inventory.namespace}”: ${readRefusal(reply).message}`,
    advice: 'Choose a namespace that exists and where you may write Secrets, or add its Namespace to the blueprint.',
  });
}
