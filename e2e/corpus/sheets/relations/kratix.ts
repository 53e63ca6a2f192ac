import { documents, edge, finding, object, type Relation } from './relation.ts';

const one = (...texts: readonly string[]) => ({ 'a.yaml': documents(...texts) });
const api = (kind: string) =>
  `  api: { apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: { name: ${kind.toLowerCase()}s.acme.io }, spec: { group: acme.io, names: { kind: ${kind}, plural: ${kind.toLowerCase()}s, singular: ${kind.toLowerCase()} }, scope: Namespaced, versions: [{ name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object } } } } }] } }`;
const promise = (name: string, ...spec: readonly string[]) =>
  object(
    `platform.kratix.io/v1alpha1 Promise ${name}`,
    'spec:',
    ...spec.map((line) => (line.startsWith(' ') ? line : `  ${line}`)),
  );
const box = promise('box', api('Box'));
const destination = object(
  'platform.kratix.io/v1alpha1 Destination worker',
  'labels: { environment: dev }',
  'spec: { path: worker, stateStoreRef: { kind: GitStateStore, name: git } }',
);
const store = object(
  'platform.kratix.io/v1alpha1 GitStateStore git',
  'spec: { url: "https://git.example.dev/acme/state", branch: main, secretRef: { name: git, namespace: default } }',
);
const pipeline = (container: string, rest = '') =>
  `workflows: { config: { pipelineNamespace: platform }, resource: { configure: [{ apiVersion: platform.kratix.io/v1alpha1, kind: Pipeline, metadata: { name: make }, spec: { ${rest}containers: [{ name: a, image: "a:1.0.0", ${container} }] } }] } }`;

/** Part 2 of the sheet about orchestration. */
export const kratixRelations: readonly Relation[] = [
  edge(
    '§2 Promise.spec.api provides a kind; request → Promise',
    one(box, object('acme.io/v1 Box shop/a', 'spec: {}')),
    'kubernetes:Box/shop/a requests kratix:Promise/box',
  ),
  edge(
    '§2 requiredPromises → Promise',
    one(box, promise('shop', 'requiredPromises: [{ name: box, version: v1.0.0 }]')),
    'kratix:Promise/shop depends kratix:Promise/box',
  ),
  edge(
    '§2 destinationSelectors → Destinations by labels',
    one(promise('box', api('Box'), 'destinationSelectors: [{ matchLabels: { environment: dev } }]'), destination),
    'kratix:Promise/box schedules kratix:Destination/worker',
  ),
  edge(
    '§2 Destination.stateStoreRef → store → Secret',
    one(destination, store, object('v1 Secret default/git')),
    'kratix:Destination/worker schedules kratix:GitStateStore/git',
    'kratix:GitStateStore/git uses kubernetes:Secret/default/git',
  ),
  edge(
    '§2 PromiseRelease → Promise',
    one(
      box,
      object(
        'platform.kratix.io/v1alpha1 PromiseRelease box',
        'spec: { version: v1.0.0, sourceRef: { type: http, url: "https://example.dev/box.yaml" } }',
      ),
    ),
    'kratix:PromiseRelease/box delivers kratix:Promise/box',
  ),
  edge(
    '§2 pipelines: config maps, secrets, service accounts',
    one(
      promise(
        'box',
        api('Box'),
        pipeline(
          'envFrom: [{ configMapRef: { name: settings } }, { secretRef: { name: login } }]',
          'rbac: { serviceAccount: maker }, ',
        ),
      ),
      object('v1 ConfigMap platform/settings'),
      object('v1 Secret platform/login'),
      object('v1 ServiceAccount platform/maker'),
    ),
    'kratix:Promise/box uses kubernetes:ConfigMap/platform/settings',
    'kratix:Promise/box uses kubernetes:Secret/platform/login',
    'kratix:Promise/box uses kubernetes:ServiceAccount/platform/maker',
  ),
  edge(
    '§2 dependencies[] → manifests of their own',
    one(
      promise('box', api('Box'), 'dependencies: [{ apiVersion: v1, kind: Namespace, metadata: { name: boxes } }]'),
      object('v1 Namespace boxes'),
    ),
    'kratix:Promise/box delivers kubernetes:Namespace/boxes',
  ),
  finding(
    '§2 compound: a Promise whose pipeline asks other Promises has to reach the platform',
    one(
      box,
      promise(
        'shop',
        api('Shop'),
        'requiredPromises: [{ name: box, version: v1.0.0 }]',
        'destinationSelectors: [{ matchLabels: { environment: dev } }]',
        pipeline('command: [run]'),
      ),
      destination,
      object(
        'platform.kratix.io/v1alpha1 Destination platform',
        'labels: { environment: platform }',
        'spec: { path: platform, stateStoreRef: { kind: GitStateStore, name: git } }',
      ),
      store,
    ),
    'kratix/compound-off-platform',
  ),
  edge(
    '§2 ResourceBinding → Promise and request',
    one(
      box,
      object('acme.io/v1 Box shop/a', 'spec: {}'),
      object(
        'platform.kratix.io/v1alpha1 ResourceBinding shop/a-box',
        'labels: { kratix.io/promise-name: box, kratix.io/resource-name: a }',
        'spec: { version: v1.0.0, promiseRef: { name: box }, resourceRef: { name: a, namespace: shop } }',
      ),
    ),
    'kratix:ResourceBinding/shop/a-box depends kratix:Promise/box',
    'kratix:ResourceBinding/shop/a-box describes kubernetes:Box/shop/a',
  ),
  edge(
    '§2 HealthRecord → Promise and request',
    one(
      box,
      object('acme.io/v1 Box shop/a', 'spec: {}'),
      object(
        'platform.kratix.io/v1alpha1 HealthRecord shop/a',
        'data: { state: ready, promiseRef: { name: box }, resourceRef: { name: a, namespace: shop } }',
      ),
    ),
    'kratix:HealthRecord/shop/a describes kratix:Promise/box',
    'kratix:HealthRecord/shop/a describes kubernetes:Box/shop/a',
  ),
];
