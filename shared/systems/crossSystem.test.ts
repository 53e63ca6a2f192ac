import { describe, expect, it } from 'vitest';
import { openExample } from '../workspace/testing/openExample.ts';

/** A sentence about two systems, the files that say it, and the edges that must come of it. */
interface Sentence {
  readonly says: string;
  readonly files: Readonly<Record<string, string>>;
  /** `from type to`. */
  readonly edges: readonly string[];
}

const scoreOrders = `apiVersion: score.dev/v1b1
metadata: { name: orders }
containers:
  orders:
    image: acme/orders:1.0.0
    variables: { HOST: "\${resources.db.host}" }
resources:
  db: { type: postgres }
`;

const crd = (kind: string, group: string) => `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: ${kind.toLowerCase()}s.${group} }
spec:
  group: ${group}
  scope: Namespaced
  names: { kind: ${kind}, plural: ${kind.toLowerCase()}s, singular: ${kind.toLowerCase()} }
  versions:
    - name: v1
      served: true
      storage: true
      schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object, x-kubernetes-preserve-unknown-fields: true } } } }
`;

const indented = (text: string, by: number) => text.replace(/^(?=.)/gm, ' '.repeat(by));

const promise = (workflow = '') => `apiVersion: platform.kratix.io/v1alpha1
kind: Promise
metadata: { name: postgres, annotations: { entresol.dev/outputs: host } }
spec:
  api:
${indented(crd('Postgres', 'db.acme.io'), 4)}${workflow}`;

const deployment = (name: string, more = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: shop, labels: { app: ${name}${more} } }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name}${more} } }
    spec: { containers: [{ name: ${name}, image: "acme/${name}:1.0.0" }] }
`;

const module = (name: string) => ({
  [`modules/${name}/main.tf`]: 'variable "size" { type = string }\noutput "host" { value = var.size }\n',
});

const argoApplication = (source: string, more = '') => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: shop, namespace: argocd }
spec:
  project: default
  source: ${source}
  destination: { server: https://kubernetes.default.svc, namespace: shop }
${more}`;

const backstageComponent = (annotations: string) => `apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: orders-ui, annotations: { ${annotations} } }
spec: { type: service, lifecycle: production, owner: group:shop }
`;

const fluxSource = `apiVersion: source.toolkit.fluxcd.io/v1
kind: GitRepository
metadata: { name: fleet, namespace: flux-system }
spec: { url: https://github.com/acme/fleet, interval: 1m, ref: { branch: main } }
`;

const fluxKustomization = (spec: string) => `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: { name: shop, namespace: flux-system }
spec:
  interval: 10m
  prune: true
  sourceRef: { kind: GitRepository, name: fleet }
${indented(spec, 2)}`;

const chart = {
  'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'charts/web/values.yaml': 'replicas: 1\n',
};

const destination = `apiVersion: platform.kratix.io/v1alpha1
kind: Destination
metadata: { name: worker, labels: { environment: dev } }
spec: { path: worker, stateStoreRef: { kind: GitStateStore, name: states } }
---
apiVersion: platform.kratix.io/v1alpha1
kind: GitStateStore
metadata: { name: states }
spec: { url: https://github.com/acme/states, branch: main, path: clusters, authMethod: basicAuth }
`;

const sentences: readonly Sentence[] = [
  {
    says: 'a Score resource is answered by a Humanitec definition',
    files: {
      'score.yaml': scoreOrders,
      'definition.yaml': `apiVersion: entity.humanitec.io/v1b1
kind: Definition
metadata: { id: shared-postgres }
entity:
  name: shared-postgres
  type: postgres
  driver_type: humanitec/echo
  driver_inputs: { values: { host: db.acme.io } }
  criteria: [{}]
`,
    },
    edges: ['score:Workload/orders requests humanitec:Definition/shared-postgres'],
  },
  {
    says: 'a Score resource is answered by a module of the Platform Orchestrator, and its source is a Terraform module',
    files: {
      'score.yaml': scoreOrders,
      'platform.tf': `resource "platform-orchestrator_resource_type" "postgres" {
  id            = "postgres"
  output_schema = jsonencode({ type = "object", properties = { host = { type = "string" } } })
}
resource "platform-orchestrator_module" "pg" {
  id            = "pg"
  resource_type = platform-orchestrator_resource_type.postgres.id
  module_source = "./modules/pg"
}
resource "platform-orchestrator_module_rule" "pg" {
  module_id = platform-orchestrator_module.pg.id
}
`,
      ...module('pg'),
    },
    edges: [
      'score:Workload/orders requests humanitec:Module/pg',
      'humanitec:Module/pg composes terraform:Module/modules/pg',
    ],
  },
  {
    says: 'a Score resource is answered by what a Massdriver bundle gives, whose step is a Terraform module',
    files: {
      'score.yaml': scoreOrders,
      'bundles/pg/massdriver.yaml': `name: pg-bundle
description: A database for services
version: "0.1.0"
steps: [{ path: src, provisioner: opentofu }]
params: { properties: {} }
connections: { properties: {} }
artifacts: { required: [database], properties: { database: { $ref: postgres } } }
`,
      'bundles/pg/src/main.tf': 'variable "md_metadata" { type = any }\n',
    },
    edges: [
      'score:Workload/orders requests massdriver:Bundle/pg-bundle',
      'massdriver:Bundle/pg-bundle composes terraform:Module/bundles/pg/src',
    ],
  },
  {
    says: 'a Score resource is answered by a KubeVela component',
    files: {
      'score.yaml': scoreOrders,
      'definition.yaml': `apiVersion: core.oam.dev/v1beta1
kind: ComponentDefinition
metadata: { name: postgres, namespace: vela-system, annotations: { entresol.dev/outputs: host } }
spec:
  workload: { definition: { apiVersion: apps/v1, kind: StatefulSet } }
  schematic:
    cue:
      template: |
        output: { apiVersion: "apps/v1", kind: "StatefulSet" }
        parameter: {}
`,
    },
    edges: ['score:Workload/orders requests kubevela:ComponentDefinition/vela-system/postgres'],
  },
  {
    says: 'a Score resource is answered by a Crossplane XRD',
    files: {
      'score.yaml': scoreOrders,
      'xrd.yaml': `apiVersion: apiextensions.crossplane.io/v2
kind: CompositeResourceDefinition
metadata: { name: postgreses.db.acme.io }
spec:
  group: db.acme.io
  names: { kind: Postgres, plural: postgreses, singular: postgres }
  versions:
    - name: v1
      served: true
      referenceable: true
      schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object }, status: { type: object, properties: { host: { type: string } } } } } }
`,
    },
    edges: ['score:Workload/orders requests crossplane:CompositeResourceDefinition/postgreses.db.acme.io'],
  },
  {
    says: 'a Score resource is answered by a Kratix Promise',
    files: { 'score.yaml': scoreOrders, 'promise.yaml': promise() },
    edges: ['score:Workload/orders requests kratix:Promise/postgres'],
  },
  {
    says: 'a Score resource is answered by a provisioner, whose template makes a request of a Promise',
    files: {
      'score.yaml': scoreOrders,
      'promise.yaml': promise(),
      'pg.provisioners.yaml': `- uri: template://pg
  type: postgres
  manifests: |
    - apiVersion: db.acme.io/v1
      kind: Postgres
      metadata: { name: {{ .Guid }} }
  outputs: |
    host: db
`,
    },
    edges: ['score:Provisioner/pg/pg composes kratix:Promise/postgres'],
  },
  {
    says: 'an Argo CD Application delivers what lies in its path',
    files: {
      'app.yaml': argoApplication('{ repoURL: https://github.com/acme/fleet, path: shop, targetRevision: HEAD }'),
      'shop/deployment.yaml': deployment('orders'),
    },
    edges: ['argocd:Application/argocd/shop delivers kubernetes:Deployment/shop/orders'],
  },
  {
    says: 'an Argo CD Application delivers the chart in its path',
    files: {
      'app.yaml': argoApplication('{ repoURL: https://github.com/acme/fleet, path: charts/web, targetRevision: HEAD }'),
      ...chart,
    },
    edges: ['argocd:Application/argocd/shop delivers helm:Chart/web'],
  },
  {
    says: 'an ApplicationSet delivers what lies in the folders that its Git generator finds',
    files: {
      'set.yaml': `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: apps, namespace: argocd }
spec:
  goTemplate: true
  generators:
    - git: { repoURL: https://github.com/acme/fleet, revision: HEAD, directories: [{ path: "apps/*" }] }
  template:
    metadata: { name: "{{ .path.basename }}" }
    spec:
      project: default
      source: { repoURL: https://github.com/acme/fleet, targetRevision: HEAD, path: "{{ .path.path }}" }
      destination: { server: https://kubernetes.default.svc, namespace: shop }
`,
      'apps/orders/deployment.yaml': deployment('orders'),
    },
    edges: [
      'argocd:ApplicationSet/argocd/apps composes argocd:GeneratedApplication/argocd/orders',
      'argocd:GeneratedApplication/argocd/orders delivers kubernetes:Deployment/shop/orders',
    ],
  },
  {
    says: 'a Flux Kustomization delivers what lies in its path, from its source',
    files: {
      'flux.yaml': `${fluxSource}---\n${fluxKustomization('path: ./shop\n')}`,
      'shop/deployment.yaml': deployment('orders'),
    },
    edges: [
      'flux:Kustomization/flux-system/shop delivers kubernetes:Deployment/shop/orders',
      'flux:Kustomization/flux-system/shop uses flux:GitRepository/flux-system/fleet',
    ],
  },
  {
    says: 'a Flux Kustomization waits for the health of a request of a Promise',
    files: {
      'flux.yaml': `${fluxSource}---\n${fluxKustomization(
        'path: ./none\nhealthChecks: [{ apiVersion: db.acme.io/v1, kind: Postgres, name: main, namespace: shop }]\n',
      )}`,
      'promise.yaml': promise(),
      'request.yaml':
        'apiVersion: db.acme.io/v1\nkind: Postgres\nmetadata: { name: main, namespace: shop }\nspec: {}\n',
    },
    edges: ['flux:Kustomization/flux-system/shop depends kubernetes:Postgres/shop/main'],
  },
  {
    says: 'a Flux HelmRelease delivers the chart that its source holds',
    files: {
      'flux.yaml': `${fluxSource}---
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: web, namespace: flux-system }
spec:
  interval: 10m
  chart: { spec: { chart: ./charts/web, sourceRef: { kind: GitRepository, name: fleet } } }
`,
      ...chart,
    },
    edges: ['flux:HelmRelease/flux-system/web delivers helm:Chart/web'],
  },
  {
    says: 'a Kustomization puts a chart in its place',
    files: {
      'kustomization.yaml':
        'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nhelmGlobals: { chartHome: charts }\nhelmCharts: [{ name: web, releaseName: web }]\n',
      ...chart,
    },
    edges: ['kubernetes:Kustomization/kustomization composes helm:Chart/web'],
  },
  {
    says: 'a KubeVela component puts in a chart',
    files: {
      'app.yaml': `apiVersion: core.oam.dev/v1beta1
kind: Application
metadata: { name: shop, namespace: default }
spec:
  components:
    - name: web
      type: helmchart
      properties: { chart: { source: ./charts/web } }
`,
      ...chart,
    },
    edges: ['kubevela:Application/default/shop uses helm:Chart/web'],
  },
  {
    says: 'an Argo CD Application takes a source and a cluster from the Secrets that state them',
    files: {
      'app.yaml': argoApplication('{ repoURL: https://github.com/acme/fleet, path: ., targetRevision: HEAD }').replace(
        'server: https://kubernetes.default.svc',
        'name: prod',
      ),
      'secrets.yaml': `apiVersion: v1
kind: Secret
metadata: { name: fleet-repo, namespace: argocd, labels: { argocd.argoproj.io/secret-type: repository } }
stringData: { type: git, url: https://github.com/acme/fleet }
---
apiVersion: v1
kind: Secret
metadata: { name: prod-cluster, namespace: argocd, labels: { argocd.argoproj.io/secret-type: cluster } }
stringData: { name: prod, server: https://prod.acme.io }
`,
    },
    edges: [
      'argocd:Application/argocd/shop uses kubernetes:Secret/argocd/fleet-repo',
      'argocd:Application/argocd/shop uses kubernetes:Secret/argocd/prod-cluster',
    ],
  },
  {
    says: 'Argo CD and Flux read the repository that a store of Kratix writes for its Destinations',
    files: {
      'destination.yaml': destination,
      'app.yaml': argoApplication(
        '{ repoURL: https://github.com/acme/states, path: clusters/worker/resources, targetRevision: HEAD }',
      ),
      'flux.yaml': `${fluxSource.replace('acme/fleet', 'acme/states')}---\n${fluxKustomization(
        'path: ./clusters/worker/dependencies\n',
      )}`,
    },
    edges: [
      'argocd:Application/argocd/shop uses kratix:GitStateStore/states',
      'flux:GitRepository/flux-system/fleet uses kratix:GitStateStore/states',
      'kratix:Destination/worker schedules kratix:GitStateStore/states',
    ],
  },
  {
    says: 'a Kyverno policy governs the workloads, requests and Applications that it matches',
    files: {
      'policy.yaml': `apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: { name: require-owner }
spec:
  rules:
    - name: owner
      match: { any: [{ resources: { kinds: [Deployment, Postgres, Application] } }] }
      validate: { failureAction: Audit, message: an owner is needed, pattern: { metadata: { name: "?*" } } }
`,
      'deployment.yaml': deployment('orders'),
      'promise.yaml': promise(),
      'request.yaml':
        'apiVersion: db.acme.io/v1\nkind: Postgres\nmetadata: { name: main, namespace: shop }\nspec: {}\n',
      'app.yaml': argoApplication('{ repoURL: https://github.com/acme/fleet, path: none, targetRevision: HEAD }'),
    },
    edges: [
      'kyverno:ClusterPolicy/require-owner governs kubernetes:Deployment/shop/orders',
      'kyverno:ClusterPolicy/require-owner governs kubernetes:Postgres/shop/main',
      'kyverno:ClusterPolicy/require-owner governs argocd:Application/argocd/shop',
    ],
  },
  {
    says: 'a policy of the new kinds governs what its plural resources name, a composite resource too',
    files: {
      'policy.yaml': `apiVersion: policies.kyverno.io/v1
kind: ValidatingPolicy
metadata: { name: small-databases }
spec:
  validationActions: [Audit]
  matchConstraints:
    resourceRules: [{ apiGroups: [db.acme.io], apiVersions: [v1], resources: [postgress], operations: [CREATE] }]
  validations: [{ expression: "object.metadata.name != ''", message: a name is needed }]
`,
      'promise.yaml': promise(),
      'request.yaml':
        'apiVersion: db.acme.io/v1\nkind: Postgres\nmetadata: { name: main, namespace: shop }\nspec: {}\n',
    },
    edges: ['kyverno:ValidatingPolicy/small-databases governs kubernetes:Postgres/shop/main'],
  },
  {
    says: 'a Backstage Component describes the workload of its label selector, of its id, and its Application',
    files: {
      'selector.yaml': backstageComponent('backstage.io/kubernetes-label-selector: app=orders'),
      'id.yaml': backstageComponent('backstage.io/kubernetes-id: payments').replace('orders-ui', 'payments-ui'),
      'argo.yaml': backstageComponent('argocd/app-name: shop').replace('orders-ui', 'shop-ui'),
      'orders.yaml': deployment('orders'),
      'payments.yaml': deployment('payments', ', backstage.io/kubernetes-id: payments'),
      'app.yaml': argoApplication('{ repoURL: https://github.com/acme/fleet, path: none, targetRevision: HEAD }'),
    },
    edges: [
      'backstage:Component/orders-ui describes kubernetes:Deployment/shop/orders',
      'backstage:Component/payments-ui describes kubernetes:Deployment/shop/payments',
      'backstage:Component/shop-ui describes argocd:Application/argocd/shop',
    ],
  },
  {
    says: 'a Backstage Component describes the Score workload that lies beside it under its name',
    files: {
      'apps/orders/catalog-info.yaml': backstageComponent('backstage.io/kubernetes-id: orders').replace(
        'orders-ui',
        'orders',
      ),
      'apps/orders/score.yaml': scoreOrders,
    },
    edges: ['backstage:Component/orders describes score:Workload/orders'],
  },
  {
    says: 'a Backstage Template leads to the API that its skeleton asks',
    files: {
      'template.yaml': `apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata: { name: new-database }
spec:
  type: resource
  owner: group:shop
  parameters: [{ title: Database, properties: { name: { type: string } } }]
  steps:
    - id: fetch
      action: fetch:template
      input: { url: ./skeleton, values: { name: "\${{ parameters.name }}" } }
`,
      'skeleton/request.yaml':
        'apiVersion: db.acme.io/v1\nkind: Postgres\nmetadata:\n  name: ${{ values.name }}\nspec: {}\n',
      'promise.yaml': promise(),
    },
    edges: [
      'backstage:Template/new-database composes kubernetes:Postgres/${{ values.name }}',
      'kubernetes:Postgres/${{ values.name }} requests kratix:Promise/postgres',
    ],
  },
  {
    says: 'a pipeline of a Promise calls a Terraform module',
    files: {
      'promise.yaml': promise(`  workflows:
    resource:
      configure:
        - apiVersion: platform.kratix.io/v1alpha1
          kind: Pipeline
          metadata: { name: instance }
          spec:
            containers:
              - name: terraform
                image: ghcr.io/syntasso/kratix-pipeline-terraform:v0.1.0
                env: [{ name: MODULE_SOURCE, value: ./modules/pg }]
`),
      ...module('pg'),
    },
    edges: ['kratix:Promise/postgres uses terraform:Module/modules/pg'],
  },
  {
    says: 'a Workspace of the Terraform provider and one of the tofu controller run a module',
    files: {
      'workspace.yaml': `apiVersion: tf.upbound.io/v1beta1
kind: Workspace
metadata: { name: pg }
spec: { forProvider: { source: Remote, module: ./modules/pg, vars: [{ key: size, value: small }] } }
---
apiVersion: infra.contrib.fluxcd.io/v1alpha2
kind: Terraform
metadata: { name: pg, namespace: flux-system }
spec: { path: ./modules/pg, interval: 10m, approvePlan: auto, sourceRef: { kind: GitRepository, name: fleet } }
`,
      'flux.yaml': fluxSource,
      ...module('pg'),
    },
    edges: [
      'terraform:Workspace/pg uses terraform:Module/modules/pg',
      'terraform:Terraform/flux-system/pg uses terraform:Module/modules/pg',
      'terraform:Terraform/flux-system/pg uses flux:GitRepository/flux-system/fleet',
    ],
  },
  {
    says: 'a Workspace inside a Composition runs a module',
    files: {
      'composition.yaml': `apiVersion: apiextensions.crossplane.io/v1
kind: Composition
metadata: { name: pg }
spec:
  compositeTypeRef: { apiVersion: db.acme.io/v1, kind: Postgres }
  mode: Pipeline
  pipeline:
    - step: resources
      functionRef: { name: function-patch-and-transform }
      input:
        apiVersion: pt.fn.crossplane.io/v1beta1
        kind: Resources
        resources:
          - name: workspace
            base:
              apiVersion: tf.m.upbound.io/v1beta1
              kind: Workspace
              spec: { forProvider: { source: Remote, module: ./modules/pg } }
`,
      ...module('pg'),
    },
    edges: ['crossplane:Composition/pg composes terraform:Module/modules/pg'],
  },
  {
    says: 'a KubeVela definition, a Configuration and a Humanitec definition run a Terraform module',
    files: {
      'definition.yaml': `apiVersion: core.oam.dev/v1beta1
kind: ComponentDefinition
metadata: { name: pg, namespace: vela-system }
spec:
  workload: { definition: { apiVersion: terraform.core.oam.dev/v1beta2, kind: Configuration } }
  schematic: { terraform: { type: remote, configuration: https://github.com/acme/fleet.git, path: modules/pg } }
---
apiVersion: terraform.core.oam.dev/v1beta2
kind: Configuration
metadata: { name: pg, namespace: default }
spec: { remote: https://github.com/acme/fleet.git, path: modules/pg, variable: {} }
`,
      'humanitec.yaml': `apiVersion: entity.humanitec.io/v1b1
kind: Definition
metadata: { id: pg }
entity:
  name: pg
  type: postgres
  driver_type: humanitec/terraform
  driver_inputs: { values: { source: { url: https://github.com/acme/fleet.git, path: modules/pg, rev: refs/heads/main } } }
  criteria: [{}]
`,
      ...module('pg'),
    },
    edges: [
      'kubevela:ComponentDefinition/vela-system/pg composes terraform:Module/modules/pg',
      'kubevela:Configuration/default/pg composes terraform:Module/modules/pg',
      'humanitec:Definition/pg composes terraform:Module/modules/pg',
    ],
  },
  {
    says: 'idpbuilder delivers a package, whose Application delivers the folder beside it',
    files: {
      'localbuild.yaml': `apiVersion: idpbuilder.cnoe.io/v1alpha1
kind: Localbuild
metadata: { name: local }
spec: { packageConfigs: { customPackageDirs: [packages] } }
`,
      'packages/shop.yaml': argoApplication('{ repoURL: "cnoe://manifests", path: ., targetRevision: HEAD }'),
      'packages/manifests/deployment.yaml': deployment('orders'),
    },
    edges: [
      'cnoe:Localbuild/local delivers argocd:Application/argocd/shop',
      'argocd:Application/argocd/shop delivers kubernetes:Deployment/shop/orders',
    ],
  },
  {
    says: 'a KubeBuilder project owns its CRD, and a sample asks for it',
    files: {
      PROJECT:
        'domain: acme.io\nlayout: [go.kubebuilder.io/v4]\nprojectName: db\nrepo: acme.io/db\nresources:\n- api: {crdVersion: v1, namespaced: true}\n  controller: true\n  domain: acme.io\n  group: db\n  kind: Store\n  path: acme.io/db/api/v1\n  version: v1\nversion: "3"\n',
      'config/crd/bases/db.acme.io_stores.yaml': crd('Store', 'db.acme.io'),
      'config/samples/db_v1_store.yaml':
        'apiVersion: db.acme.io/v1\nkind: Store\nmetadata: { name: store-sample }\nspec: {}\n',
    },
    edges: [
      'kubebuilder:Project/db composes kubernetes:CustomResourceDefinition/stores.db.acme.io',
      'kubebuilder:Project/db describes kubernetes:Store/store-sample',
      'kubernetes:Store/store-sample requests kubernetes:CustomResourceDefinition/stores.db.acme.io',
    ],
  },
];

describe('what one system says of another', () => {
  it.each(sentences.map((one) => [one.says, one] as const))('%s', (_says, { files, edges }) => {
    const found = [...openExample(files).elements()].flatMap((linked) =>
      linked.edges.map(({ from, type, to }) => `${from} ${type} ${to}`),
    );
    expect(found).toEqual(expect.arrayContaining([...edges]));
  });
});
