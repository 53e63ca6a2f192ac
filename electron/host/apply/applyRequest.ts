import { isObject, type JsonObject, objectAt } from '../../../shared/json.ts';
import { memberLabel } from '../../../shared/plan/inventory.ts';
import type { ApiRequest } from '../cluster/connection.ts';
import { pathOf, type Resource } from '../cluster/discovery.ts';

/** The field manager of everything that Entresol applies. It never changes, or old fields would be left behind. */
export const fieldManager = 'entresol';

export interface ApplyTarget {
  readonly resource: Resource;
  readonly namespace: string;
  readonly name: string;
}

/** A server-side apply of a body as it is. Forced, it takes over the fields that others own. */
export function applyRequest(
  target: ApplyTarget,
  body: string,
  { force, dryRun }: { readonly force: boolean; readonly dryRun: boolean },
): ApiRequest {
  const query = `fieldManager=${fieldManager}&force=${force}&fieldValidation=Strict${dryRun ? '&dryRun=All' : ''}`;
  return {
    method: 'PATCH',
    path: `${pathOf(target.resource, target.namespace, target.name)}?${query}`,
    contentType: 'application/apply-patch+yaml',
    body,
  };
}

/** What is applied for a member of a blueprint: the person's definition, untouched but for the label of its inventory. */
export function memberObject(object: JsonObject, inventory: string): JsonObject {
  const metadata = objectAt(object, 'metadata');
  const labels = isObject(metadata.labels) ? metadata.labels : {};
  return { ...object, metadata: { ...metadata, labels: { ...labels, [memberLabel]: inventory } } };
}

/** What all members of a blueprint are found by. */
export function memberSelector(inventory: string): string {
  return `${memberLabel}=${inventory}`;
}
