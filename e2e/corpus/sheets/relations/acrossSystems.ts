import { documents, edge, object, type Relation } from './relation.ts';

const score = `apiVersion: score.dev/v1b1
metadata: { name: shop }
containers: { main: { image: "shop:1.0.0" } }
resources: { db: { type: postgres } }
`;
const net = 'variable "cidr" {\n  type = string\n}\n';
const crd = (kind: string) =>
  `{ apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: { name: ${kind.toLowerCase()}s.acme.io }, spec: { group: acme.io, names: { kind: ${kind}, plural: ${kind.toLowerCase()}s, singular: ${kind.toLowerCase()} }, scope: Namespaced, versions: [{ name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object } } } } }] } }`;
const promise = object('platform.kratix.io/v1alpha1 Promise postgres', `spec: { api: ${crd('Postgres')} }`);
const settings = object('v1 ConfigMap settings', 'data: { level: info }');
const application = (path: string) =>
  object(
    'argoproj.io/v1alpha1 Application argocd/shop',
    `spec: { project: default, source: { repoURL: "https://git.example.dev/acme/state", targetRevision: main, path: ${path} }, destination: { server: "https://kubernetes.default.svc", namespace: shop } }`,
  );
const shop = 'score:Workload/shop' as const;

/** Relations of one system's objects to another's; point 2 of the issue about systems names most of them. */
export const acrossSystems: readonly Relation[] = [
  edge(
    'Score resource ← Humanitec definition',
    {
      'score.yaml': score,
      'a.yaml':
        'apiVersion: entity.humanitec.io/v1b1\nkind: Definition\nmetadata: { id: db }\nentity: { name: db, type: postgres, driver_type: humanitec/echo, driver_inputs: { values: { host: a } }, criteria: [{}] }\n',
    },
    `${shop} requests humanitec:Definition/db`,
  ),
  edge(
    'Score resource ← Massdriver bundle',
    {
      'score.yaml': score,
      'db/massdriver.yaml':
        'name: database\ndescription: A database for the services.\nversion: 1.0.0\nparams: { properties: {} }\nconnections: { properties: {} }\nartifacts: { required: [db], properties: { db: { $ref: acme/postgres } } }\n',
    },
    `${shop} requests massdriver:Bundle/database`,
  ),
  edge(
    'Score resource ← KubeVela component',
    {
      'score.yaml': score,
      'a.yaml': object(
        'core.oam.dev/v1beta1 ComponentDefinition vela-system/postgres',
        'spec: { workload: { definition: { apiVersion: apps/v1, kind: StatefulSet } }, schematic: { cue: { template: "parameter: {}\\noutput: {apiVersion: \\"apps/v1\\", kind: \\"StatefulSet\\"}" } } }',
      ),
    },
    `${shop} requests kubevela:ComponentDefinition/vela-system/postgres`,
  ),
  edge(
    'Score resource ← Crossplane XRD',
    {
      'score.yaml': score,
      'a.yaml': object(
        'apiextensions.crossplane.io/v2 CompositeResourceDefinition postgreses.acme.io',
        'spec: { group: acme.io, names: { kind: Postgres, plural: postgreses }, scope: Namespaced, versions: [{ name: v1, served: true, referenceable: true, schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object } } } } }] }',
      ),
    },
    `${shop} requests crossplane:CompositeResourceDefinition/postgreses.acme.io`,
  ),
  edge(
    'Score resource ← Kratix Promise',
    { 'score.yaml': score, 'a.yaml': promise },
    `${shop} requests kratix:Promise/postgres`,
  ),
  edge(
    'Argo CD Application delivers what its path holds, of any system',
    { 'a.yaml': application('apis'), 'apis/b.yaml': promise },
    'argocd:Application/argocd/shop delivers kratix:Promise/postgres',
  ),
  edge(
    'Flux Kustomization delivers what its path holds, of any system',
    {
      'a.yaml': object(
        'kustomize.toolkit.fluxcd.io/v1 Kustomization flux-system/apis',
        'spec: { interval: 5m, prune: true, path: ./apis, sourceRef: { kind: GitRepository, name: platform } }',
      ),
      'apis/b.yaml': promise,
    },
    'flux:Kustomization/flux-system/apis delivers kratix:Promise/postgres',
  ),
  edge(
    'Kyverno policy governs requests of a platform API',
    {
      'a.yaml': documents(
        promise,
        object('acme.io/v1 Postgres shop/db', 'spec: {}'),
        object(
          'policies.kyverno.io/v1 ValidatingPolicy small',
          'spec: { matchConstraints: { resourceRules: [{ apiGroups: [acme.io], apiVersions: [v1], operations: [CREATE], resources: [postgress] }] }, validations: [{ expression: "true" }] }',
        ),
      ),
    },
    'kyverno:ValidatingPolicy/small governs kubernetes:Postgres/shop/db',
  ),
  edge(
    'Argo CD delivers policies',
    {
      'a.yaml': application('guard'),
      'guard/b.yaml': object(
        'policies.kyverno.io/v1 ValidatingPolicy small',
        'spec: { matchConstraints: { resourceRules: [{ apiGroups: [""], apiVersions: [v1], operations: [CREATE], resources: [pods] }] }, validations: [{ expression: "true" }] }',
      ),
    },
    'argocd:Application/argocd/shop delivers kyverno:ValidatingPolicy/small',
  ),
  edge(
    'Backstage Component describes the workload and the Application it names',
    {
      'a.yaml': object(
        'backstage.io/v1alpha1 Component web',
        'annotations: { backstage.io/kubernetes-label-selector: "app=web", argocd/app-name: shop }',
        'spec: { type: service, lifecycle: production, owner: team-a }',
      ),
      'b.yaml': documents(object('apps/v1 Deployment shop/web', 'labels: { app: web }'), application('apis')),
    },
    'backstage:Component/web describes kubernetes:Deployment/shop/web',
    'backstage:Component/web describes argocd:Application/argocd/shop',
  ),
  edge(
    'Backstage Component describes the Crossplane claim it names',
    {
      'a.yaml': object(
        'backstage.io/v1alpha1 Component web',
        'annotations: { terasky.backstage.io/claim-name: db, terasky.backstage.io/claim-kind: Postgres, terasky.backstage.io/claim-group: acme.io, backstage.io/kubernetes-namespace: shop }',
        'spec: { type: service, lifecycle: production, owner: team-a }',
      ),
      'b.yaml': object('acme.io/v1 Postgres shop/db', 'spec: {}'),
    },
    'backstage:Component/web describes kubernetes:Postgres/shop/db',
  ),
  edge(
    'Backstage Template fills in a request of a platform API',
    {
      't/template.yaml': object(
        'scaffolder.backstage.io/v1beta3 Template db',
        'spec: { type: service, parameters: { properties: {} }, steps: [{ id: fill, action: "fetch:template", input: { url: ./skeleton } }] }',
      ),
      't/skeleton/db.yaml': object('acme.io/v1 Postgres shop/db', 'spec: {}'),
      'b.yaml': promise,
    },
    'backstage:Template/db composes kubernetes:Postgres/shop/db',
    'kubernetes:Postgres/shop/db requests kratix:Promise/postgres',
  ),
  edge(
    'Terraform module run by a Workspace of Crossplane',
    {
      'a.yaml': object(
        'tf.m.upbound.io/v1beta1 Workspace shop/net',
        'spec: { forProvider: { source: Remote, module: "git::https://git.example.dev/acme/platform//net" } }',
      ),
      'net/main.tf': net,
    },
    'terraform:Workspace/shop/net uses terraform:Module/net',
  ),
  edge(
    'Terraform module run by a Kratix pipeline',
    {
      'a.yaml': object(
        'platform.kratix.io/v1alpha1 Promise net',
        `spec: { api: ${crd('Net')}, workflows: { resource: { configure: [{ apiVersion: platform.kratix.io/v1alpha1, kind: Pipeline, metadata: { name: run }, spec: { containers: [{ name: tf, image: "tf:1.0.0", env: [{ name: MODULE, value: "git::https://git.example.dev/acme/platform//net" }] }] } }] } } }`,
      ),
      'net/main.tf': net,
    },
    'kratix:Promise/net uses terraform:Module/net',
  ),
  edge(
    'Terraform module run by a KubeVela Configuration and definition',
    {
      'a.yaml': object(
        'terraform.core.oam.dev/v1beta2 Configuration shop/net',
        'spec: { remote: "https://git.example.dev/acme/platform", path: net }',
      ),
      'net/main.tf': net,
    },
    'kubevela:Configuration/shop/net composes terraform:Module/net',
  ),
  edge(
    'Terraform module run by a Humanitec definition',
    {
      'a.yaml':
        'apiVersion: entity.humanitec.io/v1b1\nkind: Definition\nmetadata: { id: net }\nentity: { name: net, type: config, driver_type: humanitec/terraform, driver_inputs: { values: { source: { url: "https://git.example.dev/acme/platform", path: net, rev: v1 }, variables: { cidr: a } } }, criteria: [{}] }\n',
      'net/main.tf': net,
    },
    'humanitec:Definition/net composes terraform:Module/net',
  ),
  edge(
    'Argo CD Application and Flux source of the store that a Kratix Destination is written to',
    {
      'a.yaml': documents(
        application('clusters/worker/resources'),
        object(
          'source.toolkit.fluxcd.io/v1 GitRepository flux-system/state',
          'spec: { interval: 5m, url: "https://git.example.dev/acme/state" }',
        ),
      ),
      'b.yaml': documents(
        object(
          'platform.kratix.io/v1alpha1 Destination worker',
          'spec: { path: worker, stateStoreRef: { kind: GitStateStore, name: git } }',
        ),
        object(
          'platform.kratix.io/v1alpha1 GitStateStore git',
          'spec: { url: "https://git.example.dev/acme/state.git", branch: main, path: clusters, secretRef: { name: git, namespace: default } }',
        ),
      ),
    },
    'argocd:Application/argocd/shop uses kratix:GitStateStore/git',
    'flux:GitRepository/flux-system/state uses kratix:GitStateStore/git',
    'kratix:Destination/worker schedules kratix:GitStateStore/git',
  ),
  edge(
    'Flux Kustomization waits for a request of a platform API',
    {
      'a.yaml': object(
        'kustomize.toolkit.fluxcd.io/v1 Kustomization flux-system/apps',
        'spec: { interval: 5m, prune: true, path: ./apps, sourceRef: { kind: GitRepository, name: platform }, healthChecks: [{ apiVersion: acme.io/v1, kind: Postgres, name: db, namespace: shop }] }',
      ),
      'b.yaml': object('acme.io/v1 Postgres shop/db', 'spec: {}'),
      'apps/c.yaml': settings,
    },
    'flux:Kustomization/flux-system/apps depends kubernetes:Postgres/shop/db',
  ),
];
