import { documents, edge, finding, object, type Relation } from './relation.ts';

const one = (...texts: readonly string[]) => ({ 'a.yaml': documents(...texts) });
const xrd = (kind: string, ...spec: readonly string[]) => {
  const plural = `${kind.toLowerCase()}s`;
  return object(
    `apiextensions.crossplane.io/v2 CompositeResourceDefinition ${plural}.acme.io`,
    'spec:',
    '  group: acme.io',
    `  names: { kind: ${kind}, plural: ${plural} }`,
    '  scope: Namespaced',
    '  versions: [{ name: v1, served: true, referenceable: true, schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object, properties: { size: { type: string } } } } } } }]',
    ...spec.map((line) => `  ${line}`),
  );
};
const composition = (step: string, name = 'boxes') =>
  object(
    `apiextensions.crossplane.io/v1 Composition ${name}`,
    'labels: { tier: small }',
    'spec:',
    '  compositeTypeRef: { apiVersion: acme.io/v1, kind: Box }',
    `  pipeline: [{ step: make, functionRef: { name: patch }${step} }]`,
  );
const patchInput = (base: string, patches = '') =>
  `, input: { apiVersion: pt.fn.crossplane.io/v1beta1, kind: Resources, resources: [{ name: part, base: ${base}${patches} }] }`;
const bucket =
  '{ apiVersion: s3.aws.m.upbound.io/v1beta1, kind: Bucket, spec: { forProvider: { region: eu-central-1 } } }';
const bucketCrd = object(
  'apiextensions.k8s.io/v1 CustomResourceDefinition buckets.s3.aws.m.upbound.io',
  'spec:',
  '  group: s3.aws.m.upbound.io',
  '  names: { kind: Bucket, plural: buckets }',
  '  scope: Namespaced',
  '  versions: [{ name: v1beta1, served: true, storage: true, schema: { openAPIV3Schema: { type: object, x-kubernetes-preserve-unknown-fields: true } } }]',
);
const boxes = 'crossplane:CompositeResourceDefinition/boxs.acme.io' as const;
const made = 'crossplane:Composition/boxes' as const;

/** Part 1 of the sheet about orchestration. */
export const crossplaneRelations: readonly Relation[] = [
  edge('§1 Composition.compositeTypeRef → XRD', one(xrd('Box'), composition('')), `${made} implements ${boxes}`),
  edge(
    '§1 XRD.defaultCompositionRef and enforcedCompositionRef → Composition',
    one(
      xrd('Box', 'defaultCompositionRef: { name: boxes }', 'enforcedCompositionRef: { name: others }'),
      composition(''),
      composition('', 'others'),
    ),
    `${boxes} uses ${made}`,
    `${boxes} uses crossplane:Composition/others`,
  ),
  edge(
    '§1 step.functionRef → Function',
    one(
      composition(''),
      object('pkg.crossplane.io/v1 Function patch', 'spec: { package: "xpkg.example.dev/acme/patch:v1.0.0" }'),
    ),
    `${made} uses crossplane:Function/patch`,
  ),
  edge(
    '§1 step credentials → Secret',
    one(
      composition(
        ', credentials: [{ name: cloud, source: Secret, secretRef: { name: cloud, namespace: crossplane-system } }]',
      ),
      object('v1 Secret crossplane-system/cloud'),
    ),
    `${made} uses kubernetes:Secret/crossplane-system/cloud`,
  ),
  edge(
    '§1 base → kind of the managed resource, definition of a nested one, and built-in kind',
    one(
      composition(patchInput(bucket)),
      bucketCrd,
      composition(patchInput('{ apiVersion: acme.io/v1, kind: Part, spec: { size: s } }'), 'nested'),
      xrd('Part'),
    ),
    `${made} composes kubernetes:CustomResourceDefinition/buckets.s3.aws.m.upbound.io`,
    'crossplane:Composition/nested composes crossplane:CompositeResourceDefinition/parts.acme.io',
  ),
  finding(
    '§1 patches: field of the composite ↔ field of the composed resource',
    one(
      xrd('Box'),
      composition(
        patchInput(bucket, ', patches: [{ fromFieldPath: spec.sise, toFieldPath: spec.forProvider.region }]'),
      ),
      bucketCrd,
    ),
    'crossplane/patch-from-unknown-field',
  ),
  edge(
    '§1 composite resource → XRD, and compositionRef → Composition',
    one(
      xrd('Box'),
      composition(''),
      object('acme.io/v1 Box shop/a', 'spec: { crossplane: { compositionRef: { name: boxes } } }'),
    ),
    `crossplane:Box/shop/a requests ${boxes}`,
    `crossplane:Box/shop/a uses ${made}`,
  ),
  edge(
    '§1 compositionSelector → Compositions by labels',
    one(
      xrd('Box'),
      composition(''),
      object(
        'acme.io/v1 Box shop/a',
        'spec: { crossplane: { compositionSelector: { matchLabels: { tier: small } } } }',
      ),
    ),
    `crossplane:Box/shop/a uses ${made}`,
  ),
  edge(
    '§1 managed resource.providerConfigRef → ProviderConfig',
    one(
      object(
        's3.aws.m.upbound.io/v1beta1 Bucket shop/logs',
        'spec: { providerConfigRef: { kind: ProviderConfig, name: main }, forProvider: { region: eu-central-1 } }',
      ),
      object('aws.m.upbound.io/v1beta1 ProviderConfig shop/main', 'spec: { credentials: { source: None } }'),
    ),
    'crossplane:Bucket/shop/logs uses crossplane:ProviderConfig/shop/main',
  ),
  edge(
    '§1 managed resource: <field>Ref.name → managed resource',
    one(
      object(
        's3.aws.m.upbound.io/v1beta1 BucketVersioning shop/logs',
        'spec: { forProvider: { region: eu-central-1, bucketRef: { name: logs } } }',
      ),
      object('s3.aws.m.upbound.io/v1beta1 Bucket shop/logs', 'spec: { forProvider: { region: eu-central-1 } }'),
    ),
    'crossplane:BucketVersioning/shop/logs uses crossplane:Bucket/shop/logs',
  ),
  edge(
    '§1 activation policy → managed resource definitions by globs',
    one(
      object(
        'apiextensions.crossplane.io/v1alpha1 ManagedResourceActivationPolicy some',
        'spec: { activate: ["*.s3.aws.m.upbound.io"] }',
      ),
      object(
        'apiextensions.crossplane.io/v1alpha1 ManagedResourceDefinition buckets.s3.aws.m.upbound.io',
        'spec: { group: s3.aws.m.upbound.io, names: { kind: Bucket, plural: buckets }, scope: Namespaced, versions: [] }',
      ),
    ),
    'crossplane:ManagedResourceActivationPolicy/some governs crossplane:ManagedResourceDefinition/buckets.s3.aws.m.upbound.io',
  ),
  edge(
    '§1 Usage.of and by → any object',
    one(
      object(
        'protection.crossplane.io/v1beta1 Usage shop/keep',
        'spec:',
        '  of: { apiVersion: s3.aws.m.upbound.io/v1beta1, kind: Bucket, resourceRef: { name: logs } }',
        '  by: { apiVersion: apps/v1, kind: Deployment, resourceRef: { name: web } }',
      ),
      object('s3.aws.m.upbound.io/v1beta1 Bucket shop/logs', 'spec: { forProvider: { region: eu-central-1 } }'),
      object('apps/v1 Deployment shop/web'),
    ),
    'crossplane:Usage/shop/keep governs crossplane:Bucket/shop/logs',
    'crossplane:Usage/shop/keep uses kubernetes:Deployment/shop/web',
  ),
  edge(
    '§1 environment → EnvironmentConfig, through function-environment-configs',
    one(
      composition(
        ', input: { apiVersion: environmentconfigs.fn.crossplane.io/v1beta1, kind: Input, spec: { environmentConfigs: [{ type: Reference, ref: { name: regions } }] } }',
      ),
      object('apiextensions.crossplane.io/v1beta1 EnvironmentConfig regions', 'data: { region: eu-central-1 }'),
    ),
    `${made} uses crossplane:EnvironmentConfig/regions`,
  ),
  edge(
    '§1 Configuration.dependsOn → package',
    one(
      object(
        'meta.pkg.crossplane.io/v1 Configuration shop',
        'spec: { dependsOn: [{ apiVersion: pkg.crossplane.io/v1, kind: Function, package: xpkg.example.dev/acme/patch, version: ">=v1.0.0" }] }',
      ),
      object('pkg.crossplane.io/v1 Function acme-patch', 'spec: { package: "xpkg.example.dev/acme/patch:v1.0.0" }'),
    ),
    'crossplane:Configuration/shop depends crossplane:Function/acme-patch',
  ),
  edge(
    '§1 WatchOperation.watch → kind',
    one(
      xrd('Box'),
      object(
        'ops.crossplane.io/v1alpha1 WatchOperation look',
        'spec: { watch: { apiVersion: acme.io/v1, kind: Box }, operationTemplate: { spec: { mode: Pipeline, pipeline: [{ step: a, functionRef: { name: f } }] } } }',
      ),
    ),
    `crossplane:WatchOperation/look depends ${boxes}`,
  ),
];
