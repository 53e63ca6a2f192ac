import type { Edge } from '../../graph/edge.ts';
import type { ElementId } from '../../graph/element.ts';
import type { JsonObject } from '../../json.ts';
import { type EntityRef, refKey, refText } from './entityRef.ts';

type Field = 'providesApis' | 'consumesApis' | 'dependsOn' | 'dependencyOf';

/** Fields of `spec` that name other entities, by the `refKey` of the entity that holds them. */
export type Relations = ReadonlyMap<string, JsonObject>;

/**
 * The edges of the graph as the catalogue states them. An edge from an entity that files describe already is told at its
 * other end (`dependencyOf`), as those files stay as they are; edges that neither end can state are left out.
 */
export function relationsOf(
  edges: Iterable<Edge>,
  refs: ReadonlyMap<ElementId, EntityRef>,
  own: ReadonlySet<string>,
): Relations {
  const stated = new Map<string, Map<Field, Set<string>>>();
  const state = (holder: EntityRef, field: Field, named: EntityRef) => {
    const fields = stated.get(refKey(holder)) ?? new Map<Field, Set<string>>();
    const meant = field === 'providesApis' || field === 'consumesApis' ? 'API' : undefined;
    fields.set(field, (fields.get(field) ?? new Set()).add(refText(named, meant)));
    stated.set(refKey(holder), fields);
  };
  for (const { from, to, type } of edges) {
    const [source, target] = [refs.get(from), refs.get(to)];
    if (!source || !target || refKey(source) === refKey(target)) continue;
    const field = fieldFor(type, source.kind, target.kind);
    if (field === undefined) continue;
    if (own.has(refKey(source))) state(source, field, target);
    else if (own.has(refKey(target)) && field === 'dependsOn') state(target, 'dependencyOf', source);
  }
  return new Map(
    [...stated].map(([key, fields]) => [
      key,
      Object.fromEntries(order.flatMap((field) => (fields.has(field) ? [[field, sorted(fields.get(field))]] : []))),
    ]),
  );
}

const order: readonly Field[] = ['providesApis', 'consumesApis', 'dependsOn', 'dependencyOf'];
const needing: ReadonlySet<string> = new Set(['requests', 'uses', 'depends', 'composes']);

function fieldFor(type: Edge['type'], from: string, to: string): Field | undefined {
  if (from === 'Component' && to === 'API') {
    if (type === 'requests' || type === 'uses' || type === 'depends') return 'consumesApis';
    return type === 'exposes' || type === 'implements' || type === 'composes' ? 'providesApis' : undefined;
  }
  if (!needing.has(type)) return undefined;
  // APIs depend on nothing in the catalogue: who provides them does.
  if (from === 'Component' || from === 'Resource') return to === 'API' && from === 'Resource' ? undefined : 'dependsOn';
  return undefined;
}

function sorted(texts: ReadonlySet<string> | undefined): readonly string[] {
  return [...(texts ?? [])].toSorted();
}
