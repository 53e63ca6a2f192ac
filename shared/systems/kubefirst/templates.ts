import type { Template } from '../system.ts';

const text = (value: string | number | boolean | undefined, otherwise: string): string =>
  value === undefined || value === '' ? otherwise : String(value);

const gitops: Template = {
  id: 'kubefirst.gitops',
  title: 'Kubefirst GitOps template',
  description:
    'A template with tokens for a management cluster: the registry Application, a first component and Atlantis for Terraform.',
  layer: 'orchestration',
  form: [
    {
      name: 'folder',
      label: 'Cloud and Git provider',
      type: 'choice',
      choices: ['k3d-github', 'aws-github', 'civo-github', 'k3d-gitlab', 'aws-gitlab', 'civo-gitlab'],
      required: true,
      default: 'k3d-github',
    },
    {
      name: 'component',
      label: 'First component',
      type: 'text',
      required: true,
      default: 'vault',
      syntax: 'dns-label',
    },
  ],
  render(values) {
    const folder = text(values.folder, 'k3d-github');
    const component = text(values.component, 'vault');
    const application = (
      name: string,
      path: string,
      namespace: string,
      wave: number,
    ): string => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: ${name}
  namespace: argocd
  finalizers:
    - resources-finalizer.argocd.argoproj.io
  annotations:
    argocd.argoproj.io/sync-wave: '${wave}'
spec:
  project: default
  source:
    repoURL: <GITOPS_REPO_URL>
    path: ${path}
    targetRevision: HEAD
  destination:
    server: https://kubernetes.default.svc
    namespace: ${namespace}
  syncPolicy:
    automated:
      prune: true
      selfHeal: true
    syncOptions:
      - CreateNamespace=true
`;
    return [
      {
        path: `${folder}/atlantis.yaml`,
        text: `version: 3
automerge: true
projects:
  - dir: terraform/users
    autoplan:
      enabled: true
      when_modified: ['**/*.tf', '*.tf*']
`,
      },
      {
        path: `${folder}/cluster-types/mgmt/registry.yaml`,
        text: application('registry', 'registry/<CLUSTER_NAME>', 'argocd', 0),
      },
      {
        path: `${folder}/cluster-types/mgmt/10-${component}.yaml`,
        text: application(component, `registry/<CLUSTER_NAME>/components/${component}`, component, 10),
      },
      {
        path: `${folder}/cluster-types/mgmt/components/${component}/settings.yaml`,
        text: `apiVersion: v1
kind: ConfigMap
metadata:
  name: ${component}-settings
data:
  address: https://${component}.<DOMAIN_NAME>
`,
      },
    ];
  },
};

export const templates: readonly Template[] = [gitops];
