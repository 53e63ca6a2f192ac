import type { Builtin } from './definition.ts';

/** Component types of KubeVela itself (KubeVela source, vela-templates/definitions/internal). */
export const components: Readonly<Record<string, Builtin>> = {
  webservice: {
    workload: 'deployments.apps',
    parameter: '{#Container, #Metadata, #Service, limit?: {cpu?: string, memory?: string}}',
  },
  statefulset: { workload: 'statefulsets.apps', parameter: '{#Container, #Metadata, #Service}' },
  daemon: { workload: 'daemonsets.apps', parameter: '{#Container, #Metadata, #Service}' },
  worker: { workload: 'deployments.apps', parameter: '{#Container, volumeMounts?: #VolumeMounts}' },
  task: {
    workload: 'jobs.batch',
    parameter: '{#Container, #Metadata, count: *1 | int, restart: *"Never" | string}',
  },
  'cron-task': {
    parameter: `{
	#Container
	#Metadata
	schedule: string
	startingDeadlineSeconds?: int
	suspend: *false | bool
	concurrencyPolicy: *"Allow" | "Forbid" | "Replace"
	successfulJobsHistoryLimit: *3 | int
	failedJobsHistoryLimit: *1 | int
	count: *1 | int
	restart: *"Never" | string
	volumeMounts?: #VolumeMounts
	hostAliases?: [...{ip: string, hostnames: [...string]}]
	ttlSecondsAfterFinished?: int
	activeDeadlineSeconds?: int
	backoffLimit: *6 | int
}`,
  },
  helmchart: {
    parameter: `{
	chart: {source: string, repoURL?: string, version?: string, auth?: {secretRef?: #SecretName}}
	release?: {name?: string, namespace?: string}
	values?: {...}
	valuesFrom?: [...{kind: "Secret" | "ConfigMap", name: string, namespace?: string, key?: string, optional?: bool}]
	healthStatus?: [...{resource: {kind: string, name?: string}, condition: {type: string, status?: "True" | "False"}}]
	options?: {...}
}`,
  },
  'k8s-objects': { parameter: '{objects: [...{...}]}' },
  'ref-objects': { parameter: '{objects?: [...{...}], urls?: [...string]}' },
};
