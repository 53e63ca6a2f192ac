import { renderYaml } from '../../document/edit.ts';
import type { JsonObject } from '../../json.ts';
import { kindName } from '../kindName.ts';
import { pluralOf } from '../plural.ts';
import type { Template } from '../system.ts';
import { goTypes } from './goTypes.ts';

const project: Template = {
  id: 'kubebuilder.project',
  title: 'KubeBuilder project',
  description:
    'An operator of your own: PROJECT, the CRD of its first API, a sample, and the Go types that it is made of.',
  layer: 'orchestration',
  form: [
    { name: 'name', label: 'Project name', type: 'text', required: true, syntax: 'dns-label', default: 'databases' },
    {
      name: 'domain',
      label: 'Domain',
      help: 'Ends the group of every API',
      type: 'text',
      required: true,
      syntax: 'dns-subdomain',
      default: 'acme.io',
    },
    { name: 'group', label: 'Group', type: 'text', required: true, syntax: 'dns-label', default: 'db' },
    { name: 'kind', label: 'Kind', type: 'text', required: true, syntax: 'kind', default: 'Postgres' },
    {
      name: 'input',
      label: 'First input',
      help: 'A text field that requests may set',
      type: 'text',
      required: true,
      default: 'size',
    },
    { name: 'repo', label: 'Go module', type: 'text', required: false, help: 'Made from the name if left empty' },
  ],
  render(values) {
    const text = (field: string, otherwise: string): string => String(values[field] || otherwise);
    const name = text('name', 'databases');
    const domain = text('domain', 'acme.io');
    const short = text('group', 'db');
    const group = `${short}.${domain}`;
    const kind = kindName(text('kind', 'Postgres'));
    const plural = pluralOf(kind.toLowerCase());
    const input = text('input', 'size');
    const repo = text('repo', `example.com/${name}`);
    const file = (path: string, value: JsonObject) => ({ path: `${name}/${path}`, text: renderYaml(value) });
    return [
      file('PROJECT', {
        domain,
        layout: ['go.kubebuilder.io/v4'],
        projectName: name,
        repo,
        resources: [
          {
            api: { crdVersion: 'v1', namespaced: true },
            controller: true,
            domain,
            group: short,
            kind,
            path: `${repo}/api/v1`,
            ...(plural === `${kind.toLowerCase()}s` ? {} : { plural }),
            version: 'v1',
          },
        ],
        version: '3',
      }),
      file(`config/crd/bases/${group}_${plural}.yaml`, crd(group, kind, plural, input)),
      file('config/crd/kustomization.yaml', { resources: [`bases/${group}_${plural}.yaml`] }),
      file(`config/samples/${short}_v1_${kind.toLowerCase()}.yaml`, {
        apiVersion: `${group}/v1`,
        kind,
        metadata: { name: `${kind.toLowerCase()}-sample` },
        spec: { [input]: 'small' },
      }),
      { path: `${name}/api/v1/${kind.toLowerCase()}_types.go`, text: goTypes(kind, 'v1', plural, input) },
    ];
  },
};

function crd(group: string, kind: string, plural: string, input: string): JsonObject {
  const text = (description: string): JsonObject => ({ description, type: 'string' });
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { annotations: { 'controller-gen.kubebuilder.io/version': 'v0.20.0' }, name: `${plural}.${group}` },
    spec: {
      group,
      names: { kind, listKind: `${kind}List`, plural, singular: kind.toLowerCase() },
      scope: 'Namespaced',
      versions: [
        {
          additionalPrinterColumns: [
            { jsonPath: ".status.conditions[?(@.type=='Ready')].status", name: 'Ready', type: 'string' },
          ],
          name: 'v1',
          schema: {
            openAPIV3Schema: {
              description: `${kind} is a request for a ${kind}.`,
              properties: {
                apiVersion: text('Version of the schema.'),
                kind: text('Kind of the object.'),
                metadata: { type: 'object' },
                spec: {
                  description: `${kind}Spec is what a user asks for.`,
                  properties: { [input]: text(`${input} of the ${kind}.`) },
                  type: 'object',
                },
                status: {
                  description: `${kind}Status is what the controller has found.`,
                  type: 'object',
                  properties: { conditions: conditions() },
                },
              },
              required: ['spec'],
              type: 'object',
            },
          },
          served: true,
          storage: true,
          subresources: { status: {} },
        },
      ],
    },
  };
}

function conditions(): JsonObject {
  const text: JsonObject = { type: 'string' };
  return {
    items: {
      properties: {
        lastTransitionTime: { format: 'date-time', type: 'string' },
        message: text,
        reason: text,
        status: text,
        type: text,
      },
      required: ['lastTransitionTime', 'message', 'reason', 'status', 'type'],
      type: 'object',
    },
    type: 'array',
    'x-kubernetes-list-map-keys': ['type'],
    'x-kubernetes-list-type': 'map',
  };
}

/** New files for KubeBuilder. */
export const kubebuilderTemplates: readonly Template[] = [project];
