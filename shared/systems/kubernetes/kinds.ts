import type { Layer } from '../../graph/element.ts';
import type { JsonPath } from '../../json.ts';

/** A kind that every cluster has, or that Gateway API brings. */
export interface BuiltInKind {
  readonly group: string;
  readonly kind: string;
  readonly plural: string;
  readonly namespaced: boolean;
  readonly layer: Layer;
  /** True for objects that belong to the workload they serve. */
  readonly folds: boolean;
  /** Where the pod template stands in an object that makes pods. */
  readonly podTemplate?: JsonPath;
}

const template: JsonPath = ['spec', 'template'];

/** Group, then words `Kind=plural`; `!` = cluster-wide, `^` = belongs to a workload. */
const table: readonly (readonly [group: string, layer: Layer, kinds: string])[] = [
  ['', 'app', 'Pod=pods ReplicationController=replicationcontrollers PodTemplate=podtemplates'],
  [
    '',
    'app',
    'Service=services^ ConfigMap=configmaps^ Secret=secrets^ ServiceAccount=serviceaccounts^ Endpoints=endpoints^',
  ],
  ['', 'infra', 'Namespace=namespaces! Node=nodes! PersistentVolume=persistentvolumes! ResourceQuota=resourcequotas'],
  ['', 'infra', 'PersistentVolumeClaim=persistentvolumeclaims LimitRange=limitranges Event=events Binding=bindings'],
  ['', 'infra', 'ComponentStatus=componentstatuses!'],
  ['apps', 'app', 'Deployment=deployments StatefulSet=statefulsets DaemonSet=daemonsets ReplicaSet=replicasets'],
  ['apps', 'app', 'ControllerRevision=controllerrevisions^'],
  ['batch', 'app', 'Job=jobs CronJob=cronjobs'],
  ['autoscaling', 'app', 'HorizontalPodAutoscaler=horizontalpodautoscalers^'],
  ['policy', 'app', 'PodDisruptionBudget=poddisruptionbudgets^'],
  ['discovery.k8s.io', 'app', 'EndpointSlice=endpointslices^'],
  ['networking.k8s.io', 'app', 'Ingress=ingresses^'],
  [
    'networking.k8s.io',
    'infra',
    'IngressClass=ingressclasses! NetworkPolicy=networkpolicies IPAddress=ipaddresses! ServiceCIDR=servicecidrs!',
  ],
  [
    'gateway.networking.k8s.io',
    'app',
    'HTTPRoute=httproutes^ GRPCRoute=grpcroutes^ TCPRoute=tcproutes^ TLSRoute=tlsroutes^ UDPRoute=udproutes^',
  ],
  [
    'gateway.networking.k8s.io',
    'infra',
    'Gateway=gateways GatewayClass=gatewayclasses! ReferenceGrant=referencegrants BackendTLSPolicy=backendtlspolicies ListenerSet=listenersets',
  ],
  [
    'rbac.authorization.k8s.io',
    'infra',
    'Role=roles RoleBinding=rolebindings ClusterRole=clusterroles! ClusterRoleBinding=clusterrolebindings!',
  ],
  [
    'storage.k8s.io',
    'infra',
    'StorageClass=storageclasses! CSIDriver=csidrivers! CSINode=csinodes! CSIStorageCapacity=csistoragecapacities VolumeAttachment=volumeattachments! VolumeAttributesClass=volumeattributesclasses!',
  ],
  ['apiextensions.k8s.io', 'infra', 'CustomResourceDefinition=customresourcedefinitions!'],
  ['apiregistration.k8s.io', 'infra', 'APIService=apiservices!'],
  [
    'admissionregistration.k8s.io',
    'infra',
    'MutatingWebhookConfiguration=mutatingwebhookconfigurations! ValidatingWebhookConfiguration=validatingwebhookconfigurations! ValidatingAdmissionPolicy=validatingadmissionpolicies! ValidatingAdmissionPolicyBinding=validatingadmissionpolicybindings! MutatingAdmissionPolicy=mutatingadmissionpolicies! MutatingAdmissionPolicyBinding=mutatingadmissionpolicybindings!',
  ],
  ['scheduling.k8s.io', 'infra', 'PriorityClass=priorityclasses!'],
  ['node.k8s.io', 'infra', 'RuntimeClass=runtimeclasses!'],
  ['coordination.k8s.io', 'infra', 'Lease=leases LeaseCandidate=leasecandidates'],
  ['certificates.k8s.io', 'infra', 'CertificateSigningRequest=certificatesigningrequests!'],
  [
    'flowcontrol.apiserver.k8s.io',
    'infra',
    'FlowSchema=flowschemas! PriorityLevelConfiguration=prioritylevelconfigurations!',
  ],
  [
    'resource.k8s.io',
    'infra',
    'DeviceClass=deviceclasses! ResourceClaim=resourceclaims ResourceClaimTemplate=resourceclaimtemplates ResourceSlice=resourceslices!',
  ],
];

const podTemplates: Readonly<Record<string, JsonPath>> = {
  Pod: [],
  PodTemplate: ['template'],
  ReplicationController: template,
  Deployment: template,
  StatefulSet: template,
  DaemonSet: template,
  ReplicaSet: template,
  Job: template,
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
};

/** Every built-in kind. Source: Kubernetes 1.36 discovery, Gateway API 1.6. */
export const builtInKinds: readonly BuiltInKind[] = table.flatMap(([group, layer, kinds]) =>
  kinds.split(' ').map((entry): BuiltInKind => {
    const [kind = '', rest = ''] = entry.split('=');
    const podTemplate = podTemplates[kind];
    return {
      group,
      kind,
      plural: rest.replace(/[!^]/, ''),
      namespaced: !rest.includes('!'),
      layer,
      folds: rest.includes('^'),
      ...(podTemplate ? { podTemplate } : {}),
    };
  }),
);

const byName: ReadonlyMap<string, BuiltInKind> = new Map(
  builtInKinds.map((known) => [`${known.group}/${known.kind}`, known]),
);

/** Groups that kinds were served under before they moved to the one they have now. */
const formerGroups: Readonly<Record<string, readonly string[]>> = {
  extensions: ['apps', 'networking.k8s.io', 'policy'],
};

/** The built-in kind of a group and kind, also under a group that it has left; undefined for custom resources. */
export function builtInKind(group: string, kind: string): BuiltInKind | undefined {
  const groups = [group, ...(Object.hasOwn(formerGroups, group) ? (formerGroups[group] ?? []) : [])];
  for (const candidate of groups) {
    const known = byName.get(`${candidate}/${kind}`);
    if (known) return known;
  }
  return undefined;
}

const coreGroups: ReadonlySet<string> = new Set(builtInKinds.map(({ group }) => group));

/** True for groups whose kinds come with every cluster, so that an unknown kind in them is no custom resource. */
export function isCoreGroup(group: string): boolean {
  return group === 'extensions' || coreGroups.has(group);
}

/** Groups whose objects are read by programs from files; no server takes them. */
const fileOnlyGroups: ReadonlySet<string> = new Set([
  'kustomize.config.k8s.io',
  'kind.x-k8s.io',
  'kubeadm.k8s.io',
  'kubelet.config.k8s.io',
  'kubeproxy.config.k8s.io',
  'kubescheduler.config.k8s.io',
  'apiserver.config.k8s.io',
  'audit.k8s.io',
  'client.authentication.k8s.io',
]);

/** True for groups of files that programs read themselves, such as kustomize or kind. */
export function isFileOnly(group: string): boolean {
  return fileOnlyGroups.has(group);
}
