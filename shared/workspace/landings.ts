import type { LinkedElement } from '../graph/edge.ts';
import type { ElementId } from '../graph/element.ts';

/** The namespaces in which an element lands that states none, by those among its dependents that deliver it, in order. */
export function landingsOf(id: ElementId, dependents: readonly LinkedElement[]): readonly string[] {
  const namespaces = dependents.flatMap(({ element: { deliversInto }, edges }) =>
    deliversInto !== undefined && edges.some(({ type, to }) => type === 'delivers' && to === id) ? [deliversInto] : [],
  );
  return [...new Set(namespaces)].sort();
}

export function sameLandings(before: readonly string[] | undefined, after: readonly string[]): boolean {
  return before?.length === after.length && before.every((one, index) => one === after[index]);
}
