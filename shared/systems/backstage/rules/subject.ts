import type { LinkedElement } from '../../../graph/edge.ts';
import type { Element } from '../../../graph/element.ts';
import { entityKind, skeletonKind } from '../kinds.ts';

/** The entity that a rule looks at, where it is of one of these kinds (any known one when none is stated). */
export function entityOf({ element }: LinkedElement, ...kinds: readonly string[]): Element | undefined {
  if (element.system !== 'backstage' || element.kind === skeletonKind.kind) return undefined;
  if (!entityKind(element.group, element.kind)) return undefined;
  return kinds.length === 0 || kinds.includes(element.kind) ? element : undefined;
}
