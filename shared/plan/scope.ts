/** Built-in kinds without a namespace, as `group/Kind` (Kubernetes 1.36). For planning where no server can be asked. */
const clusterScoped: ReadonlySet<string> = new Set([
  '/Namespace',
  '/Node',
  '/PersistentVolume',
  'admissionregistration.k8s.io/MutatingAdmissionPolicy',
  'admissionregistration.k8s.io/MutatingAdmissionPolicyBinding',
  'admissionregistration.k8s.io/MutatingWebhookConfiguration',
  'admissionregistration.k8s.io/ValidatingAdmissionPolicy',
  'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding',
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
  'apiextensions.k8s.io/CustomResourceDefinition',
  'apiregistration.k8s.io/APIService',
  'certificates.k8s.io/CertificateSigningRequest',
  'certificates.k8s.io/ClusterTrustBundle',
  'flowcontrol.apiserver.k8s.io/FlowSchema',
  'flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration',
  'networking.k8s.io/IPAddress',
  'networking.k8s.io/IngressClass',
  'networking.k8s.io/ServiceCIDR',
  'node.k8s.io/RuntimeClass',
  'rbac.authorization.k8s.io/ClusterRole',
  'rbac.authorization.k8s.io/ClusterRoleBinding',
  'resource.k8s.io/DeviceClass',
  'resource.k8s.io/ResourceSlice',
  'scheduling.k8s.io/PriorityClass',
  'storage.k8s.io/CSIDriver',
  'storage.k8s.io/CSINode',
  'storage.k8s.io/StorageClass',
  'storage.k8s.io/VolumeAttachment',
  'storage.k8s.io/VolumeAttributesClass',
  // Of the platforms themselves, which are planned together with nothing that states their scope.
  'apiextensions.crossplane.io/CompositeResourceDefinition',
  'apiextensions.crossplane.io/Composition',
  'apiextensions.crossplane.io/EnvironmentConfig',
  'pkg.crossplane.io/Configuration',
  'pkg.crossplane.io/DeploymentRuntimeConfig',
  'pkg.crossplane.io/Function',
  'pkg.crossplane.io/Provider',
  'platform.kratix.io/BucketStateStore',
  'platform.kratix.io/Destination',
  'platform.kratix.io/GitStateStore',
  'platform.kratix.io/Promise',
]);

/** False for kinds known to have no namespace, true otherwise. */
export function namespacedByDefault(group: string, kind: string): boolean {
  return !clusterScoped.has(`${group}/${kind}`);
}
