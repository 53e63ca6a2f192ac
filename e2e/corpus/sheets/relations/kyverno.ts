import { documents, edge, object, type Relation } from './relation.ts';

const one = (...texts: readonly string[]) => ({ 'a.yaml': documents(...texts) });
const pods = 'resourceRules: [{ apiGroups: [""], apiVersions: [v1], operations: [CREATE], resources: [pods] }]';
const cel = (kind: string, name: string, spec: string) =>
  object(`policies.kyverno.io/v1 ${kind} ${name}`, `spec: { matchConstraints: { ${pods} }, ${spec} }`);
const classic = (rule: string, match = 'any: [{ resources: { kinds: [Pod] } }]') =>
  object('kyverno.io/v1 ClusterPolicy guard', 'spec:', `  rules: [{ name: one, match: { ${match} }, ${rule} }]`);
const pod = object('v1 Pod shop/web', 'spec: { containers: [{ name: web, image: "web:1.0.0" }] }');
const validate = 'validate: { message: label it, pattern: { metadata: { labels: { team: "?*" } } } }';
const vpol = cel('ValidatingPolicy', 'guard', 'validations: [{ expression: "true" }]');
const settings = object('v1 ConfigMap shop/settings');

/** Part 5 of the sheet about orchestration. */
export const kyvernoRelations: readonly Relation[] = [
  edge(
    '§5 match → objects it governs, CEL',
    one(vpol, pod),
    'kyverno:ValidatingPolicy/guard governs kubernetes:Pod/shop/web',
  ),
  edge(
    '§5 match → objects it governs, classic',
    one(classic(validate), pod),
    'kyverno:ClusterPolicy/guard governs kubernetes:Pod/shop/web',
  ),
  edge(
    '§5 PolicyException.policyRefs → policy',
    one(
      vpol,
      object(
        'policies.kyverno.io/v1 PolicyException shop/let',
        'spec: { policyRefs: [{ name: guard, kind: ValidatingPolicy }] }',
      ),
    ),
    'kyverno:PolicyException/shop/let governs kyverno:ValidatingPolicy/guard',
  ),
  {
    place: '§5 exceptions[].policyName and ruleNames → policy and rule',
    files: one(
      classic(validate),
      object(
        'kyverno.io/v2 PolicyException shop/let',
        'spec: { exceptions: [{ policyName: guard, ruleNames: [two] }], match: { any: [{ resources: { kinds: [Pod] } }] } }',
      ),
    ),
    edges: ['kyverno:PolicyException/shop/let governs kyverno:ClusterPolicy/guard'],
    findings: ['kyverno/exception-target'],
  },
  edge(
    '§5 generate → object made, clone → its source',
    one(
      classic(
        'generate: { apiVersion: v1, kind: Secret, name: copy, namespace: shop, synchronize: true, clone: { name: origin, namespace: base } }',
        'any: [{ resources: { kinds: [Namespace] } }]',
      ),
      object('v1 Secret shop/copy'),
      object('v1 Secret base/origin'),
    ),
    'kyverno:ClusterPolicy/guard composes kubernetes:Secret/shop/copy',
    'kyverno:ClusterPolicy/guard uses kubernetes:Secret/base/origin',
  ),
  edge(
    '§5 mutate targets → objects',
    one(
      classic(
        'mutate: { targets: [{ apiVersion: v1, kind: ConfigMap, name: settings, namespace: shop }], patchStrategicMerge: { data: { a: b } } }',
      ),
      settings,
    ),
    'kyverno:ClusterPolicy/guard governs kubernetes:ConfigMap/shop/settings',
  ),
  edge(
    '§5 targetMatchConstraints → objects',
    one(
      cel(
        'MutatingPolicy',
        'change',
        'evaluation: { mutateExisting: { enabled: true } }, targetMatchConstraints: { resourceRules: [{ apiGroups: [""], apiVersions: [v1], operations: [UPDATE], resources: [configmaps] }] }, mutations: [{ patchType: JSONPatch, jsonPatch: { expression: "[]" } }]',
      ),
      settings,
    ),
    'kyverno:MutatingPolicy/change governs kubernetes:ConfigMap/shop/settings',
  ),
  edge(
    '§5 context.configMap and globalReference → ConfigMap, GlobalContextEntry',
    one(
      classic(
        `context: [{ name: a, configMap: { name: settings, namespace: shop } }, { name: b, globalReference: { name: all } }], ${validate}`,
      ),
      settings,
      object(
        'kyverno.io/v2 GlobalContextEntry all',
        'spec: { kubernetesResource: { version: v1, resource: configmaps, namespace: shop } }',
      ),
    ),
    'kyverno:ClusterPolicy/guard uses kubernetes:ConfigMap/shop/settings',
    'kyverno:ClusterPolicy/guard uses kyverno:GlobalContextEntry/all',
  ),
  edge(
    '§5 GlobalContextEntry.kubernetesResource → objects of the kind',
    one(
      settings,
      object(
        'kyverno.io/v2 GlobalContextEntry all',
        'spec: { kubernetesResource: { version: v1, resource: configmaps, namespace: shop } }',
      ),
    ),
    'kyverno:GlobalContextEntry/all uses kubernetes:ConfigMap/shop/settings',
  ),
  edge(
    '§5 attestors → Secret, classic',
    one(
      classic(
        'verifyImages: [{ imageReferences: ["example.dev/*"], attestors: [{ entries: [{ keys: { secret: { name: key, namespace: kyverno } } }] }] }]',
      ),
      object('v1 Secret kyverno/key'),
    ),
    'kyverno:ClusterPolicy/guard uses kubernetes:Secret/kyverno/key',
  ),
  edge(
    '§5 credentials → Secret, CEL',
    one(
      cel(
        'ImageValidatingPolicy',
        'signed',
        'matchImageReferences: [{ glob: "example.dev/*" }], credentials: { secrets: [key] }, attestors: [{ name: a, cosign: { key: { data: x } } }], validations: [{ expression: "true" }]',
      ),
      object('v1 Secret kyverno/key'),
    ),
    'kyverno:ImageValidatingPolicy/signed uses kubernetes:Secret/kyverno/key',
  ),
  edge(
    '§5 policy → Argo CD and Flux kinds',
    one(
      object(
        'policies.kyverno.io/v1 ValidatingPolicy guard',
        'spec: { matchConstraints: { resourceRules: [{ apiGroups: [argoproj.io], apiVersions: [v1alpha1], operations: [CREATE], resources: [appprojects] }] }, validations: [{ expression: "true" }] }',
      ),
      object('argoproj.io/v1alpha1 AppProject argocd/team', 'spec: { sourceRepos: [], destinations: [] }'),
    ),
    'kyverno:ValidatingPolicy/guard governs argocd:AppProject/argocd/team',
  ),
];
