import type { WorkspaceView } from '../graph/view.ts';
import { fromBelow } from './fromBelow.ts';
import { fromMiddle } from './fromMiddle.ts';
import { fromPortal } from './fromPortal.ts';
import type { StartView } from './start.ts';

/** The guided starts of a blueprint, each with what is found and what is left to do. */
export function startsOf(view: WorkspaceView): readonly StartView[] {
  return [fromPortal(view), fromMiddle(view), fromBelow(view)].map((start) => ({
    ...start,
    steps: start.steps.toSorted((a, b) => Number(a.done) - Number(b.done)),
  }));
}
