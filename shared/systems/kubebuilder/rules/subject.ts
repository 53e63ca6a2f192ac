import type { LinkedElement } from '../../../graph/edge.ts';
import type { Element } from '../../../graph/element.ts';

/** The project that a rule looks at. */
export function projectOf({ element }: LinkedElement): Element | undefined {
  return element.system === 'kubebuilder' && element.kind === 'Project' ? element : undefined;
}
