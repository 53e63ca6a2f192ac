import { type JsonObject, type JsonPathSegment, listAt, textAt, valueAt } from '../json.ts';
import { conditionOf, explain, type Readiness } from './readiness.ts';

/** How long a pod may look for a node before it counts as failed (kstatus). */
const schedulingMilliseconds = 15_000;

type Rule = (live: JsonObject, now: number) => Readiness;

/** The built-in kinds whose status says more than a Ready condition. */
const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['/Namespace', namespace],
  ['/PersistentVolumeClaim', claim],
  ['/Pod', pod],
  ['/Service', service],
  ['apiextensions.k8s.io/CustomResourceDefinition', definition],
  ['apps/DaemonSet', daemonSet],
  ['apps/Deployment', deployment],
  ['apps/ReplicaSet', replicaSet],
  ['apps/StatefulSet', statefulSet],
  ['batch/Job', job],
]);

/** The readiness of a built-in kind by the rules of kstatus; undefined for the kinds without a rule of their own. */
export function workloadReadiness(live: JsonObject, now: number): Readiness | undefined {
  const apiVersion = textAt(live, 'apiVersion') ?? '';
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  return rules.get(`${group}/${textAt(live, 'kind') ?? ''}`)?.(live, now);
}

function count(live: JsonObject, otherwise: number, ...path: JsonPathSegment[]): number {
  const value = valueAt(live, path);
  return typeof value === 'number' ? value : otherwise;
}

const current = (reason: string): Readiness => ({ status: 'Current', reason });
const inProgress = (reason: string): Readiness => ({ status: 'InProgress', reason });
const failed = (reason: string): Readiness => ({ status: 'Failed', reason });

/** The first pair whose number is below what is wanted, as a sentence. */
function firstLack(wanted: number, have: readonly (readonly [name: string, number: number])[]): Readiness | undefined {
  const lack = have.find(([, number]) => number < wanted);
  return lack === undefined ? undefined : inProgress(`${lack[1]} of ${wanted} pods ${lack[0]}`);
}

function namespace(live: JsonObject): Readiness {
  const phase = textAt(live, 'status', 'phase') ?? 'not reported';
  return phase === 'Active' ? current('it is active') : inProgress(`its phase is ${phase}`);
}

function claim(live: JsonObject): Readiness {
  const phase = textAt(live, 'status', 'phase') ?? 'not reported';
  return phase === 'Bound' ? current('it is bound') : inProgress(`its phase is ${phase}`);
}

function service(live: JsonObject): Readiness {
  const waits = textAt(live, 'spec', 'type') === 'LoadBalancer' && !textAt(live, 'spec', 'clusterIP');
  return waits ? inProgress('it has no cluster address yet') : current('it is in place');
}

function definition(live: JsonObject): Readiness {
  const names = conditionOf(live, 'NamesAccepted');
  if (names?.status === 'False') return failed(explain(names));
  const established = conditionOf(live, 'Established');
  if (established?.status === 'True') return current('its kind is served');
  if (established?.status === 'False' && established.reason !== 'Installing') return failed(explain(established));
  return inProgress('its kind is not served yet');
}

function deployment(live: JsonObject): Readiness {
  const progressing = conditionOf(live, 'Progressing');
  if (progressing?.reason === 'ProgressDeadlineExceeded') return failed(explain(progressing));
  const wanted = count(live, 1, 'spec', 'replicas');
  const total = count(live, 0, 'status', 'replicas');
  const updated = count(live, 0, 'status', 'updatedReplicas');
  const available = count(live, 0, 'status', 'availableReplicas');
  const lack = firstLack(wanted, [
    ['exist', total],
    ['are updated', updated],
  ]);
  if (lack !== undefined) return lack;
  if (total > wanted) return inProgress(`${total - wanted} pods are still to be removed`);
  if (updated > available) return inProgress(`${available} of ${updated} pods are available`);
  const unready = firstLack(wanted, [['are ready', count(live, 0, 'status', 'readyReplicas')]]);
  if (unready !== undefined) return unready;
  const hasDeadline = valueAt(live, ['spec', 'progressDeadlineSeconds']) !== undefined;
  if (hasDeadline && !(progressing?.status === 'True' && progressing.reason === 'NewReplicaSetAvailable')) {
    return inProgress('its replica set is not available');
  }
  const isAvailable = conditionOf(live, 'Available');
  if (isAvailable?.status !== 'True') return inProgress(isAvailable ? explain(isAvailable) : 'it is not available');
  return current(`${available} pods are available`);
}

function replicaSet(live: JsonObject): Readiness {
  const failure = conditionOf(live, 'ReplicaFailure');
  if (failure?.status === 'True') return inProgress(explain(failure));
  const wanted = count(live, 1, 'spec', 'replicas');
  const total = count(live, 0, 'status', 'replicas');
  const lack = firstLack(wanted, [
    ['are labelled', count(live, 0, 'status', 'fullyLabeledReplicas')],
    ['are available', count(live, 0, 'status', 'availableReplicas')],
    ['are ready', count(live, 0, 'status', 'readyReplicas')],
  ]);
  if (lack !== undefined) return lack;
  return total > wanted ? inProgress(`${total - wanted} pods are still to be removed`) : current(`${total} pods run`);
}

function statefulSet(live: JsonObject): Readiness {
  if (textAt(live, 'spec', 'updateStrategy', 'type') === 'OnDelete') return current('it updates when pods are deleted');
  const wanted = count(live, 1, 'spec', 'replicas');
  const total = count(live, 0, 'status', 'replicas');
  const lack = firstLack(wanted, [
    ['exist', total],
    ['are ready', count(live, 0, 'status', 'readyReplicas')],
  ]);
  if (lack !== undefined) return lack;
  if (total > wanted) return inProgress(`${total - wanted} pods are still to be removed`);
  const partition = count(live, -1, 'spec', 'updateStrategy', 'rollingUpdate', 'partition');
  if (partition !== -1) {
    const updated = count(live, 0, 'status', 'updatedReplicas');
    return updated < wanted - partition
      ? inProgress(`${updated} of ${wanted - partition} pods are updated`)
      : current('its partition is rolled out');
  }
  const outdated = firstLack(wanted, [['are current', count(live, 0, 'status', 'currentReplicas')]]);
  if (outdated !== undefined) return outdated;
  const same = textAt(live, 'status', 'currentRevision') === textAt(live, 'status', 'updateRevision');
  return same ? current(`${total} pods are ready`) : inProgress('its pods are being updated');
}

function daemonSet(live: JsonObject): Readiness {
  const wanted = count(live, -1, 'status', 'desiredNumberScheduled');
  if (wanted === -1) return inProgress('no number of pods is reported yet');
  return (
    firstLack(wanted, [
      ['are scheduled', count(live, 0, 'status', 'currentNumberScheduled')],
      ['are updated', count(live, 0, 'status', 'updatedNumberScheduled')],
      ['are available', count(live, 0, 'status', 'numberAvailable')],
      ['are ready', count(live, 0, 'status', 'numberReady')],
    ]) ?? current(`${wanted} pods run`)
  );
}

/** A job that has started is in place: what it computes may take hours (kstatus). */
function job(live: JsonObject): Readiness {
  const failure = conditionOf(live, 'Failed');
  if (failure?.status === 'True') return failed(explain(failure));
  if (conditionOf(live, 'Complete')?.status === 'True') return current('it is complete');
  const started = textAt(live, 'status', 'startTime') !== undefined;
  return started ? current('it has started') : inProgress('it has not started');
}

function pod(live: JsonObject, now: number): Readiness {
  const phase = textAt(live, 'status', 'phase');
  if (phase === 'Succeeded') return current('it has completed');
  if (phase === 'Failed') return failed(textAt(live, 'status', 'message') ?? 'it has failed');
  const crashing = [...listAt(live, 'status', 'initContainerStatuses'), ...listAt(live, 'status', 'containerStatuses')]
    .filter((container) => textAt(container, 'state', 'waiting', 'reason') === 'CrashLoopBackOff')
    .map((container) => textAt(container, 'name') ?? '?');
  if (crashing.length > 0) return failed(`containers keep crashing: ${crashing.join(', ')}`);
  if (phase === 'Running') {
    const ready = conditionOf(live, 'Ready');
    return ready?.status === 'True' ? current('it is ready') : inProgress(ready ? explain(ready) : 'it is not ready');
  }
  const scheduled = conditionOf(live, 'PodScheduled');
  if (scheduled?.status === 'False' && scheduled.reason === 'Unschedulable') {
    const age = now - Date.parse(textAt(live, 'metadata', 'creationTimestamp') ?? '');
    return age > schedulingMilliseconds ? failed(explain(scheduled)) : inProgress(explain(scheduled));
  }
  return inProgress(`its phase is ${phase ?? 'not reported'}`);
}
