import type { LinkedElement } from '../../../graph/edge.ts';
import type { Element } from '../../../graph/element.ts';
import type { Look, Outline } from '../../../graph/look.ts';

/** The objects that an Application or ApplicationSet delivers from the opened folder; a set also by what it generates. */
export function delivered({ element, edges }: LinkedElement, look: Look): readonly Outline[] {
  const generated = look.dependents(element.id).filter((one) => one.element.generatedBy === element.id);
  const own = [{ element, edges }, ...generated].flatMap((one) =>
    one.edges.flatMap(({ type, from, to }) => (type === 'delivers' && from === one.element.id ? [to] : [])),
  );
  return [...new Set(own)].flatMap((to) => look.outlines(to));
}

/** Those that deliver an element: Applications and their like; in place of generated ones what generates them. */
export function deliverersOf(element: Pick<Element, 'id'>, look: Look): readonly Element[] {
  const deliverers = look
    .dependents(element.id)
    .filter((one) => one.element.system === 'argocd')
    .filter((one) => one.edges.some(({ type, to }) => type === 'delivers' && to === element.id))
    .flatMap(({ element: one }) => (one.generatedBy ? look.byId(one.generatedBy) : one));
  return [...new Set(deliverers)];
}
