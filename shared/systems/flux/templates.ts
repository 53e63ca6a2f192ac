import type { FormField, Template } from '../system.ts';

const text = (value: string | number | boolean | undefined, otherwise: string): string =>
  value === undefined || value === '' ? otherwise : String(value);

const nameField = (proposal: string): FormField => ({
  name: 'name',
  label: 'Name',
  type: 'text',
  required: true,
  default: proposal,
  syntax: 'dns-label',
});
const namespaceField: FormField = {
  name: 'namespace',
  label: 'Namespace',
  type: 'text',
  required: true,
  default: 'flux-system',
  syntax: 'dns-label',
};

const gitSource: Template = {
  id: 'flux.git-source',
  title: 'Flux GitRepository',
  description: 'A Git repository that Kustomizations and releases take from.',
  layer: 'orchestration',
  form: [
    nameField('fleet'),
    namespaceField,
    {
      name: 'url',
      label: 'Address',
      type: 'text',
      required: true,
      default: 'https://git.example.dev/platform/fleet.git',
    },
    { name: 'branch', label: 'Branch', type: 'text', required: true, default: 'main' },
  ],
  render(values) {
    const name = text(values.name, 'fleet');
    return [
      {
        path: `flux/source-${name}.yaml`,
        text: `apiVersion: source.toolkit.fluxcd.io/v1
kind: GitRepository
metadata:
  name: ${name}
  namespace: ${text(values.namespace, 'flux-system')}
spec:
  interval: 5m
  url: ${text(values.url, 'https://git.example.dev/platform/fleet.git')}
  ref:
    branch: ${text(values.branch, 'main')}
`,
      },
    ];
  },
};

const kustomization: Template = {
  id: 'flux.kustomization',
  title: 'Flux Kustomization',
  description: 'Delivers a folder of a source and waits until what is in it is ready.',
  layer: 'orchestration',
  form: [
    nameField('apps'),
    namespaceField,
    { name: 'source', label: 'GitRepository', type: 'text', required: true, default: 'fleet', syntax: 'dns-label' },
    { name: 'folder', label: 'Folder', help: 'In the repository', type: 'text', required: true, default: 'apps' },
    {
      name: 'after',
      label: 'Waits for',
      help: 'Name of another Kustomization',
      type: 'text',
      required: false,
      syntax: 'dns-label',
    },
  ],
  render(values) {
    const name = text(values.name, 'apps');
    const after = values.after ? `  dependsOn:\n    - name: ${values.after}\n` : '';
    return [
      {
        path: `flux/${name}.yaml`,
        text: `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata:
  name: ${name}
  namespace: ${text(values.namespace, 'flux-system')}
spec:
  interval: 10m
  timeout: 5m
  prune: true
  wait: true
${after}  sourceRef:
    kind: GitRepository
    name: ${text(values.source, 'fleet')}
  path: ./${text(values.folder, 'apps').replace(/^\.?\//, '')}
`,
      },
    ];
  },
};

const release: Template = {
  id: 'flux.helm-release',
  title: 'Flux HelmRelease',
  description: 'Installs a chart and keeps it at its version, with the repository it comes from.',
  layer: 'orchestration',
  form: [
    nameField('redis'),
    namespaceField,
    { name: 'chart', label: 'Chart', type: 'text', required: true, default: 'redis' },
    { name: 'version', label: 'Version', help: 'A version or a range', type: 'text', required: true, default: '19.x' },
    {
      name: 'repository',
      label: 'Chart repository',
      type: 'text',
      required: true,
      default: 'https://charts.example.dev',
    },
  ],
  render(values) {
    const name = text(values.name, 'redis');
    const namespace = text(values.namespace, 'flux-system');
    const url = text(values.repository, 'https://charts.example.dev');
    return [
      {
        path: `flux/release-${name}.yaml`,
        text: `apiVersion: source.toolkit.fluxcd.io/v1
kind: HelmRepository
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
${url.startsWith('oci://') ? '  type: oci\n' : ''}  interval: 1h
  url: ${url}
---
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
  interval: 10m
  chart:
    spec:
      chart: ${text(values.chart, name)}
      version: ${JSON.stringify(text(values.version, '*'))}
      sourceRef:
        kind: HelmRepository
        name: ${name}
`,
      },
    ];
  },
};

export const templates: readonly Template[] = [kustomization, gitSource, release];
