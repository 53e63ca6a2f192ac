import type { Element } from '../graph/element.ts';
import type { Outline } from '../graph/look.ts';

/** What an element is, without what it holds. */
export function outlineOf(element: Element): Outline {
  const { id, system, kind, group, name, namespace, namePath, source, annotations, gathers, partial } = element;
  return {
    id,
    system,
    kind,
    group,
    name,
    namePath,
    source,
    annotations,
    defines: element.defines.map((one) => ({ group: one.group, kind: one.kind })),
    ...(namespace !== undefined && { namespace }),
    ...(gathers && { gathers }),
    ...(partial && { partial }),
  };
}

/** True when two lists of outlines say the same. */
export function sameOutlines(before: readonly Outline[] | undefined, after: readonly Outline[]): boolean {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(after);
}
