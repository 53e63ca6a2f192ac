import type { Element } from '../../graph/element.ts';
import type { Look } from '../../graph/look.ts';
import { objectsNamed } from '../../graph/objectsNamed.ts';
import { defaultNamespace } from './contract.ts';
import type { EntityRef } from './entityRef.ts';
import { catalogGroup, scaffolderGroup } from './kinds.ts';

/** True when the blueprint holds the entity that a reference means. Names count whatever their case, as in Backstage. */
export function isThere(look: Look, from: Element, kind: string, ref: EntityRef): boolean {
  return entityNamed(look, from, kind, ref) !== undefined;
}

/** The entity that a reference means. */
export function entityNamed(look: Look, from: Element, kind: string, ref: EntityRef): Element | undefined {
  const group = groupOf(kind);
  const namespace = ref.namespace ?? from.namespace;
  const [exact] = objectsNamed(look, group, kind, namespace, ref.name);
  if (exact) return exact;
  const wanted = (namespace ?? defaultNamespace).toLowerCase();
  return look
    .ofKind(group, kind)
    .find(
      (one) =>
        one.name.toLowerCase() === ref.name.toLowerCase() &&
        (one.namespace ?? defaultNamespace).toLowerCase() === wanted,
    );
}

/** Names of the entities of a kind, for suggestions. */
export function namesOf(look: Look, kind: string): readonly string[] {
  return look.ofKind(groupOf(kind), kind).map(({ name }) => name);
}

function groupOf(kind: string): string {
  return kind === 'Template' ? scaffolderGroup : catalogGroup;
}
