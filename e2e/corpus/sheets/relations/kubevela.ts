import { documents, edge, finding, object, type Relation } from './relation.ts';

const one = (...texts: readonly string[]) => ({ 'a.yaml': documents(...texts) });
const application = (name: string, ...spec: readonly string[]) =>
  object(`core.oam.dev/v1beta1 Application shop/${name}`, 'spec:', ...spec.map((line) => `  ${line}`));
const web = (more = '') => `components: [{ name: web, type: webservice, properties: { image: "web:1.0.0"${more} } }]`;
const cue =
  'schematic: { cue: { template: "parameter: {size: string}\\noutput: {apiVersion: \\"apps/v1\\", kind: \\"Deployment\\"}" } }';
const component = (place: string, workload = 'workload: { definition: { apiVersion: apps/v1, kind: Deployment } }') =>
  object(`core.oam.dev/v1beta1 ComponentDefinition ${place}`, `spec: { ${workload}, ${cue} }`);
const trait = (name: string, spec: string) =>
  object(`core.oam.dev/v1beta1 TraitDefinition vela-system/${name}`, `spec: { ${spec}${spec && ', '}${cue} }`);
const app = 'kubevela:Application/shop/app' as const;

/** Part 4 of the sheet about applications. */
export const kubevelaRelations: readonly Relation[] = [
  edge(
    '§4 type → definition, own namespace then vela-system',
    one(
      application(
        'app',
        'components: [{ name: a, type: box, properties: { size: s }, traits: [{ type: mark, properties: { size: s } }] }]',
      ),
      component('vela-system/box'),
      trait('mark', ''),
    ),
    `${app} requests kubevela:ComponentDefinition/vela-system/box`,
    `${app} uses kubevela:TraitDefinition/vela-system/mark`,
  ),
  edge(
    '§4 type@version → DefinitionRevision',
    one(
      application('app', 'components: [{ name: a, type: box@v2, properties: { size: s } }]'),
      component('vela-system/box'),
      object('core.oam.dev/v1beta1 DefinitionRevision shop/box-v2'),
    ),
    `${app} uses kubevela:DefinitionRevision/shop/box-v2`,
  ),
  finding(
    '§4 dependsOn and inputs.from → their producer',
    one(
      application(
        'app',
        'components: [{ name: a, type: webservice, properties: { image: "a:1.0.0" }, dependsOn: [b] }]',
      ),
    ),
    'kubevela/unknown-name',
  ),
  finding(
    '§4 apply-component, deploy.policies → component, policy',
    one(application('app', web(), 'workflow: { steps: [{ name: s, type: deploy, properties: { policies: [p] } }] }')),
    'kubevela/unknown-name',
  ),
  finding(
    '§4 override and selectors → components',
    one(
      application(
        'app',
        web(),
        'policies: [{ name: o, type: override, properties: { components: [{ name: wbe, properties: { image: "w:2.0.0" } }] } }]',
      ),
    ),
    'kubevela/unknown-name',
  ),
  edge(
    '§4 topology → cluster',
    one(
      application('app', web(), 'policies: [{ name: t, type: topology, properties: { clusters: [edge] } }]'),
      object('cluster.core.oam.dev/v1alpha1 VirtualCluster edge'),
    ),
    `${app} schedules kubernetes:VirtualCluster/edge`,
  ),
  edge(
    '§4 depends-on-app → Application',
    one(
      application(
        'app',
        web(),
        'workflow: { steps: [{ name: s, type: depends-on-app, properties: { name: base, namespace: shop } }] }',
      ),
      application('base', web()),
    ),
    `${app} depends kubevela:Application/shop/base`,
  ),
  edge(
    '§4 workflow.ref → Workflow',
    one(
      application('app', web(), 'workflow: { ref: roll }'),
      object('core.oam.dev/v1alpha1 Workflow shop/roll', 'steps: [{ name: s, type: suspend }]'),
    ),
    `${app} uses kubevela:Workflow/shop/roll`,
  ),
  edge(
    '§4 k8s-objects and ref-objects → objects',
    one(
      application(
        'app',
        'components:',
        '- { name: a, type: k8s-objects, properties: { objects: [{ apiVersion: v1, kind: ConfigMap, metadata: { name: made } }] } }',
        '- { name: b, type: ref-objects, properties: { objects: [{ resource: ConfigMap, name: there }] } }',
      ),
      object('v1 ConfigMap shop/made'),
      object('v1 ConfigMap shop/there'),
    ),
    `${app} delivers kubernetes:ConfigMap/shop/made`,
    `${app} uses kubernetes:ConfigMap/shop/there`,
  ),
  edge(
    '§4 env, storage, service-binding → ConfigMap, Secret, claim',
    one(
      application(
        'app',
        'components:',
        '- name: web',
        '  type: webservice',
        '  properties: { image: "web:1.0.0", env: [{ name: A, valueFrom: { configMapKeyRef: { name: settings, key: a } } }] }',
        '  traits:',
        '  - { type: storage, properties: { pvc: [{ name: data, mountPath: /data, mountOnly: true }] } }',
        '  - { type: service-binding, properties: { envMappings: { PASSWORD: { secret: login, key: password } } } }',
      ),
      object('v1 ConfigMap shop/settings', 'data: { a: b }'),
      object('v1 PersistentVolumeClaim shop/data'),
      object('v1 Secret shop/login'),
    ),
    `${app} uses kubernetes:ConfigMap/shop/settings`,
    `${app} uses kubernetes:PersistentVolumeClaim/shop/data`,
    `${app} uses kubernetes:Secret/shop/login`,
  ),
  edge(
    '§4 workload → kind',
    one(
      component('vela-system/box', 'workload: { definition: { apiVersion: acme.io/v1, kind: Box } }'),
      object(
        'apiextensions.k8s.io/v1 CustomResourceDefinition boxes.acme.io',
        'spec: { group: acme.io, names: { kind: Box, plural: boxes }, scope: Namespaced, versions: [{ name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: object } } }] }',
      ),
    ),
    'kubevela:ComponentDefinition/vela-system/box composes kubernetes:CustomResourceDefinition/boxes.acme.io',
  ),
  edge(
    '§4 conflictsWith → trait',
    one(trait('mark', 'conflictsWith: [paint]'), trait('paint', '')),
    'kubevela:TraitDefinition/vela-system/mark governs kubevela:TraitDefinition/vela-system/paint',
  ),
  finding(
    '§4 appliesToWorkloads → workload',
    one(
      application(
        'app',
        'components: [{ name: a, type: webservice, properties: { image: "a:1.0.0" }, traits: [{ type: mark, properties: { size: s } }] }]',
      ),
      trait('mark', 'appliesToWorkloads: [statefulsets.apps]'),
    ),
    'kubevela/trait-fit',
  ),
  edge(
    '§4 providerRef → Provider',
    one(
      object(
        'terraform.core.oam.dev/v1beta2 Configuration shop/db',
        'spec: { hcl: "", providerRef: { name: cloud, namespace: shop } }',
      ),
      object('terraform.core.oam.dev/v1beta1 Provider shop/cloud', 'spec: {}'),
    ),
    'kubevela:Configuration/shop/db uses kubevela:Provider/shop/cloud',
  ),
  edge(
    '§4 existingServiceName → Service',
    one(
      application(
        'app',
        'components: [{ name: a, type: webservice, properties: { image: "a:1.0.0" }, traits: [{ type: gateway, properties: { existingServiceName: web, http: { /: 80 } } }] }]',
      ),
      object('v1 Service shop/web', 'spec: { ports: [{ port: 80 }] }'),
    ),
    `${app} exposes kubernetes:Service/shop/web`,
  ),
];
