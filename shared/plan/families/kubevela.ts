import { type JsonObject, listAt, textAt, valueAt } from '../../json.ts';
import type { PlanFamily } from '../family.ts';
import { groupOf } from '../identity.ts';
import type { Readiness } from '../readiness.ts';

/** An Application tells its phase in one word. */
export const kubevela: PlanFamily = {
  offers: () => [],
  needs: () => [],
  speaksFor: (group) => group === 'core.oam.dev',
  readiness,
};

const failed = new Set(['unhealthy', 'workflowFailed', 'workflowTerminated']);

function readiness(live: JsonObject): Readiness | undefined {
  if (groupOf(live) !== 'core.oam.dev') return undefined;
  if (live.kind !== 'Application') {
    // Definitions and policies are read by others; a definition says where its parameters are kept.
    return { status: 'Current', reason: 'it is in place' };
  }
  const phase = textAt(live, 'status', 'status');
  if (phase === undefined) return undefined;
  if (phase === 'running') return { status: 'Current', reason: 'running' };
  return { status: failed.has(phase) ? 'Failed' : 'InProgress', reason: `${phase}${detailOf(live)}` };
}

/** The first component that is not healthy, or the first step that did not succeed. */
function detailOf(live: JsonObject): string {
  const ill = listAt(live, 'status', 'services').find((one) => valueAt(one, ['healthy']) === false);
  const step = listAt(live, 'status', 'workflow', 'steps').find((one) => textAt(one, 'phase') === 'failed');
  const words = [textAt(ill ?? step ?? null, 'name'), textAt(ill ?? step ?? null, 'message')];
  const detail = words.filter((word) => word !== undefined && word !== '').join(': ');
  return detail === '' ? '' : `: ${detail}`;
}
