import type { PendingJoin } from '../state/dialogSlice.ts';
import { callOf, perform } from '../state/perform.ts';
import { session } from '../state/session.ts';

/**
 * Adds an element and, where an edge waits for it, draws that edge: the new element was made to answer it. Gives whether
 * the element was added.
 */
export async function addElement(
  template: string,
  values: Readonly<Record<string, string | number | boolean>>,
  domain: string | undefined,
  pending: PendingJoin | undefined,
): Promise<boolean> {
  const done = await perform(callOf('element.add', { template, values, ...(domain === undefined ? {} : { domain }) }));
  if (done === false) return false;
  if (pending && done.select !== undefined) {
    const targets = await session().workspace.joins(pending.element, pending.port);
    const target = targets.find((each) => each.element === done.select && each.call !== undefined);
    if (target?.call && target.verdict !== 'fits') await perform(target.call);
  }
  return true;
}
