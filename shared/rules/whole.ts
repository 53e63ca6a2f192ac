import { exceptionExpired } from './blueprint/exceptionExpired.ts';
import { knot } from './boundary/knot.ts';
import type { WholeRule } from './rule.ts';
import { cognitiveLoad } from './team/cognitiveLoad.ts';
import { collaborationOverdue } from './team/collaborationOverdue.ts';
import { interactionContradicted } from './team/interactionContradicted.ts';
import { interactionUnstated } from './team/interactionUnstated.ts';
import { platformUnrequested } from './team/platformUnrequested.ts';
import { serviceWithoutApi } from './team/serviceWithoutApi.ts';
import { twoWay } from './team/twoWay.ts';

/** Rules about domains, teams and the blueprint as such. */
export const wholeRules: readonly WholeRule[] = [
  knot,
  serviceWithoutApi,
  collaborationOverdue,
  interactionContradicted,
  platformUnrequested,
  cognitiveLoad,
  twoWay,
  interactionUnstated,
  exceptionExpired,
];
