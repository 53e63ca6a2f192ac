import { needsQuotes } from '../../document/plainText.ts';
import { kindName } from '../kindName.ts';
import { pluralOf } from '../plural.ts';
import type { Template } from '../system.ts';
import type { FieldTree } from './compositeInputs.ts';

const text = (value: string | number | boolean | undefined, otherwise: string): string =>
  value === undefined || value === '' ? otherwise : String(value);

/** What a definition is made from. */
export interface DefinitionDraft {
  readonly group: string;
  readonly kind: string;
  readonly plural: string;
  readonly version: string;
  /** Fields of the API; those without fields of their own are text. */
  readonly fields: { readonly spec: FieldTree; readonly status: FieldTree };
}

/** A version 2 XRD for a namespaced kind, as YAML. */
export function definitionText({ group, kind, plural, version, fields }: DefinitionDraft): string {
  const status =
    Object.keys(fields.status).length > 0 ? `\n            status:\n${objectLines(fields.status, 14)}` : '';
  return `apiVersion: apiextensions.crossplane.io/v2
kind: CompositeResourceDefinition
metadata:
  name: ${plural}.${group}
spec:
  scope: Namespaced
  group: ${group}
  names:
    kind: ${kind}
    plural: ${plural}
    singular: ${kind.toLowerCase()}
  versions:
    - name: ${version}
      served: true
      referenceable: true
      schema:
        openAPIV3Schema:
          type: object
          description: A ${kind} for a team
          properties:
            spec:
${objectLines(fields.spec, 14)}${status}
`;
}

function objectLines(tree: FieldTree, indent: number): string {
  const blanks = ' '.repeat(indent);
  const fields = Object.entries(tree).map(([name, inner]) => {
    const lines = Object.keys(inner).length > 0 ? objectLines(inner, indent + 4) : `${blanks}    type: string`;
    return `${blanks}  ${keyText(name)}:\n${lines}`;
  });
  return [`${blanks}type: object`, ...(fields.length > 0 ? [`${blanks}properties:`, ...fields] : [])].join('\n');
}

function keyText(name: string): string {
  return /^[A-Za-z][\w-]*$/.test(name) && !needsQuotes(name, false) ? name : JSON.stringify(name);
}

/** A Composition that makes a ConfigMap with one input of the API in it, to start from, as YAML. */
export function compositionText(
  { group, kind, plural, version }: Omit<DefinitionDraft, 'fields'>,
  input: string,
): string {
  const patch = input
    ? `
              - type: FromCompositeFieldPath
                fromFieldPath: spec.${input}
                toFieldPath: data.${input}`
    : `
              - type: FromCompositeFieldPath
                fromFieldPath: metadata.name
                toFieldPath: data.name`;
  return `apiVersion: apiextensions.crossplane.io/v1
kind: Composition
metadata:
  name: ${plural}.${group}
spec:
  compositeTypeRef:
    apiVersion: ${group}/${version}
    kind: ${kind}
  mode: Pipeline
  pipeline:
    - step: patch-and-transform
      functionRef:
        name: function-patch-and-transform
      input:
        apiVersion: pt.fn.crossplane.io/v1beta1
        kind: Resources
        resources:
          - name: settings
            base:
              apiVersion: v1
              kind: ConfigMap
            patches:${patch}
            readinessChecks:
              - type: None
`;
}

/** A Function package, as YAML. */
export function functionText(name: string, image: string): string {
  return `apiVersion: pkg.crossplane.io/v1
kind: Function
metadata:
  name: ${name}
spec:
  package: ${image}
`;
}

/** The package of function-patch-and-transform that new Compositions are written for. */
export const patchAndTransform = 'xpkg.crossplane.io/crossplane-contrib/function-patch-and-transform:v0.9.0';

const api: Template = {
  id: 'crossplane.api',
  title: 'Crossplane API (XRD + Composition)',
  description:
    'A platform API of your own: the kind that teams request, and a Composition that makes what it stands for.',
  layer: 'orchestration',
  form: [
    {
      name: 'type',
      label: 'Resource type it offers',
      type: 'port-type',
      required: true,
      default: 'postgres',
      syntax: 'dns-label',
    },
    {
      name: 'kind',
      label: 'Kind',
      help: 'Made from the type if left empty',
      type: 'text',
      required: false,
      syntax: 'kind',
    },
    {
      name: 'group',
      label: 'API group',
      type: 'text',
      required: true,
      default: 'platform.example.dev',
      syntax: 'dns-subdomain',
    },
    { name: 'version', label: 'Version', type: 'text', required: false, default: 'v1alpha1' },
    {
      name: 'input',
      label: 'First input',
      help: 'A text field of spec',
      type: 'text',
      required: false,
      default: 'size',
    },
  ],
  render(values) {
    const kind = text(values.kind, kindName(text(values.type, 'postgres')));
    const input = text(values.input, '');
    const draft: DefinitionDraft = {
      kind,
      group: text(values.group, 'platform.example.dev'),
      plural: pluralOf(kind.toLowerCase()),
      version: text(values.version, 'v1alpha1'),
      fields: { spec: input ? { [input]: {} } : {}, status: {} },
    };
    const folder = `apis/${draft.plural}`;
    return [
      { path: `${folder}/definition.yaml`, text: definitionText(draft) },
      { path: `${folder}/composition.yaml`, text: compositionText(draft, input) },
      {
        path: 'packages/function-patch-and-transform.yaml',
        text: functionText('function-patch-and-transform', patchAndTransform),
      },
    ];
  },
};

const composedFunction: Template = {
  id: 'crossplane.function',
  title: 'Crossplane Function',
  description: 'A package that pipelines of Compositions can run as a step.',
  layer: 'infra',
  form: [
    { name: 'name', label: 'Name', type: 'text', required: true, default: 'function-auto-ready', syntax: 'dns-label' },
    {
      name: 'package',
      label: 'Package',
      type: 'text',
      required: true,
      default: 'xpkg.crossplane.io/crossplane-contrib/function-auto-ready:v0.5.0',
      syntax: 'image',
    },
  ],
  render(values) {
    const name = text(values.name, 'function-auto-ready');
    const image = text(values.package, `xpkg.crossplane.io/crossplane-contrib/${name}:v0.5.0`);
    return [{ path: `packages/${name}.yaml`, text: functionText(name, image) }];
  },
};

const providerConfig: Template = {
  id: 'crossplane.provider-config',
  title: 'Crossplane provider configuration',
  description: 'Says with which credentials managed resources of a provider are made.',
  layer: 'infra',
  form: [
    { name: 'name', label: 'Name', type: 'text', required: true, default: 'default', syntax: 'dns-label' },
    {
      name: 'group',
      label: 'Group of the provider',
      type: 'text',
      required: true,
      default: 'aws.m.upbound.io',
      syntax: 'dns-subdomain',
    },
    { name: 'secret', label: 'Secret with credentials', type: 'text', required: true, default: 'provider-credentials' },
  ],
  render(values) {
    const name = text(values.name, 'default');
    const group = text(values.group, 'aws.m.upbound.io');
    const kind = group.includes('.m.') ? 'ClusterProviderConfig' : 'ProviderConfig';
    return [
      {
        path: `providers/${group}-${name}.yaml`,
        text: `apiVersion: ${group}/v1beta1
kind: ${kind}
metadata:
  name: ${name}
spec:
  credentials:
    source: Secret
    secretRef:
      namespace: crossplane-system
      name: ${text(values.secret, 'provider-credentials')}
      key: credentials
`,
      },
    ];
  },
};

export const templates: readonly Template[] = [api, composedFunction, providerConfig];
