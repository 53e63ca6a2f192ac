/** Findings of severity error on upstream files that were looked at and are true. Several findings of one reason share a row. */
export interface Reviewed {
  readonly file: string;
  readonly codes: readonly string[];
  readonly reason: string;
}

export const reviewed: readonly Reviewed[] = [
  {
    file: 'score/examples/community-dapr-state-store-score.yaml',
    codes: ['contract/no-provider'],
    reason: 'asks for dapr-state-store; the provisioners beside it offer other types only',
  },
  {
    file: 'score/examples/score-full.yaml',
    codes: ['contract/no-provider'],
    reason: 'the specification’s sample names invented types that no provisioner offers',
  },
  {
    file: 'kratix/examples/core-samples/platform_v1alpha1_promiserevision.yaml',
    codes: ['schema/type', 'schema/required'],
    reason: 'a scaffold without a body: the API server refuses an empty spec',
  },
  {
    file: 'kratix/examples/core-samples/platform_v1alpha1_resourcebinding.yaml',
    codes: ['schema/type', 'schema/required'],
    reason: 'a scaffold without a body: the API server refuses an empty spec',
  },
  {
    file: 'kratix/examples/core-samples/platform_v1alpha1_workplacement.yaml',
    codes: ['schema/type', 'schema/required'],
    reason: 'a scaffold without a body: the API server refuses an empty spec',
  },
  ...[
    'crossplane/examples/crossplane-on-eks-legacy-resources-mode/compositions/aws-provider/rds/rds-postgres.yaml',
    'crossplane/examples/crossplane-on-eks-legacy-resources-mode/compositions/upbound-aws-provider/s3/general-purpose.yaml',
    'crossplane/examples/e2e-environment/composition.yaml',
  ].map((file) => ({
    file,
    codes: ['crossplane/legacy-mode', 'crossplane/patch-policy', 'schema/rule', 'schema/unknown-field'],
    reason: 'a Composition in mode Resources, which Crossplane 2 removed',
  })),
  {
    file: 'crossplane/examples/negative/apiextensions/composition/namespaced-xr-no-cluster-scoped-resource/setup/composition.yaml',
    codes: ['crossplane/wrong-scope'],
    reason: 'upstream’s own example of the mistake',
  },
  {
    file: 'crossplane/examples/negative/apiextensions/mrd/validation/mrd-invalid.yaml',
    codes: ['schema/rule', 'crossplane/definition-lower-case'],
    reason: 'upstream’s own example of the mistake',
  },
  {
    file: 'crossplane/examples/negative/protection/usage/standalone-namespaced/ref-without-by-cross-namespace-invalid/usage.yaml',
    codes: ['schema/rule', 'crossplane/usage-form'],
    reason: 'upstream’s own example of the mistake',
  },
  {
    file: 'crossplane/examples/platform-ref-aws-v2-namespaced/cluster-xr.yaml',
    codes: ['schema/enum', 'schema/unknown-field'],
    reason:
      'the example is of another release than the XRD beside it: it asks for a version and a field that the XRD lacks',
  },
  {
    file: 'argocd/examples/appproject-good-bad/application-prevent-default-project-good.yaml',
    codes: ['reference/dangling'],
    reason: 'a sample of a policy against the project default; the project biz that it names is nowhere',
  },
  ...[
    'basic/package1/app.yaml',
    'crossplane-integrations/crossplane-compositions.yaml',
    'crossplane-integrations/crossplane-providers.yaml',
    'ref-implementation/argo-workflows.yaml',
    'ref-implementation/backstage.yaml',
    'ref-implementation/external-secrets.yaml',
    'ref-implementation/keycloak.yaml',
  ].map((file) => ({
    file: `argocd/examples/cnoe-stacks/${file}`,
    codes: ['cnoe/local-path'],
    reason: 'the Application was taken out of its stack, so the folder beside it is not there',
  })),
  {
    file: 'argocd/examples/reference-specs/application.yaml',
    codes: ['argocd/source'],
    reason: 'documentation of every field: source, sources and the hydrator at once',
  },
  {
    file: 'argocd/examples/reference-specs/applicationset.yaml',
    codes: [
      'argocd/destination',
      'argocd/generated-names',
      'argocd/generator',
      'argocd/project-refuses',
      'argocd/rolling-sync',
      'schema/type',
      'schema/unknown-field',
    ],
    reason: 'documentation of every field: empty generators, fields at the wrong level, server and name at once',
  },
  {
    file: 'cnoe/idpbuilder/custompackage/test/resources/customPackages/applicationSet/generator-matrix.yaml',
    codes: ['argocd/generator'],
    reason: 'a matrix with one child: good enough for the unit test it belongs to, refused by Argo CD',
  },
  {
    file: 'cnoe/stacks/crossplane-integrations/crossplane-compositions/s3/general-purpose.yaml',
    codes: ['crossplane/legacy-mode', 'crossplane/patch-policy', 'schema/rule'],
    reason: 'a Composition in mode Resources, which Crossplane 2 removed',
  },
  {
    file: 'kubefirst/k3d-github/cluster-types/mgmt/components/cert-manager/wait.yaml',
    codes: ['reference/dangling'],
    reason: 'the RoleBinding names the role kubernetes-toolkit; the Role above it is called k8s-toolkit-cert-manager',
  },
  {
    file: 'kyverno/examples/conformance/namespaced-generatingpolicy-cross-namespace-denied.yaml',
    codes: ['kyverno/namespaced-scope'],
    reason: 'upstream’s own example of the mistake',
  },
  ...[
    ...['admiral', 'captain', 'firstmate', 'navigator', 'sailor'].map(
      (kind) => `project-v4/config/samples/crew_v1_${kind}`,
    ),
    'project-v4/config/samples/crew_v2_firstmate',
    ...[
      'crew_v1_captain',
      'example.com_v1_wordpress',
      'example.com_v2_wordpress',
      'fiz_v1_bar',
      'foo.policy_v1_healthcheckpolicy',
      'foo_v1_bar',
      'sea-creatures_v1_prawn',
      'sea-creatures_v1beta1_kraken',
      'sea-creatures_v1beta2_leviathan',
      'ship_v1_destroyer',
      'ship_v1beta1_frigate',
      'ship_v2alpha1_cruiser',
    ].map((sample) => `project-v4-multigroup/config/samples/${sample}`),
  ].map((sample) => ({
    file: `kubebuilder/${sample}.yaml`,
    codes: ['schema/type'],
    reason: 'a scaffold without a body: the API server refuses an empty spec',
  })),
  ...[
    'massdriver/examples/aws-eks-cluster/core-services/artifacts.tf',
    'massdriver/examples/aws-vpc/src/_artifacts.tf',
    'massdriver/examples/k8s-elasticsearch/src/_artifacts.tf',
  ].map((file) => ({
    file,
    codes: ['terraform/undeclared'],
    reason: 'an excerpt of the module: the files that declare these resources were not taken along',
  })),
  {
    file: 'massdriver/examples/mass-bundle-simple/massdriver.yaml',
    codes: ['schema/required'],
    reason: 'a stub of the tool’s own tests: a bundle needs a description and params',
  },
  ...[
    'terraform/provider-terraform/examples/cluster/creationblocker/composition.yaml',
    'terraform/provider-terraform/examples/cluster/importer/composition.yaml',
    'terraform/provider-terraform/examples/cluster/observe-only-composition/composition.yaml',
    'terraform/provider-terraform/examples/cluster/transition/01-composition-tf-only/composition.yaml',
    'terraform/provider-terraform/examples/cluster/transition/02-composition-tf-and-native/composition.yaml',
    'terraform/provider-terraform/examples/cluster/transition/03-composition-native-only/composition.yaml',
  ].map((file) => ({
    file,
    codes: ['crossplane/legacy-mode', 'schema/rule'],
    reason: 'a Composition in mode Resources, which Crossplane 2 removed',
  })),
  ...[
    'terraform/provider-terraform/examples/cluster/aws-eks-irsa-setup.yaml',
    'terraform/provider-terraform/examples/cluster/install.yaml',
  ].map((file) => ({
    file,
    codes: ['crossplane/removed-kind', 'crossplane/package-name', 'schema/unknown-field'],
    reason: 'ControllerConfig and the short package name belong to Crossplane 1',
  })),
  {
    file: 'humanitec/examples/orchestrator-v2/common-resource-types-main.tf',
    codes: ['terraform/undeclared'],
    reason: 'an excerpt of the module: the file that declares its variables was not taken along',
  },
  {
    file: 'humanitec/examples/orchestrator-v2/module_rule.tf',
    codes: ['terraform/duplicate'],
    reason: 'examples of several pages of the documentation lie in one folder and repeat a resource',
  },
];
