import { kindName } from '../kindName.ts';
import { pluralOf } from '../plural.ts';
import type { Template } from '../system.ts';

const text = (value: string | number | boolean | undefined, otherwise: string): string =>
  value === undefined || value === '' ? otherwise : String(value);

const promise: Template = {
  id: 'kratix.promise',
  title: 'Kratix Promise',
  description: 'A platform API of your own: a kind that teams request, and a pipeline that answers each request.',
  layer: 'orchestration',
  form: [
    {
      name: 'name',
      label: 'Resource type it offers',
      help: 'Also the name of the Promise',
      type: 'port-type',
      required: true,
      default: 'postgres',
      syntax: 'dns-label',
    },
    {
      name: 'group',
      label: 'API group',
      type: 'text',
      required: true,
      default: 'platform.example.dev',
      syntax: 'dns-subdomain',
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
      name: 'input',
      label: 'First input',
      help: 'A text field that requests may set',
      type: 'text',
      required: false,
      default: 'size',
    },
    {
      name: 'image',
      label: 'Pipeline image',
      help: 'Reads /kratix/input, writes manifests to /kratix/output',
      type: 'text',
      required: true,
      default: 'ghcr.io/example/postgres-configure:v0.1.0',
      syntax: 'image',
    },
  ],
  render(values) {
    const name = text(values.name, 'postgres');
    const kind = text(values.kind, kindName(name));
    const group = text(values.group, 'platform.example.dev');
    const singular = kind.toLowerCase();
    const plural = pluralOf(singular);
    const input = text(values.input, '');
    const fields = input
      ? `
                  properties:
                    ${input}:
                      type: string
                      description: ${input} of the ${kind}`
      : '';
    return [
      {
        path: `promises/${name}/promise.yaml`,
        text: `apiVersion: platform.kratix.io/v1alpha1
kind: Promise
metadata:
  name: ${name}
  labels:
    kratix.io/promise-version: v0.1.0
spec:
  api:
    apiVersion: apiextensions.k8s.io/v1
    kind: CustomResourceDefinition
    metadata:
      name: ${plural}.${group}
    spec:
      group: ${group}
      names:
        kind: ${kind}
        plural: ${plural}
        singular: ${singular}
      scope: Namespaced
      versions:
        - name: v1alpha1
          served: true
          storage: true
          schema:
            openAPIV3Schema:
              type: object
              description: A ${kind} for a team
              properties:
                spec:
                  type: object${fields}
  workflows:
    resource:
      configure:
        - apiVersion: platform.kratix.io/v1alpha1
          kind: Pipeline
          metadata:
            name: configure
          spec:
            containers:
              - name: configure
                image: ${text(values.image, `ghcr.io/example/${name}-configure:v0.1.0`)}
`,
      },
    ];
  },
};

const destination: Template = {
  id: 'kratix.destination',
  title: 'Kratix Destination',
  description: 'A cluster or other place that Kratix delivers to, chosen by its labels.',
  layer: 'infra',
  form: [
    { name: 'name', label: 'Name', type: 'text', required: true, default: 'worker-1', syntax: 'dns-label' },
    { name: 'environment', label: 'Environment label', type: 'text', required: true, default: 'dev' },
    { name: 'store', label: 'State store', type: 'text', required: true, default: 'fleet', syntax: 'dns-label' },
    {
      name: 'storeKind',
      label: 'Kind of store',
      type: 'choice',
      choices: ['GitStateStore', 'BucketStateStore'],
      required: true,
      default: 'GitStateStore',
    },
  ],
  render(values) {
    const name = text(values.name, 'worker-1');
    return [
      {
        path: `destinations/${name}.yaml`,
        text: `apiVersion: platform.kratix.io/v1alpha1
kind: Destination
metadata:
  name: ${name}
  labels:
    environment: ${text(values.environment, 'dev')}
spec:
  path: ${name}
  stateStoreRef:
    kind: ${text(values.storeKind, 'GitStateStore')}
    name: ${text(values.store, 'fleet')}
`,
      },
    ];
  },
};

const gitStateStore: Template = {
  id: 'kratix.git-state-store',
  title: 'Kratix GitStateStore',
  description: 'A Git repository that Kratix writes what it delivers into.',
  layer: 'infra',
  form: [
    { name: 'name', label: 'Name', type: 'text', required: true, default: 'fleet', syntax: 'dns-label' },
    {
      name: 'url',
      label: 'Repository URL',
      type: 'text',
      required: true,
      default: 'https://git.example.dev/platform/fleet.git',
    },
    { name: 'branch', label: 'Branch', type: 'text', required: true, default: 'main' },
    {
      name: 'secret',
      label: 'Secret with credentials',
      type: 'text',
      required: true,
      default: 'fleet-credentials',
      syntax: 'dns-label',
    },
  ],
  render(values) {
    const name = text(values.name, 'fleet');
    return [
      {
        path: `destinations/${name}-store.yaml`,
        text: `apiVersion: platform.kratix.io/v1alpha1
kind: GitStateStore
metadata:
  name: ${name}
spec:
  url: ${text(values.url, 'https://git.example.dev/platform/fleet.git')}
  branch: ${text(values.branch, 'main')}
  authMethod: basicAuth
  secretRef:
    name: ${text(values.secret, 'fleet-credentials')}
    namespace: kratix-platform-system
`,
      },
    ];
  },
};

export const templates: readonly Template[] = [promise, destination, gitStateStore];
