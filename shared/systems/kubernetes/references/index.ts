import type { Reference } from '../../../graph/element.ts';
import type { BuiltInKind } from '../kinds.ts';
import { accountReferences, bindingReferences } from './access.ts';
import {
  apiServiceReferences,
  conversionReferences,
  namespaceLimitReferences,
  policyBindingReferences,
  policyReferences,
  webhookReferences,
} from './extension.ts';
import { externalSecretReferences, externalSecretsGroup } from './externalSecret.ts';
import { monitoringGroup, monitorReferences } from './monitoring.ts';
import {
  endpointSliceReferences,
  gatewayReferences,
  ingressReferences,
  networkPolicyReferences,
  routeReferences,
  serviceReferences,
} from './network.ts';
import { podReferences } from './pod.ts';
import { autoscalerReferences, budgetReferences } from './scaling.ts';
import type { Site } from './site.ts';
import { claimReferences, statefulSetReferences, volumeReferences } from './storage.ts';

const byKind: ReadonlyMap<string, (site: Site) => readonly Reference[]> = new Map([
  ['Service', serviceReferences],
  ['Ingress', ingressReferences],
  ['HTTPRoute', routeReferences],
  ['GRPCRoute', routeReferences],
  ['TCPRoute', routeReferences],
  ['TLSRoute', routeReferences],
  ['UDPRoute', routeReferences],
  ['Gateway', gatewayReferences],
  ['NetworkPolicy', networkPolicyReferences],
  ['EndpointSlice', endpointSliceReferences],
  ['HorizontalPodAutoscaler', autoscalerReferences],
  ['PodDisruptionBudget', budgetReferences],
  ['RoleBinding', bindingReferences],
  ['ClusterRoleBinding', bindingReferences],
  ['ServiceAccount', accountReferences],
  ['PersistentVolumeClaim', claimReferences],
  ['PersistentVolume', volumeReferences],
  ['StatefulSet', statefulSetReferences],
  ['MutatingWebhookConfiguration', webhookReferences],
  ['ValidatingWebhookConfiguration', webhookReferences],
  ['ValidatingAdmissionPolicy', policyReferences],
  ['MutatingAdmissionPolicy', policyReferences],
  ['ValidatingAdmissionPolicyBinding', policyBindingReferences],
  ['MutatingAdmissionPolicyBinding', policyBindingReferences],
  ['CustomResourceDefinition', conversionReferences],
  ['APIService', apiServiceReferences],
  ['ResourceQuota', namespaceLimitReferences],
  ['LimitRange', namespaceLimitReferences],
]);

/** Custom resources of operators that many platforms run, by group. */
const ofOperators: ReadonlyMap<string, (site: Site) => readonly Reference[]> = new Map([
  [monitoringGroup, monitorReferences],
  [externalSecretsGroup, externalSecretReferences],
]);

/** Everything that an object refers to by what is known of its kind; `kind` is undefined for custom resources. */
export function objectReferences(site: Site, kind: BuiltInKind | undefined): readonly Reference[] {
  if (!kind) return ofOperators.get(site.header.group)?.(site) ?? [];
  const ofPods = kind.podTemplate ? podReferences(site, kind.podTemplate) : [];
  return ofPods.concat(byKind.get(kind.kind)?.(site) ?? []);
}
