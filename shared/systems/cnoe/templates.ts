import type { Template } from '../system.ts';

const text = (value: string | number | boolean | undefined, otherwise: string): string =>
  value === undefined || value === '' ? otherwise : String(value);

const localbuild: Template = {
  id: 'cnoe.localbuild',
  title: 'CNOE local platform',
  description:
    'A platform on this machine by idpbuilder, with a first stack: an Application and its manifests beside it.',
  layer: 'orchestration',
  form: [
    { name: 'name', label: 'Name', type: 'text', required: true, default: 'localdev', syntax: 'dns-label' },
    { name: 'stack', label: 'First package', type: 'text', required: true, default: 'hello', syntax: 'dns-label' },
    {
      name: 'host',
      label: 'Host',
      type: 'text',
      required: true,
      default: 'cnoe.localtest.me',
      syntax: 'dns-subdomain',
    },
    { name: 'port', label: 'Port', type: 'text', required: true, default: '8443' },
  ],
  render(values) {
    const stack = text(values.stack, 'hello');
    return [
      {
        path: 'idp/localbuild.yaml',
        text: `apiVersion: idpbuilder.cnoe.io/v1alpha1
kind: Localbuild
metadata:
  name: ${text(values.name, 'localdev')}
spec:
  buildCustomization:
    protocol: https
    host: ${text(values.host, 'cnoe.localtest.me')}
    port: '${text(values.port, '8443')}'
    usePathRouting: false
  packageConfigs:
    customPackageDirs:
      - ${stack}
`,
      },
      {
        path: `idp/${stack}/${stack}.yaml`,
        text: `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: ${stack}
  namespace: argocd
spec:
  project: default
  source:
    repoURL: cnoe://manifests
    targetRevision: HEAD
    path: .
  destination:
    server: https://kubernetes.default.svc
    namespace: ${stack}
  syncPolicy:
    automated:
      selfHeal: true
    syncOptions:
      - CreateNamespace=true
`,
      },
      {
        path: `idp/${stack}/manifests/settings.yaml`,
        text: `apiVersion: v1
kind: ConfigMap
metadata:
  name: ${stack}-settings
data:
  greeting: hello
`,
      },
    ];
  },
};

export const templates: readonly Template[] = [localbuild];
