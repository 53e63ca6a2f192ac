import type { Delta } from '../../shared/workspace/snapshot.ts';
import type { Model } from './model.ts';

/** The model after a delta. What the delta doesn't touch stays the same object, so that nothing else is drawn again. */
export function appliedDelta(model: Model, delta: Delta): Model {
  const findings = changed(
    model.findings,
    delta.removedFiles,
    delta.findings.map(({ file, findings }) => [file, findings] as const),
  );
  return {
    revision: delta.revision,
    elements: changed(
      model.elements,
      delta.removedElements,
      delta.elements.map((element) => [element.id, element] as const),
    ),
    edges: changed(
      model.edges,
      delta.removedEdges,
      delta.edges.map((edge) => [edge.id, edge] as const),
    ),
    findings,
    files: changed(
      model.files,
      delta.removedFiles,
      delta.files.map((file) => [file.path, file] as const),
    ),
    domains: delta.domains ?? model.domains,
    positions: delta.positions ?? model.positions,
    summary: delta.summary,
  };
}

function changed<K, V>(
  map: ReadonlyMap<K, V>,
  removed: readonly K[],
  added: readonly (readonly [K, V])[],
): ReadonlyMap<K, V> {
  if (removed.length === 0 && added.length === 0) return map;
  const next = new Map(map);
  for (const key of removed) next.delete(key);
  for (const [key, value] of added) next.set(key, value);
  return next;
}
