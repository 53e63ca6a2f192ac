import type { ObjectHeader } from '../system.ts';

/** An API version that Kubernetes has removed or deprecated. */
export interface RemovedApi {
  readonly apiVersion: string;
  readonly kinds: readonly string[];
  /** Kubernetes version that no longer serves it; undefined: deprecated, still served. */
  readonly removedIn?: string;
  readonly deprecatedIn?: string;
  /** What to use now, as `apiVersion` or in words. */
  readonly replacement: string;
  /** True when the object can stay as it is but for its `apiVersion`. */
  readonly sameShape: boolean;
}

/** `apiVersion | kinds | removed in | replacement | same shape?` Source: Kubernetes "Deprecated API Migration Guide". */
const table = `
extensions/v1beta1 | Deployment DaemonSet ReplicaSet | 1.16 | apps/v1 | no
extensions/v1beta1 | NetworkPolicy | 1.16 | networking.k8s.io/v1 | yes
extensions/v1beta1 | Ingress | 1.22 | networking.k8s.io/v1 | no
extensions/v1beta1 | PodSecurityPolicy | 1.16 | Pod Security admission or a policy engine | no
apps/v1beta1 | Deployment StatefulSet ControllerRevision | 1.16 | apps/v1 | no
apps/v1beta2 | Deployment StatefulSet DaemonSet ReplicaSet ControllerRevision | 1.16 | apps/v1 | yes
admissionregistration.k8s.io/v1beta1 | MutatingWebhookConfiguration ValidatingWebhookConfiguration | 1.22 | admissionregistration.k8s.io/v1 | no
apiextensions.k8s.io/v1beta1 | CustomResourceDefinition | 1.22 | apiextensions.k8s.io/v1 | no
apiregistration.k8s.io/v1beta1 | APIService | 1.22 | apiregistration.k8s.io/v1 | yes
certificates.k8s.io/v1beta1 | CertificateSigningRequest | 1.22 | certificates.k8s.io/v1 | no
coordination.k8s.io/v1beta1 | Lease | 1.22 | coordination.k8s.io/v1 | yes
networking.k8s.io/v1beta1 | Ingress | 1.22 | networking.k8s.io/v1 | no
networking.k8s.io/v1beta1 | IngressClass | 1.22 | networking.k8s.io/v1 | yes
rbac.authorization.k8s.io/v1alpha1 | Role RoleBinding ClusterRole ClusterRoleBinding | 1.22 | rbac.authorization.k8s.io/v1 | yes
rbac.authorization.k8s.io/v1beta1 | Role RoleBinding ClusterRole ClusterRoleBinding | 1.22 | rbac.authorization.k8s.io/v1 | yes
scheduling.k8s.io/v1beta1 | PriorityClass | 1.22 | scheduling.k8s.io/v1 | yes
storage.k8s.io/v1beta1 | CSIDriver CSINode StorageClass VolumeAttachment | 1.22 | storage.k8s.io/v1 | yes
storage.k8s.io/v1beta1 | CSIStorageCapacity | 1.27 | storage.k8s.io/v1 | yes
batch/v1beta1 | CronJob | 1.25 | batch/v1 | yes
discovery.k8s.io/v1beta1 | EndpointSlice | 1.25 | discovery.k8s.io/v1 | no
events.k8s.io/v1beta1 | Event | 1.25 | events.k8s.io/v1 | no
autoscaling/v2beta1 | HorizontalPodAutoscaler | 1.25 | autoscaling/v2 | no
autoscaling/v2beta2 | HorizontalPodAutoscaler | 1.26 | autoscaling/v2 | yes
policy/v1beta1 | PodDisruptionBudget | 1.25 | policy/v1 | yes
policy/v1beta1 | PodSecurityPolicy | 1.25 | Pod Security admission or a policy engine | no
node.k8s.io/v1beta1 | RuntimeClass | 1.25 | node.k8s.io/v1 | yes
flowcontrol.apiserver.k8s.io/v1beta1 | FlowSchema PriorityLevelConfiguration | 1.26 | flowcontrol.apiserver.k8s.io/v1 | no
flowcontrol.apiserver.k8s.io/v1beta2 | FlowSchema PriorityLevelConfiguration | 1.29 | flowcontrol.apiserver.k8s.io/v1 | no
flowcontrol.apiserver.k8s.io/v1beta3 | FlowSchema PriorityLevelConfiguration | 1.32 | flowcontrol.apiserver.k8s.io/v1 | no
`;

export const removedApis: readonly RemovedApi[] = [
  ...table
    .trim()
    .split('\n')
    .map((line): RemovedApi => {
      const [apiVersion = '', kinds = '', removedIn = '', replacement = '', same] = line.split(' | ');
      return { apiVersion, kinds: kinds.split(' '), removedIn, replacement, sameShape: same === 'yes' };
    }),
  {
    apiVersion: 'v1',
    kinds: ['Endpoints'],
    deprecatedIn: '1.33',
    replacement: 'discovery.k8s.io/v1 EndpointSlice',
    sameShape: false,
  },
  {
    apiVersion: 'v1',
    kinds: ['ComponentStatus'],
    deprecatedIn: '1.19',
    replacement: 'the health endpoints of the API server',
    sameShape: false,
  },
];

/** The entry of the table for an object's version and kind. */
export function removedApi(header: Pick<ObjectHeader, 'apiVersion' | 'kind'>): RemovedApi | undefined {
  return removedApis.find(({ apiVersion, kinds }) => apiVersion === header.apiVersion && kinds.includes(header.kind));
}
