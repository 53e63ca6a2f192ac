import type { LinkedElement } from '../../../graph/edge.ts';
import type { Element } from '../../../graph/element.ts';

/** The element, where it is a Kratix object of this kind. */
export function ofKind(subject: LinkedElement, ...kinds: readonly string[]): Element | undefined {
  const { element } = subject;
  return element.system === 'kratix' && kinds.includes(element.kind) ? element : undefined;
}

/** The Promise that a rule looks at. */
export function promiseOf(subject: LinkedElement): Element | undefined {
  return ofKind(subject, 'Promise');
}
