import type { ElementId } from '../../graph/element.ts';
import type { WorkspaceView } from '../../graph/view.ts';
import { type EntityRef, refKey } from './entityRef.ts';

const catalogGroup = 'backstage.io';
const kinds: ReadonlySet<string> = new Set(['Component', 'API', 'Resource', 'System', 'Domain', 'Group', 'User']);

/** The entities that files of the blueprint describe already. */
export interface PresentEntities {
  /** By `refKey`. */
  readonly byKey: ReadonlyMap<string, EntityRef>;
  /** The entity that speaks for an element, as its annotations say. */
  readonly describing: ReadonlyMap<ElementId, EntityRef>;
}

/** Reads the catalogue's own files. The first of several entities that describe one element speaks for it. */
export function presentEntities(view: WorkspaceView): PresentEntities {
  const byKey = new Map<string, EntityRef>();
  const describing = new Map<ElementId, EntityRef>();
  for (const { element, edges } of view.elements()) {
    if (!isCatalogued(element)) continue;
    const { kind, namespace, name } = element;
    const ref: EntityRef = { kind, name, ...(namespace !== undefined && { namespace }) };
    byKey.set(refKey(ref), ref);
    for (const { type, to } of edges) if (type === 'describes' && !describing.has(to)) describing.set(to, ref);
  }
  return { byKey, describing };
}

/** True for an entity of the catalogue. */
export function isCatalogued({ group, kind }: { readonly group: string; readonly kind: string }): boolean {
  return group === catalogGroup && kinds.has(kind);
}
