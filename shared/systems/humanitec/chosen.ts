import { portType } from '../../contract/portTypes.ts';
import type { Element } from '../../graph/element.ts';
import type { Look } from '../../graph/look.ts';
import { placeholdersIn } from './placeholders.ts';
import { plainId, selectorText } from './selector.ts';
import { filledTexts } from './texts.ts';

/** A resource of the graph: its definition in the class and with the id that it was asked for. */
export interface Node {
  readonly definition: Element;
  readonly class: string;
  /** Undefined: whatever the first one was asked for. */
  readonly id?: string;
}

/** The definitions that may answer; limits to applications and environments are not decided here. */
export function chosen(look: Look, type: string, className: string, id: string | undefined): readonly Element[] {
  const fitting = look.providers(portType(type)).filter(({ element, port }) => {
    if (element.system !== 'humanitec' || port.class !== className) return false;
    return port.resourceId === undefined || port.resourceId === id;
  });
  const exact = fitting.filter(({ port }) => port.resourceId !== undefined);
  return [...new Set((exact.length > 0 ? exact : fitting).map(({ element }) => element))];
}

/** The resources that a resource reads, and so waits for. Co-provisioned ones are made beside it, not before it. */
export function waitsFor(node: Node, look: Look): readonly (Node & { readonly label: string })[] {
  const labels = new Set<string>();
  const found: (Node & { readonly label: string })[] = [];
  for (const [text] of filledTexts(node.definition.value))
    for (const { reads } of placeholdersIn(text)) {
      if (reads.kind !== 'resource' || reads.set) continue;
      const { selector } = reads;
      const label = selectorText(selector);
      if (labels.has(label)) continue;
      labels.add(label);
      const className = selector.class ?? node.class;
      const id = selector.id === undefined ? node.id : plainId(selector.id);
      for (const definition of chosen(look, selector.type, className, id))
        found.push({ definition, class: className, label, ...(id === undefined ? {} : { id }) });
    }
  return found;
}

export function nodeKey({ definition, class: className, id }: Node): string {
  return `${definition.id} ${className} ${id ?? ''}`;
}
