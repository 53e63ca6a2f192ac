import { documents, edge, finding, none, object, type Relation } from './relation.ts';

const one = (...texts: readonly string[]) => ({ 'catalog-info.yaml': documents(...texts) });
const entity = (kind: string, name: string, spec: string, ...meta: readonly string[]) =>
  object(`backstage.io/v1alpha1 ${kind} ${name}`, ...meta, `spec: { ${spec} }`);
const component = (spec: string, ...meta: readonly string[]) =>
  entity('Component', 'web', `type: service, lifecycle: production, owner: team-a${spec}`, ...meta);
const team = entity('Group', 'team-a', 'type: team, children: []');
const api = entity(
  'API',
  'orders',
  'type: grpc, lifecycle: production, owner: team-a, definition: "syntax = \\"proto3\\";"',
);
const template = (parameters: string, steps: string) =>
  object(
    'scaffolder.backstage.io/v1beta3 Template request',
    `spec: { owner: team-a, type: service, parameters: ${parameters}, steps: ${steps} }`,
  );
const crd = (name: string, more = '') =>
  object(
    `apiextensions.k8s.io/v1 CustomResourceDefinition ${name}`,
    'spec:',
    '  group: db.acme.io',
    '  names: { kind: Postgres, plural: postgreses, singular: postgres, listKind: PostgresList, shortNames: [pg] }',
    '  scope: Namespaced',
    '  versions: [{ name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object } } } } }]',
    ...(more ? [more] : []),
  );
const project = (resource: string) =>
  `domain: acme.io\nlayout: [go.kubebuilder.io/v4]\nprojectName: databases\nrepo: example.dev/databases\nresources:\n  - { ${resource} }\nversion: "3"\n`;
const own =
  'api: { crdVersion: v1, namespaced: true }, controller: true, domain: acme.io, group: db, kind: Postgres, path: example.dev/databases/api/v1, version: v1';
const web = 'backstage:Component/web' as const;

/** Parts 3 and 4 of the sheet about infrastructure: projects of KubeBuilder and the catalog of Backstage. */
export const catalogRelations: readonly Relation[] = [
  edge(
    '§3 PROJECT resource → CRD → sample → controller',
    {
      PROJECT: project(own),
      'config/crd/bases/db.acme.io_postgreses.yaml': crd('postgreses.db.acme.io'),
      'config/crd/kustomization.yaml': 'resources: [bases/db.acme.io_postgreses.yaml]\n',
      'config/samples/db_v1_postgres.yaml': object('db.acme.io/v1 Postgres postgres-sample', 'spec: {}'),
      'config/manager/manager.yaml': object('apps/v1 Deployment system/controller-manager'),
    },
    'kubebuilder:Project/databases composes kubernetes:CustomResourceDefinition/postgreses.db.acme.io',
    'kubebuilder:Project/databases describes kubernetes:Postgres/postgres-sample',
    'kubernetes:Postgres/postgres-sample requests kubernetes:CustomResourceDefinition/postgreses.db.acme.io',
    'kubebuilder:Project/databases owns kubernetes:Deployment/system/controller-manager',
  ),
  edge(
    '§3 webhooks → config/webhook',
    {
      PROJECT: project(`${own}, webhooks: { validation: true, webhookVersion: v1 }`),
      'config/webhook/manifests.yaml': object(
        'admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration validating-webhook-configuration',
        'webhooks: []',
      ),
    },
    'kubebuilder:Project/databases owns kubernetes:ValidatingWebhookConfiguration/validating-webhook-configuration',
  ),
  edge(
    '§3 external: true → foreign API',
    {
      PROJECT: project('controller: true, domain: acme.io, external: true, group: db, kind: Postgres, version: v1'),
      'crd.yaml': crd('postgreses.db.acme.io'),
    },
    'kubebuilder:Project/databases uses kubernetes:CustomResourceDefinition/postgreses.db.acme.io',
  ),
  edge(
    '§4 owner → Group, system → System, domain → Domain',
    one(
      team,
      component(', system: shop'),
      entity('System', 'shop', 'owner: team-a, domain: sales'),
      entity('Domain', 'sales', 'owner: team-a'),
    ),
    'backstage:Group/team-a owns backstage:Component/web',
    'backstage:System/shop owns backstage:Component/web',
    'backstage:Domain/sales owns backstage:System/shop',
  ),
  edge(
    '§4 providesApis, consumesApis → API',
    one(
      team,
      api,
      component(', providesApis: [orders]'),
      entity('Component', 'shop', 'type: service, lifecycle: production, owner: team-a, consumesApis: [orders]'),
    ),
    `${web} exposes backstage:API/orders`,
    'backstage:Component/shop requests backstage:API/orders',
  ),
  edge(
    '§4 dependsOn, dependencyOf, subcomponentOf',
    one(
      team,
      component(', dependsOn: ["resource:db"], subcomponentOf: shop'),
      entity('Resource', 'db', 'type: database, owner: team-a'),
      entity('Resource', 'cache', 'type: cache, owner: team-a, dependencyOf: ["component:web"]'),
      entity('Component', 'shop', 'type: service, lifecycle: production, owner: team-a'),
    ),
    `${web} depends backstage:Resource/db`,
    `${web} depends backstage:Resource/cache`,
    `backstage:Component/shop owns ${web}`,
  ),
  edge(
    '§4 memberOf → Group, parent and children',
    one(
      entity('Group', 'all', 'type: department, children: [team-a]'),
      entity('Group', 'team-a', 'type: team, parent: all, children: []'),
      entity('User', 'ana', 'memberOf: [team-a]'),
    ),
    'backstage:Group/all owns backstage:Group/team-a',
    'backstage:Group/team-a owns backstage:User/ana',
  ),
  none(
    '§4 $text, $json, $yaml → file',
    'the portal reads them from wherever the catalog file lies, often a URL; a file beside it is no element, and only its absence could be told',
  ),
  edge(
    '§4 Location targets → files',
    {
      'catalog-info.yaml': entity('Location', 'all', 'targets: [./web/catalog-info.yaml]'),
      'web/catalog-info.yaml': documents(team, component('')),
    },
    `backstage:Location/all delivers ${web}`,
  ),
  edge(
    '§4 backstage.io/kubernetes-id and label selector → workload',
    {
      'catalog-info.yaml': documents(team, component('', 'annotations: { backstage.io/kubernetes-id: web }')),
      'a.yaml': object('apps/v1 Deployment shop/web', 'labels: { backstage.io/kubernetes-id: web }'),
    },
    `${web} describes kubernetes:Deployment/shop/web`,
  ),
  finding(
    '§4 expressions → parameters and earlier steps',
    one(
      team,
      template(
        '{ properties: { name: { type: string } } }',
        '[{ id: a, action: "debug:log", input: { message: "${{ parameters.nmae }}" } }]',
      ),
    ),
    'backstage/template-expression',
  ),
  finding(
    '§4 fetch:template → skeleton',
    one(team, template('{ properties: {} }', '[{ id: a, action: "fetch:template", input: { url: ./skeleton } }]')),
    'backstage/skeleton-missing',
  ),
];
