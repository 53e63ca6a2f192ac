import type { LinkedElement } from '../../../graph/edge.ts';
import type { Element } from '../../../graph/element.ts';
import type { Look, Outline } from '../../../graph/look.ts';

/** The element, where it is a whole Flux object of one of these kinds; patches of objects are left out. */
export function fluxObject({ element }: LinkedElement, look: Look, ...kinds: readonly string[]): Element | undefined {
  if (element.system !== 'flux' || element.partial || look.isPatchFile(element.source.file)) return undefined;
  return kinds.length === 0 || kinds.includes(element.kind) ? element : undefined;
}

/** The objects that a Kustomization delivers from the opened folder. */
export function delivered({ element, edges }: LinkedElement, look: Look): readonly Outline[] {
  return edges.flatMap(({ type, from, to }) => (type === 'delivers' && from === element.id ? look.outlines(to) : []));
}
