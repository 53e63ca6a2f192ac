import { renderYaml } from '../../document/edit.ts';
import type { JsonObject } from '../../json.ts';
import type { Template } from '../system.ts';

/** New files for plain Kubernetes. */
export const kubernetesTemplates: readonly Template[] = [
  {
    id: 'kubernetes.deployment',
    title: 'Deployment and service',
    description: 'A workload of plain Kubernetes with the service that other workloads reach it by.',
    layer: 'app',
    form: [
      { name: 'name', label: 'Name', type: 'text', required: true, syntax: 'dns-label' },
      { name: 'image', label: 'Image', type: 'text', required: true, default: 'nginx:1.29', syntax: 'image' },
      { name: 'port', label: 'Port', type: 'number', required: true, default: 8080 },
      { name: 'namespace', label: 'Namespace', type: 'text', required: false, syntax: 'dns-label' },
    ],
    render(values) {
      const name = String(values.name ?? 'app');
      const namespace = String(values.namespace ?? '');
      const port = Number(values.port) || 8080;
      const labels = { 'app.kubernetes.io/name': name };
      const metadata = { name, ...(namespace ? { namespace } : {}), labels };
      const deployment: JsonObject = {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata,
        spec: {
          replicas: 1,
          selector: { matchLabels: labels },
          template: {
            metadata: { labels },
            spec: {
              containers: [
                {
                  name,
                  image: String(values.image ?? 'nginx:1.29'),
                  ports: [{ name: 'http', containerPort: port }],
                  readinessProbe: { tcpSocket: { port: 'http' } },
                  resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '128Mi' } },
                },
              ],
            },
          },
        },
      };
      const service: JsonObject = {
        apiVersion: 'v1',
        kind: 'Service',
        metadata,
        spec: { selector: labels, ports: [{ name: 'http', port: 80, targetPort: 'http' }] },
      };
      return [{ path: `apps/${name}/${name}.yaml`, text: documents(deployment, service) }];
    },
  },
  {
    id: 'kubernetes.config-map',
    title: 'Config map',
    description: 'Settings that workloads read.',
    layer: 'app',
    form: [
      { name: 'name', label: 'Name', type: 'text', required: true, syntax: 'dns-subdomain' },
      { name: 'namespace', label: 'Namespace', type: 'text', required: false, syntax: 'dns-label' },
    ],
    render(values) {
      const name = String(values.name ?? 'settings');
      const namespace = String(values.namespace ?? '');
      const map: JsonObject = {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name, ...(namespace ? { namespace } : {}) },
        data: { LOG_LEVEL: 'info' },
      };
      return [{ path: `apps/${name}.yaml`, text: documents(map) }];
    },
  },
  {
    id: 'kubernetes.namespace',
    title: 'Namespace',
    description: 'A place of its own for objects of one team or purpose.',
    layer: 'infra',
    form: [{ name: 'name', label: 'Name', type: 'text', required: true, syntax: 'dns-label' }],
    render(values) {
      const name = String(values.name ?? 'team');
      const namespace: JsonObject = { apiVersion: 'v1', kind: 'Namespace', metadata: { name } };
      return [{ path: `infra/namespace-${name}.yaml`, text: documents(namespace) }];
    },
  },
  {
    id: 'kubernetes.crd',
    title: 'Custom resource definition',
    description: 'A platform API of plain Kubernetes: a kind of its own, for an operator that makes what is asked for.',
    layer: 'orchestration',
    form: [
      { name: 'kind', label: 'Kind', type: 'text', required: true, default: 'Cache', syntax: 'kind' },
      {
        name: 'group',
        label: 'Group',
        type: 'text',
        required: true,
        default: 'platform.example.com',
        syntax: 'dns-subdomain',
      },
      { name: 'input', label: 'First input', type: 'text', required: true, default: 'size' },
    ],
    render(values) {
      const kind = String(values.kind ?? 'Cache');
      const group = String(values.group ?? 'platform.example.com');
      const singular = kind.toLowerCase();
      const plural = pluralOf(singular);
      const definition: JsonObject = {
        apiVersion: 'apiextensions.k8s.io/v1',
        kind: 'CustomResourceDefinition',
        metadata: { name: `${plural}.${group}`, annotations: { 'entresol.dev/layer': 'orchestration' } },
        spec: {
          group,
          scope: 'Namespaced',
          names: { kind, plural, singular, listKind: `${kind}List` },
          versions: [
            {
              name: 'v1alpha1',
              served: true,
              storage: true,
              subresources: { status: {} },
              schema: { openAPIV3Schema: schemaOf(kind, String(values.input ?? 'size')) },
            },
          ],
        },
      };
      return [{ path: `platform/${plural}.${group}.yaml`, text: documents(definition) }];
    },
  },
];

function schemaOf(kind: string, input: string): JsonObject {
  return {
    type: 'object',
    description: `A ${kind} asked of the platform.`,
    required: ['spec'],
    properties: {
      spec: { type: 'object', properties: { [input]: { type: 'string' } } },
      status: {
        type: 'object',
        properties: {
          conditions: { type: 'array', items: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } },
        },
      },
    },
  };
}

/** The plural as Kubernetes' generators guess it. Source: gengo `plural_namer`. */
function pluralOf(singular: string): string {
  if (/(s|x|z|ch|sh)$/.test(singular)) return `${singular}es`;
  return /[^aeiou]y$/.test(singular) ? `${singular.slice(0, -1)}ies` : `${singular}s`;
}

function documents(...objects: readonly JsonObject[]): string {
  return objects.map((object) => renderYaml(object)).join('---\n');
}
