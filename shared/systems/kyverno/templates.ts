import { renderYaml } from '../../document/edit.ts';
import type { JsonObject } from '../../json.ts';
import type { FormField, Template } from '../system.ts';

type Values = Readonly<Record<string, string | number | boolean>>;

const name: FormField = {
  name: 'name',
  label: 'Name',
  type: 'text',
  required: true,
  syntax: 'dns-label',
  default: 'require-labels',
};
const action: FormField = {
  name: 'action',
  label: 'When it is broken',
  help: 'Deny keeps the object out; Audit only reports it',
  type: 'choice',
  choices: ['Audit', 'Deny', 'Warn'],
  required: true,
  default: 'Audit',
};

function text(values: Values, field: string, otherwise: string): string {
  const value = values[field];
  return value === undefined || value === '' ? otherwise : String(value);
}

function matching(group: string, version: string, resource: string): JsonObject {
  return {
    resourceRules: [
      { apiGroups: [group], apiVersions: [version], operations: ['CREATE', 'UPDATE'], resources: [resource] },
    ],
  };
}

const validating: Template = {
  id: 'kyverno.validating-policy',
  title: 'Kyverno ValidatingPolicy',
  description: 'A guardrail: an expression in CEL that every matching object must fulfil.',
  layer: 'infra',
  form: [
    name,
    { name: 'group', label: 'API group', help: 'Empty for core kinds', type: 'text', required: false },
    { name: 'version', label: 'API version', type: 'text', required: true, default: 'v1' },
    {
      name: 'resource',
      label: 'Resource',
      help: 'Plural in lower case',
      type: 'text',
      required: true,
      default: 'pods',
    },
    {
      name: 'expression',
      label: 'Must hold',
      type: 'text',
      required: true,
      default: "has(object.metadata.labels) && 'app.kubernetes.io/name' in object.metadata.labels",
    },
    {
      name: 'message',
      label: 'Message',
      type: 'text',
      required: true,
      default: 'Set the label app.kubernetes.io/name.',
    },
    action,
  ],
  render(values) {
    const label = text(values, 'name', 'require-labels');
    const policy: JsonObject = {
      apiVersion: 'policies.kyverno.io/v1',
      kind: 'ValidatingPolicy',
      metadata: { name: label },
      spec: {
        validationActions: [text(values, 'action', 'Audit')],
        matchConstraints: matching(
          text(values, 'group', ''),
          text(values, 'version', 'v1'),
          text(values, 'resource', 'pods'),
        ),
        validations: [{ expression: text(values, 'expression', 'true'), message: text(values, 'message', label) }],
      },
    };
    return [{ path: `policies/${label}.yaml`, text: renderYaml(policy) }];
  },
};

const generating: Template = {
  id: 'kyverno.generating-policy',
  title: 'Kyverno GeneratingPolicy',
  description: 'Gives every new namespace a default NetworkPolicy, and keeps it there.',
  layer: 'infra',
  form: [{ ...name, default: 'default-network-policy' }],
  render(values) {
    const label = text(values, 'name', 'default-network-policy');
    const made = `[
  {
    "apiVersion": dyn("networking.k8s.io/v1"),
    "kind": dyn("NetworkPolicy"),
    "metadata": dyn({ "name": "default-deny" }),
    "spec": dyn({ "podSelector": dyn({}), "policyTypes": dyn(["Ingress"]) })
  }
]
`;
    const policy: JsonObject = {
      apiVersion: 'policies.kyverno.io/v1',
      kind: 'GeneratingPolicy',
      metadata: { name: label },
      spec: {
        evaluation: { synchronize: { enabled: true } },
        matchConstraints: {
          resourceRules: [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['namespaces'] }],
        },
        variables: [
          { name: 'namespace', expression: 'object.metadata.name' },
          { name: 'made', expression: made },
        ],
        generate: [{ expression: 'generator.Apply(variables.namespace, variables.made)' }],
      },
    };
    return [{ path: `policies/${label}.yaml`, text: renderYaml(policy) }];
  },
};

/** New files for Kyverno. */
export const kyvernoTemplates: readonly Template[] = [validating, generating];
