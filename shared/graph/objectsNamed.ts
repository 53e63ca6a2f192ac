import type { Element } from './element.ts';
import type { Look } from './look.ts';

/**
 * Objects of a name in a namespace. An object whose file states no namespace lands wherever its neighbours are applied,
 * so it counts for every namespace that has no object of that name of its own.
 */
export function objectsNamed(
  look: Look,
  group: string,
  kind: string,
  namespace: string | undefined,
  name: string,
): readonly Element[] {
  const exact = look.objects(group, kind, namespace, name);
  if (exact.length > 0 || namespace === undefined) return exact;
  return look.objects(group, kind, undefined, name);
}
