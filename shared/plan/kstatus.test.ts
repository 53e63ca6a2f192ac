import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../json.ts';
import { readinessOf } from './kstatus.ts';

const now = Date.parse('2026-03-01T12:00:00Z');
const condition = (type: string, status: string, reason = '', message = ''): JsonObject => ({
  type,
  status,
  reason,
  message,
});
const live = (apiVersion: string, kind: string, status: JsonValue, rest: JsonObject = {}): JsonObject => ({
  apiVersion,
  kind,
  metadata: { name: 'x', generation: 2, creationTimestamp: '2026-03-01T11:59:00Z' },
  ...(status === null ? {} : { status }),
  ...rest,
});
const replicas = (more: JsonObject): JsonObject => ({
  observedGeneration: 2,
  replicas: 2,
  updatedReplicas: 2,
  readyReplicas: 2,
  availableReplicas: 2,
  conditions: [condition('Available', 'True'), condition('Progressing', 'True', 'NewReplicaSetAvailable')],
  ...more,
});
const two = { spec: { replicas: 2, progressDeadlineSeconds: 600 } };
const xrd = (claims: boolean): JsonObject => ({ spec: claims ? { claimNames: { kind: 'Cache' } } : {} });

const argo = (health: string, sync: string): JsonObject => ({ health: { status: health }, sync: { status: sync } });

const table: readonly (readonly [string, string, JsonObject])[] = [
  ['a ConfigMap', 'Current', live('v1', 'ConfigMap', null)],
  [
    'being deleted',
    'Terminating',
    { ...live('v1', 'ConfigMap', null), metadata: { deletionTimestamp: '2026-03-01T00:00:00Z' } },
  ],
  ['an older generation seen', 'InProgress', live('apps/v1', 'Deployment', replicas({ observedGeneration: 1 }), two)],
  ['reconciling', 'InProgress', live('a.dev/v1', 'Thing', { conditions: [condition('Reconciling', 'True')] })],
  ['stalled', 'Failed', live('a.dev/v1', 'Thing', { conditions: [condition('Stalled', 'True')] })],
  ['Deployment complete', 'Current', live('apps/v1', 'Deployment', replicas({}), two)],
  ['Deployment without status', 'InProgress', live('apps/v1', 'Deployment', null, two)],
  ['Deployment with old pods', 'InProgress', live('apps/v1', 'Deployment', replicas({ replicas: 3 }), two)],
  ['Deployment not ready', 'InProgress', live('apps/v1', 'Deployment', replicas({ readyReplicas: 1 }), two)],
  ['Deployment not available', 'InProgress', live('apps/v1', 'Deployment', replicas({ availableReplicas: 1 }), two)],
  [
    'Deployment over its deadline',
    'Failed',
    live(
      'apps/v1',
      'Deployment',
      replicas({ conditions: [condition('Progressing', 'False', 'ProgressDeadlineExceeded')] }),
      two,
    ),
  ],
  ['StatefulSet ready', 'Current', live('apps/v1', 'StatefulSet', replicas({ currentReplicas: 2 }), two)],
  [
    'StatefulSet rolling',
    'InProgress',
    live('apps/v1', 'StatefulSet', replicas({ currentReplicas: 2, currentRevision: 'a', updateRevision: 'b' }), two),
  ],
  [
    'StatefulSet partitioned',
    'Current',
    live('apps/v1', 'StatefulSet', replicas({ updatedReplicas: 1 }), {
      spec: { replicas: 2, updateStrategy: { rollingUpdate: { partition: 1 } } },
    }),
  ],
  [
    'StatefulSet on delete',
    'Current',
    live('apps/v1', 'StatefulSet', replicas({ updatedReplicas: 0 }), {
      spec: { replicas: 2, updateStrategy: { type: 'OnDelete' } },
    }),
  ],
  [
    'DaemonSet ready',
    'Current',
    live('apps/v1', 'DaemonSet', {
      desiredNumberScheduled: 1,
      currentNumberScheduled: 1,
      updatedNumberScheduled: 1,
      numberAvailable: 1,
      numberReady: 1,
    }),
  ],
  ['DaemonSet not reported', 'InProgress', live('apps/v1', 'DaemonSet', {})],
  [
    'ReplicaSet failing',
    'InProgress',
    live('apps/v1', 'ReplicaSet', { conditions: [condition('ReplicaFailure', 'True')] }),
  ],
  ['Job not started', 'InProgress', live('batch/v1', 'Job', null)],
  ['Job started', 'Current', live('batch/v1', 'Job', { startTime: '2026-03-01T11:59:00Z' })],
  [
    'Job failed',
    'Failed',
    live('batch/v1', 'Job', { conditions: [condition('Failed', 'True', 'BackoffLimitExceeded')] }),
  ],
  ['Pod ready', 'Current', live('v1', 'Pod', { phase: 'Running', conditions: [condition('Ready', 'True')] })],
  ['Pod pending', 'InProgress', live('v1', 'Pod', { phase: 'Pending' })],
  [
    'Pod without node for a minute',
    'Failed',
    live('v1', 'Pod', { phase: 'Pending', conditions: [condition('PodScheduled', 'False', 'Unschedulable')] }),
  ],
  [
    'Pod crashing',
    'Failed',
    live('v1', 'Pod', {
      phase: 'Running',
      containerStatuses: [{ name: 'web', state: { waiting: { reason: 'CrashLoopBackOff' } } }],
    }),
  ],
  ['Pod completed', 'Current', live('v1', 'Pod', { phase: 'Succeeded' })],
  ['claim bound', 'Current', live('v1', 'PersistentVolumeClaim', { phase: 'Bound' })],
  ['claim pending', 'InProgress', live('v1', 'PersistentVolumeClaim', { phase: 'Pending' })],
  ['Service', 'Current', live('v1', 'Service', {}, { spec: { type: 'ClusterIP' } })],
  ['load balancer without address', 'InProgress', live('v1', 'Service', {}, { spec: { type: 'LoadBalancer' } })],
  ['Namespace terminating', 'InProgress', live('v1', 'Namespace', { phase: 'Terminating' })],
  [
    'CRD established',
    'Current',
    live('apiextensions.k8s.io/v1', 'CustomResourceDefinition', {
      conditions: [condition('NamesAccepted', 'True'), condition('Established', 'True')],
    }),
  ],
  [
    'CRD installing',
    'InProgress',
    live('apiextensions.k8s.io/v1', 'CustomResourceDefinition', {
      conditions: [condition('Established', 'False', 'Installing')],
    }),
  ],
  [
    'CRD with taken names',
    'Failed',
    live('apiextensions.k8s.io/v1', 'CustomResourceDefinition', { conditions: [condition('NamesAccepted', 'False')] }),
  ],
  // The words of the systems that have their own.
  ['Application healthy', 'Current', live('argoproj.io/v1alpha1', 'Application', argo('Healthy', 'Synced'))],
  ['Application out of sync', 'InProgress', live('argoproj.io/v1alpha1', 'Application', argo('Healthy', 'OutOfSync'))],
  ['Application progressing', 'InProgress', live('argoproj.io/v1alpha1', 'Application', argo('Progressing', 'Synced'))],
  ['Application degraded', 'Failed', live('argoproj.io/v1alpha1', 'Application', argo('Degraded', 'Synced'))],
  [
    'Application whose sync failed',
    'Failed',
    live('argoproj.io/v1alpha1', 'Application', {
      ...argo('Missing', 'OutOfSync'),
      operationState: { phase: 'Failed', message: 'one or more objects failed to apply' },
    }),
  ],
  [
    'Application of a wrong spec',
    'Failed',
    live('argoproj.io/v1alpha1', 'Application', { conditions: [{ type: 'InvalidSpecError', message: 'no project' }] }),
  ],
  ['Application untouched', 'Unknown', live('argoproj.io/v1alpha1', 'Application', null)],
  ['AppProject', 'Current', live('argoproj.io/v1alpha1', 'AppProject', null)],
  [
    'ApplicationSet with an error',
    'Failed',
    live('argoproj.io/v1alpha1', 'ApplicationSet', { conditions: [condition('ErrorOccurred', 'True')] }),
  ],
  [
    'ApplicationSet done',
    'Current',
    live('argoproj.io/v1alpha1', 'ApplicationSet', { conditions: [condition('ResourcesUpToDate', 'True')] }),
  ],
  [
    'Flux OCI repository',
    'Current',
    live('source.toolkit.fluxcd.io/v1', 'HelmRepository', null, { spec: { type: 'oci' } }),
  ],
  ['Flux Alert', 'Current', live('notification.toolkit.fluxcd.io/v1beta3', 'Alert', null)],
  [
    'Flux Kustomization suspended',
    'Current',
    live(
      'kustomize.toolkit.fluxcd.io/v1',
      'Kustomization',
      { conditions: [condition('Ready', 'False')] },
      {
        spec: { suspend: true },
      },
    ),
  ],
  ['Flux source untouched', 'Unknown', live('source.toolkit.fluxcd.io/v1', 'GitRepository', null)],
  ['KubeVela running', 'Current', live('core.oam.dev/v1beta1', 'Application', { status: 'running' })],
  ['KubeVela rendering', 'InProgress', live('core.oam.dev/v1beta1', 'Application', { status: 'rendering' })],
  ['KubeVela suspended', 'InProgress', live('core.oam.dev/v1beta1', 'Application', { status: 'workflowSuspending' })],
  ['KubeVela failed', 'Failed', live('core.oam.dev/v1beta1', 'Application', { status: 'workflowFailed' })],
  ['KubeVela unhealthy', 'Failed', live('core.oam.dev/v1beta1', 'Application', { status: 'unhealthy' })],
  ['KubeVela definition', 'Current', live('core.oam.dev/v1beta1', 'TraitDefinition', null)],
  [
    'Kyverno policy ready',
    'Current',
    live('policies.kyverno.io/v1', 'ValidatingPolicy', { conditionStatus: { ready: true } }),
  ],
  [
    'Kyverno policy without rights',
    'Failed',
    live('policies.kyverno.io/v1', 'GeneratingPolicy', {
      conditionStatus: { ready: false, conditions: [condition('RBACPermissionsGranted', 'False')] },
    }),
  ],
  [
    'Kyverno policy not cached',
    'InProgress',
    live('policies.kyverno.io/v1', 'ValidatingPolicy', {
      conditionStatus: { ready: false, conditions: [condition('PolicyCached', 'False')] },
    }),
  ],
  [
    'Kyverno ClusterPolicy ready',
    'Current',
    live('kyverno.io/v1', 'ClusterPolicy', { conditions: [condition('Ready', 'True')] }),
  ],
  ['Kyverno exception', 'Current', live('kyverno.io/v2', 'PolicyException', null)],
  [
    'Cluster API cluster available',
    'Current',
    live('cluster.x-k8s.io/v1beta2', 'Cluster', { phase: 'Provisioned', conditions: [condition('Available', 'True')] }),
  ],
  [
    'Cluster API machine on its way',
    'InProgress',
    live('cluster.x-k8s.io/v1beta1', 'Machine', { phase: 'Provisioning' }),
  ],
  [
    'Cluster API machine failed',
    'Failed',
    live('infrastructure.cluster.x-k8s.io/v1beta1', 'DockerMachine', { failureMessage: 'no image' }),
  ],
  [
    'idpbuilder complete',
    'Current',
    live('idpbuilder.cnoe.io/v1alpha1', 'Localbuild', { ArgoCD: { available: true }, gitea: { available: true } }),
  ],
  [
    'idpbuilder at work',
    'InProgress',
    live('idpbuilder.cnoe.io/v1alpha1', 'Localbuild', { ArgoCD: { available: true }, gitea: { available: false } }),
  ],
  ['idpbuilder package synced', 'Current', live('idpbuilder.cnoe.io/v1alpha1', 'CustomPackage', { synced: true })],
  ['custom, Ready', 'Current', live('a.dev/v1', 'Thing', { conditions: [condition('Ready', 'True')] })],
  ['custom, not Ready', 'InProgress', live('a.dev/v1', 'Thing', { conditions: [condition('Ready', 'False')] })],
  ['custom, nobody looked', 'Unknown', live('a.dev/v1', 'Thing', null)],
  ['custom, authored empty status', 'Unknown', live('a.dev/v1', 'Thing', {})],
  ['Gateway, nobody looked', 'Unknown', live('gateway.networking.k8s.io/v1', 'Gateway', null)],
  [
    'XRD untouched',
    'InProgress',
    live('apiextensions.crossplane.io/v1', 'CompositeResourceDefinition', null, xrd(false)),
  ],
  [
    'XRD established',
    'Current',
    live(
      'apiextensions.crossplane.io/v1',
      'CompositeResourceDefinition',
      { conditions: [condition('Established', 'True')] },
      xrd(false),
    ),
  ],
  [
    'XRD with claim not offered',
    'InProgress',
    live(
      'apiextensions.crossplane.io/v1',
      'CompositeResourceDefinition',
      { conditions: [condition('Established', 'True')] },
      xrd(true),
    ),
  ],
  ['Composition', 'Current', live('apiextensions.crossplane.io/v1', 'Composition', null)],
  [
    'Provider installed, unhealthy',
    'InProgress',
    live('pkg.crossplane.io/v1', 'Provider', {
      conditions: [condition('Installed', 'True'), condition('Healthy', 'False')],
    }),
  ],
  [
    'Provider healthy',
    'Current',
    live('pkg.crossplane.io/v1', 'Provider', {
      conditions: [condition('Installed', 'True'), condition('Healthy', 'True')],
    }),
  ],
  ['ProviderConfig', 'Current', live('aws.upbound.io/v1beta1', 'ProviderConfig', null)],
  ['managed resource untouched', 'InProgress', live('s3.aws.upbound.io/v1beta1', 'Bucket', null)],
  [
    'composite synced, not ready',
    'InProgress',
    live('a.dev/v1', 'XCache', { conditions: [condition('Synced', 'True'), condition('Ready', 'False', 'Creating')] }),
  ],
  [
    'composite ready, not synced',
    'InProgress',
    live('a.dev/v1', 'XCache', {
      conditions: [condition('Synced', 'False', 'ReconcileError'), condition('Ready', 'True')],
    }),
  ],
  [
    'composite ready',
    'Current',
    live('a.dev/v1', 'XCache', { conditions: [condition('Synced', 'True'), condition('Ready', 'True')] }),
  ],
  ['Promise untouched', 'InProgress', live('platform.kratix.io/v1alpha1', 'Promise', null)],
  [
    'Promise available',
    'Current',
    live('platform.kratix.io/v1alpha1', 'Promise', { conditions: [condition('Available', 'True')] }),
  ],
  [
    'Destination not ready',
    'InProgress',
    live('platform.kratix.io/v1alpha1', 'Destination', { conditions: [condition('Ready', 'False')] }),
  ],
  [
    'request running',
    'InProgress',
    live('a.dev/v1', 'Postgres', {
      conditions: [condition('ConfigureWorkflowCompleted', 'False', 'PipelinesInProgress')],
    }),
  ],
  [
    'request failed',
    'Failed',
    live('a.dev/v1', 'Postgres', {
      conditions: [condition('ConfigureWorkflowCompleted', 'False', 'ConfigureWorkflowFailed')],
    }),
  ],
  [
    'request done',
    'Current',
    live('a.dev/v1', 'Postgres', {
      conditions: [condition('ConfigureWorkflowCompleted', 'True'), condition('Reconciled', 'True')],
    }),
  ],
];

describe('how a live object stands', () => {
  test.each(table)('%s: %s', (_title, expected, object) => {
    const answer = readinessOf(object, { now, reportsStatus: true });
    expect(answer.status).toBe(expected);
    expect(answer.reason).not.toBe('');
  });

  test('A15: a custom resource that nobody has looked at is not green, and says so', () => {
    const answer = readinessOf(live('a.dev/v1', 'Thing', null), { now, reportsStatus: true });
    expect(answer).toEqual({ status: 'Unknown', reason: 'no controller has looked at it' });
  });

  test('a kind without status is in place as soon as it is there', () => {
    expect(readinessOf(live('a.dev/v1', 'Thing', null), { now, reportsStatus: false }).status).toBe('Current');
  });
});
