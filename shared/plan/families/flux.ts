import { type JsonObject, textAt, valueAt } from '../../json.ts';
import type { PlanFamily } from '../family.ts';
import { groupOf } from '../identity.ts';
import type { Readiness } from '../readiness.ts';

/** Flux speaks in the conditions of kstatus; these are the objects that report none, or wait to be resumed. */
export const flux: PlanFamily = {
  offers: () => [],
  needs: () => [],
  speaksFor: isOwn,
  readiness,
};

function isOwn(group: string): boolean {
  return group.endsWith('.toolkit.fluxcd.io') || group === 'source.extensions.fluxcd.io';
}

function readiness(live: JsonObject): Readiness | undefined {
  if (!isOwn(groupOf(live))) return undefined;
  const kind = textAt(live, 'kind') ?? '';
  // What only others read has no controller of its own (Flux documentation: Alert, Provider, HelmRepository of type oci).
  const isPlain = kind === 'Alert' || kind === 'Provider';
  const isOci = kind === 'HelmRepository' && textAt(live, 'spec', 'type') === 'oci';
  if (isPlain || isOci) return { status: 'Current', reason: 'it reports no status' };
  if (valueAt(live, ['spec', 'suspend']) === true) return { status: 'Current', reason: 'it is suspended' };
  return undefined;
}
