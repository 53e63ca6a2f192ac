import { type JsonObject, textAt } from '../../json.ts';
import type { PlanFamily } from '../family.ts';
import { groupOf } from '../identity.ts';
import { conditionOf, conditionsOf, explain, type Readiness } from '../readiness.ts';

/** Applications report their health and whether they are in sync, not conditions. */
export const argocd: PlanFamily = {
  offers: () => [],
  needs: () => [],
  speaksFor: (group) => group === 'argoproj.io',
  readiness,
};

function readiness(live: JsonObject): Readiness | undefined {
  if (groupOf(live) !== 'argoproj.io') return undefined;
  if (live.kind === 'AppProject') return { status: 'Current', reason: 'it reports no status' };
  if (live.kind === 'ApplicationSet') return setReadiness(live);
  return live.kind === 'Application' ? applicationReadiness(live) : undefined;
}

function applicationReadiness(live: JsonObject): Readiness {
  const [fault] = conditionsOf(live).filter(({ type }) => /Error$/.test(type));
  if (fault) return { status: 'Failed', reason: `${fault.type}: ${fault.message}` };
  const phase = textAt(live, 'status', 'operationState', 'phase');
  const message = textAt(live, 'status', 'operationState', 'message');
  if (phase === 'Failed' || phase === 'Error')
    return { status: 'Failed', reason: `the sync ended as ${phase}${message ? `: ${message}` : ''}` };
  const health = textAt(live, 'status', 'health', 'status');
  const sync = textAt(live, 'status', 'sync', 'status');
  if (health === undefined && sync === undefined)
    return { status: 'Unknown', reason: 'no controller has looked at it' };
  const reason = `${health ?? 'Unknown'}, ${sync ?? 'Unknown'}`;
  if (health === 'Degraded') return { status: 'Failed', reason };
  return { status: health === 'Healthy' && sync === 'Synced' ? 'Current' : 'InProgress', reason };
}

function setReadiness(live: JsonObject): Readiness {
  const fault = conditionOf(live, 'ErrorOccurred');
  if (fault?.status === 'True') return { status: 'Failed', reason: explain(fault) };
  const done = conditionOf(live, 'ResourcesUpToDate');
  if (!done) return { status: 'Unknown', reason: 'no controller has looked at it' };
  return { status: done.status === 'True' ? 'Current' : 'InProgress', reason: explain(done) };
}
