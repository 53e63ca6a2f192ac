import type { EdgeType, Reference, Target } from '../../graph/element.ts';
import { isObject, type JsonObject, type JsonPath, textAt, valueAt } from '../../json.ts';
import { terraformGroup } from './kinds.ts';

/** A target by name. */
export function object(group: string, kind: string, name: string, namespace?: string): Target {
  return { by: 'object', group, kind, name, ...(namespace ? { namespace } : {}) };
}

/** A reference; one that leads nowhere is no finding unless it says so. */
export function to(
  type: EdgeType,
  target: Target,
  path: JsonPath,
  reason: string,
  need: Reference['need'] = 'may',
): Reference {
  return { type, target, path, reason, need };
}

/** The credentials of Terraform's providers. */
export function providerReference(value: JsonObject, path: JsonPath, prefix: JsonPath = []): readonly Reference[] {
  const entry = valueAt(value, path);
  const name = isObject(entry) ? textAt(entry, 'name') : undefined;
  if (!name) return [];
  const target = object(terraformGroup, 'Provider', name, textAt(entry, 'namespace'));
  return [to('uses', target, [...prefix, ...path, 'name'], `signs in by the Terraform provider ${name}`)];
}
