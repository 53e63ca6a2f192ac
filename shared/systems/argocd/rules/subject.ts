import type { LinkedElement } from '../../../graph/edge.ts';
import type { Element } from '../../../graph/element.ts';

/** The AppProject that a rule looks at. */
export function argoProject({ element }: LinkedElement): Element | undefined {
  return element.system === 'argocd' && element.kind === 'AppProject' ? element : undefined;
}

/** The ApplicationSet that a rule looks at. */
export function argoSet({ element }: LinkedElement): Element | undefined {
  return element.system === 'argocd' && element.kind === 'ApplicationSet' ? element : undefined;
}
