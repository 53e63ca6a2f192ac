import type { LinkedElement } from '../../../graph/edge.ts';
import type { Element } from '../../../graph/element.ts';

/** The Definition that a rule looks at. */
export function definitionOf({ element }: LinkedElement): Element | undefined {
  return element.system === 'humanitec' && element.kind === 'Definition' ? element : undefined;
}

/** The manifest that a rule looks at. */
export function manifestOf({ element }: LinkedElement): Element | undefined {
  return element.system === 'humanitec' && element.kind === 'Manifest' ? element : undefined;
}
