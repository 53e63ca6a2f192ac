import type { Element } from '../../../graph/element.ts';
import type { Look } from '../../../graph/look.ts';
import type { JsonObject } from '../../../json.ts';
import { massdriverGroup, schemaOfType } from '../kinds.ts';

export function isBundle(element: Element): boolean {
  return element.system === 'massdriver' && element.kind === 'Bundle';
}

/** The element of a resource type, where it is in the blueprint. */
export function typeNamed(look: Look, name: string | undefined): Element | undefined {
  return name === undefined ? undefined : look.objects(massdriverGroup, 'ResourceType', undefined, name)[0];
}

/** The schema of a resource type, where it is in the blueprint. */
export function schemaNamed(look: Look, name: string | undefined): JsonObject | undefined {
  const element = typeNamed(look, name);
  return element && schemaOfType(element.value);
}
