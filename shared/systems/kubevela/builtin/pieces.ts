/** Pieces that several built-in types share, as CUE. */
export const pieces = `
#KeyRef: {name: string, key: string}
#Env: [...{name: string, value?: string, valueFrom?: {secretKeyRef?: #KeyRef, configMapKeyRef?: #KeyRef, fieldRef?: {fieldPath: string}}}]
#Item: {key: string, path: string, mode: *511 | int}
#VolumeMounts: {
	pvc?: [...{name: string, mountPath: string, subPath?: string, claimName: string}]
	configMap?: [...{name: string, mountPath: string, subPath?: string, defaultMode: *420 | int, cmName: string, items?: [...#Item]}]
	secret?: [...{name: string, mountPath: string, subPath?: string, defaultMode: *420 | int, secretName: string, items?: [...#Item]}]
	emptyDir?: [...{name: string, mountPath: string, subPath?: string, medium: *"" | "Memory"}]
	hostPath?: [...{name: string, mountPath: string, subPath?: string, path: string}]
}
#Volumes: [...{name: string, mountPath: string, type: *"emptyDir" | "pvc" | "configMap" | "secret", ...}]
#Probe: {
	exec?: command: [...string]
	httpGet?: {path: string, port: int, host?: string, scheme?: string, httpHeaders?: [...{name: string, value: string}]}
	tcpSocket?: port: int
	initialDelaySeconds: *0 | int
	periodSeconds: *10 | int
	timeoutSeconds: *1 | int
	successThreshold: *1 | int
	failureThreshold: *3 | int
}
#Container: {
	image: string
	imagePullPolicy?: "Always" | "Never" | "IfNotPresent"
	imagePullSecrets?: [...string]
	cmd?: [...string]
	env?: #Env
	cpu?: string
	memory?: string
	volumes?: #Volumes
	livenessProbe?: #Probe
	readinessProbe?: #Probe
}
#Metadata: {labels?: [string]: string, annotations?: [string]: string}
#Service: {
	port?: int
	ports?: [...{port: int, containerPort?: int, name?: string, protocol: *"TCP" | "UDP" | "SCTP", expose: *false | bool, nodePort?: int}]
	exposeType: *"ClusterIP" | "NodePort" | "LoadBalancer"
	addRevisionLabel: *false | bool
	args?: [...string]
	volumeMounts?: #VolumeMounts
	hostAliases?: [...{ip: string, hostnames: [...string]}]
}
#SecretName: {name: string, namespace?: string}
#Selector: {componentNames?: [...string], componentTypes?: [...string], oamTypes?: [...string], traitTypes?: [...string], resourceTypes?: [...string], resourceNames?: [...string]}
`;
