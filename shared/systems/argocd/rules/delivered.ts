import type { LinkedElement } from '../../../graph/edge.ts';
import type { Element } from '../../../graph/element.ts';
import type { Look, Outline } from '../../../workspace/look.ts';

/** The objects that an Application or ApplicationSet delivers from the opened folder. */
export function delivered({ element, edges }: LinkedElement, look: Look): readonly Outline[] {
  return edges.flatMap(({ type, from, to }) => (type === 'delivers' && from === element.id ? look.outlines(to) : []));
}

/** Those that deliver an element: Applications and their like. */
export function deliverersOf(element: Pick<Element, 'id'>, look: Look): readonly Element[] {
  return look
    .dependents(element.id)
    .filter((one) => one.element.system === 'argocd')
    .filter((one) => one.edges.some(({ type, to }) => type === 'delivers' && to === element.id))
    .map((one) => one.element);
}
