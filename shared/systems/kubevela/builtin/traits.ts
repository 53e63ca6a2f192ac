import type { Builtin } from './definition.ts';

const scalable = ['deployments.apps', 'statefulsets.apps'];
const running = [...scalable, 'daemonsets.apps', 'jobs.batch'];

/** Trait types of KubeVela itself. */
export const traits: Readonly<Record<string, Builtin>> = {
  scaler: { appliesTo: scalable, parameter: '{replicas: *1 | int}' },
  hpa: {
    appliesTo: scalable,
    parameter: `{
	min: *1 | int
	max: *10 | int
	targetAPIVersion: *"apps/v1" | string
	targetKind: *"Deployment" | string
	cpu?: {type: *"Utilization" | "AverageValue", value: *50 | int}
	mem?: {type: *"Utilization" | "AverageValue", value: *50 | int}
	podCustomMetrics?: [...{name: string, value: string}]
}`,
  },
  cpuscaler: {
    appliesTo: scalable,
    parameter:
      '{min: *1 | int, max: *10 | int, cpuUtil: *50 | int, targetAPIVersion: *"apps/v1" | string, targetKind: *"Deployment" | string}',
  },
  gateway: {
    appliesTo: scalable,
    parameter: `{
	domain?: string
	http: [string]: int
	class: *"nginx" | string
	classInSpec: *false | bool
	secretName?: string
	gatewayHost?: string
	name?: string
	pathType: *"ImplementationSpecific" | "Prefix" | "Exact"
	annotations?: [string]: string
	labels?: [string]: string
	existingServiceName?: string
}`,
  },
  expose: {
    appliesTo: scalable,
    parameter: `{
	port?: [...int]
	ports?: [...{port: int, name?: string, protocol: *"TCP" | "UDP" | "SCTP", nodePort?: int}]
	annotations: [string]: string
	matchLabels?: [string]: string
	type: *"ClusterIP" | "NodePort" | "LoadBalancer" | "ExternalName"
}`,
  },
  storage: {
    appliesTo: running,
    parameter:
      '{pvc?: [...{name: string, ...}], configMap?: [...{name: string, ...}], secret?: [...{name: string, ...}], emptyDir?: [...{name: string, mountPath: string, ...}], hostPath?: [...{name: string, path: string, mountPath: string, ...}]}',
  },
  env: { appliesTo: running },
  sidecar: {
    appliesTo: running,
    parameter:
      '{name: string, image: string, cmd?: [...string], args?: [...string], env?: #Env, volumes?: [...{name: string, path: string}], livenessProbe?: #Probe, readinessProbe?: #Probe}',
  },
  'init-container': { appliesTo: running },
  resource: { appliesTo: [...running, 'cronjobs.batch'] },
  affinity: {
    appliesTo: running,
    parameter: '{podAffinity?: {...}, podAntiAffinity?: {...}, nodeAffinity?: {...}, tolerations?: [...{...}]}',
  },
  'service-account': { appliesTo: running },
  'service-binding': {
    appliesTo: running,
    parameter: '{envMappings: [string]: {key?: string, secret: string}}',
  },
  'startup-probe': { appliesTo: running },
  topologyspreadconstraints: { appliesTo: running },
  'container-image': { appliesTo: running },
  'container-ports': { appliesTo: running },
  command: { appliesTo: running },
  lifecycle: { appliesTo: running },
  hostalias: { appliesTo: running },
  securitycontext: { appliesTo: running },
  podsecuritycontext: { appliesTo: running },
  labels: { parameter: '{[string]: string | null}' },
  annotations: { parameter: '{[string]: string | null}' },
  'json-patch': { parameter: '{operations: [...{...}]}' },
  'json-merge-patch': {},
  'k8s-update-strategy': {},
  nocalhost: {},
};
