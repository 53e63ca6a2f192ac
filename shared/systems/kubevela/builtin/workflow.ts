import type { Builtin } from './definition.ts';

const selected = '{rules?: [...{selector: #Selector, ...}]}';

/** Policy types of KubeVela itself. */
export const policies: Readonly<Record<string, Builtin>> = {
  topology: {
    parameter:
      '{clusters?: [...string], clusterLabelSelector?: [string]: string, allowEmpty?: bool, clusterSelector?: [string]: string, namespace?: string}',
  },
  override: {
    parameter:
      '{components: [...{name?: string, type?: string, properties?: {...}, traits?: [...{type: string, properties?: {...}, disable: *false | bool}]}], selector?: [...string]}',
  },
  replication: { parameter: '{keys: [...string], selector?: [...string]}' },
  'garbage-collect': {
    parameter:
      '{applicationRevisionLimit?: int, keepLegacyResource: *false | bool, continueOnFailure: *false | bool, order?: "dependency", rules?: [...{selector: #Selector, ...}]}',
  },
  'apply-once': { parameter: '{enable: *false | bool, rules?: [...{selector?: #Selector, ...}]}' },
  'shared-resource': { parameter: selected },
  'take-over': { parameter: selected },
  'read-only': { parameter: selected },
  'resource-update': { parameter: selected },
  'env-binding': {},
  debug: {},
  health: {},
};

/** Workflow step types of KubeVela itself. */
export const steps: Readonly<Record<string, Builtin>> = {
  deploy: {
    parameter:
      '{auto: *true | bool, policies: *[] | [...string], parallelism: *5 | int, ignoreTerraformComponent: *true | bool}',
  },
  'apply-component': { parameter: '{component: string, cluster: *"" | string, namespace: *"" | string}' },
  'step-group': {},
  suspend: { parameter: '{duration?: string, message?: string}' },
  'depends-on-app': { parameter: '{name: string, namespace: string}' },
  'read-object': {
    parameter:
      '{apiVersion: *"core.oam.dev/v1beta1" | string, kind: *"Application" | string, name: string, namespace: *"default" | string, cluster: *"" | string}',
  },
  'apply-object': { parameter: '{value: {...}, cluster: *"" | string}' },
  export2secret: {
    parameter:
      '{secretName: string, namespace?: string, type?: string, data: {...}, cluster: *"" | string, kind: *"generic" | "docker-registry", dockerRegistry?: {username: string, password: string, server: string}}',
  },
  export2config: { parameter: '{configName: string, namespace?: string, data: {...}, cluster: *"" | string}' },
  notification: { parameter: '{lark?: {...}, dingding?: {...}, slack?: {...}, email?: {...}}' },
  'apply-terraform-config': {
    parameter:
      '{source: {...}, deleteResource: *true | bool, variable: {...}, writeConnectionSecretToRef?: #SecretName, providerRef?: #SecretName, region?: string, jobEnv?: {...}, forceDelete: *false | bool}',
  },
  'apply-application': {},
  'apply-application-in-parallel': {},
  'apply-deployment': {},
  'apply-remaining': {},
  'apply-terraform-provider': {},
  'addon-operation': {},
  'build-push-image': {},
  'check-metrics': {},
  'clean-jobs': {},
  'collect-service-endpoints': {},
  'create-config': {},
  'delete-config': {},
  'deploy-cloud-resource': {},
  deploy2env: {},
  'export-service': {},
  'generate-jdbc-connection': {},
  'list-config': {},
  'print-message-in-status': {},
  'read-config': {},
  request: {},
  'restart-workflow': {},
  'share-cloud-resource': {},
  'vela-cli': {},
  webhook: {},
};
