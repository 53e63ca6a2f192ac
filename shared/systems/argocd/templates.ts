import { needsQuotes } from '../../document/plainText.ts';
import type { FormField, Template } from '../system.ts';

const text = (value: string | number | boolean | undefined, otherwise: string): string =>
  value === undefined || value === '' ? otherwise : String(value);

/** A text as a value of YAML: patterns such as `*` would be an alias without quotes. */
const plain = (value: string): string => (needsQuotes(value, false) ? JSON.stringify(value) : value);

const repository: FormField = {
  name: 'repository',
  label: 'Repository',
  help: 'Address of the Git repository that holds the manifests',
  type: 'text',
  required: true,
  default: 'https://git.example.dev/platform/fleet.git',
};
const projectField: FormField = {
  name: 'project',
  label: 'Project',
  help: 'AppProject that permits what it does',
  type: 'text',
  required: true,
  default: 'default',
};

const application: Template = {
  id: 'argocd.application',
  title: 'Argo CD Application',
  description: 'Delivers a folder of a repository to a cluster and keeps it in step.',
  layer: 'orchestration',
  form: [
    { name: 'name', label: 'Name', type: 'text', required: true, default: 'shop', syntax: 'dns-label' },
    repository,
    { name: 'folder', label: 'Folder', help: 'In the repository', type: 'text', required: true, default: 'apps/shop' },
    {
      name: 'namespace',
      label: 'Namespace to deliver into',
      type: 'text',
      required: false,
      syntax: 'dns-label',
    },
    projectField,
    { name: 'prune', label: 'Remove what leaves the folder', type: 'boolean', required: true, default: true },
  ],
  render(values) {
    const name = text(values.name, 'shop');
    return [
      {
        path: `argocd/${name}.yaml`,
        text: `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: ${name}
  namespace: argocd
spec:
  project: ${text(values.project, 'default')}
  source:
    repoURL: ${text(values.repository, 'https://git.example.dev/platform/fleet.git')}
    targetRevision: HEAD
    path: ${text(values.folder, `apps/${name}`)}
  destination:
    server: https://kubernetes.default.svc
    namespace: ${text(values.namespace, name)}
  syncPolicy:
    automated:
      prune: ${values.prune !== false}
      selfHeal: true
    syncOptions:
      - CreateNamespace=true
`,
      },
    ];
  },
};

const applicationSet: Template = {
  id: 'argocd.application-set',
  title: 'Argo CD ApplicationSet',
  description: 'Makes one Application for each folder below a folder of a repository.',
  layer: 'orchestration',
  form: [
    { name: 'name', label: 'Name', type: 'text', required: true, default: 'apps', syntax: 'dns-label' },
    repository,
    {
      name: 'folder',
      label: 'Folder',
      help: 'Each folder in it becomes an Application',
      type: 'text',
      required: true,
      default: 'apps',
    },
    projectField,
  ],
  render(values) {
    const name = text(values.name, 'apps');
    const repo = text(values.repository, 'https://git.example.dev/platform/fleet.git');
    return [
      {
        path: `argocd/${name}.yaml`,
        text: `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata:
  name: ${name}
  namespace: argocd
spec:
  goTemplate: true
  goTemplateOptions: [missingkey=error]
  generators:
    - git:
        repoURL: ${repo}
        revision: HEAD
        directories:
          - path: ${text(values.folder, 'apps')}/*
  template:
    metadata:
      name: '{{.path.basename}}'
    spec:
      project: ${text(values.project, 'default')}
      source:
        repoURL: ${repo}
        targetRevision: HEAD
        path: '{{.path.path}}'
      destination:
        server: https://kubernetes.default.svc
        namespace: '{{.path.basename}}'
      syncPolicy:
        automated:
          selfHeal: true
        syncOptions:
          - CreateNamespace=true
`,
      },
    ];
  },
};

const appProject: Template = {
  id: 'argocd.project',
  title: 'Argo CD AppProject',
  description: 'Says which repositories, clusters and namespaces the Applications of a team may use.',
  layer: 'orchestration',
  form: [
    { name: 'name', label: 'Name', type: 'text', required: true, default: 'shop', syntax: 'dns-label' },
    repository,
    {
      name: 'namespaces',
      label: 'Namespaces',
      help: 'A name, or a pattern such as shop-*',
      type: 'text',
      required: false,
    },
  ],
  render(values) {
    const name = text(values.name, 'shop');
    return [
      {
        path: `argocd/project-${name}.yaml`,
        text: `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata:
  name: ${name}
  namespace: argocd
spec:
  description: What the Applications of ${name} may use
  sourceRepos:
    - ${text(values.repository, 'https://git.example.dev/platform/fleet.git')}
  destinations:
    - server: https://kubernetes.default.svc
      namespace: ${plain(text(values.namespaces, `${name}-*`))}
  clusterResourceWhitelist:
    - group: ''
      kind: Namespace
`,
      },
    ];
  },
};

export const templates: readonly Template[] = [application, applicationSet, appProject];
