/** One work that the source of a rule names, with the place in it. */
export interface Citation {
  /** Such as `Argo CD documentation`: what stands before the first comma or colon. */
  readonly work: string;
  /** The rest as it is written, with the comma or colon: `, Sync Options: CreateNamespace`; empty where all of it is meant. */
  readonly place: string;
}

/** What the source of a rule names, in its order. The parts of a source stand apart by a semicolon. */
export function citationsOf(source: string): readonly Citation[] {
  return source.split('; ').map((part) => {
    const end = part.search(/[,:]/);
    return end < 0 ? { work: part, place: '' } : { work: part.slice(0, end), place: part.slice(end) };
  });
}

/** The address of a work; undefined for our own rules, for books and papers, and for a work that is not among the known ones. */
export function addressOf(work: string): string | undefined {
  return works.get(work);
}

/** True for a work that a reader can find: one of those that rules may name as their source. */
export function isKnownWork(work: string): boolean {
  return works.has(work);
}

/** What rules may name as their source: public works, and Entresol itself for a rule that is its own idea. */
const works: ReadonlyMap<string, string | undefined> = new Map<string, string | undefined>([
  ['Entresol', undefined],
  ['D. L. Parnas', undefined],
  ['Robert C. Martin', undefined],
  ['Argo CD documentation', 'https://argo-cd.readthedocs.io'],
  ['Backstage documentation', 'https://backstage.io/docs'],
  ['Backstage source', 'https://github.com/backstage/backstage'],
  ['CUE language specification', 'https://cuelang.org/docs/reference/spec/'],
  ['Crossplane API reference', 'https://docs.crossplane.io/latest/api/'],
  ['Crossplane documentation', 'https://docs.crossplane.io'],
  ['crossplane-runtime', 'https://github.com/crossplane/crossplane-runtime'],
  ['Docker Compose documentation', 'https://docs.docker.com/compose/'],
  ['etcd documentation', 'https://etcd.io/docs/'],
  ['Flux API reference', 'https://fluxcd.io/flux/components/'],
  ['Flux documentation', 'https://fluxcd.io/flux/'],
  ['Flux releases', 'https://github.com/fluxcd/flux2/releases'],
  ['function-auto-ready', 'https://github.com/crossplane-contrib/function-auto-ready'],
  ['function-patch-and-transform', 'https://github.com/crossplane-contrib/function-patch-and-transform'],
  ['Gateway API reference', 'https://gateway-api.sigs.k8s.io'],
  ['Go documentation', 'https://pkg.go.dev/time#ParseDuration'],
  ['Helm documentation', 'https://helm.sh/docs/topics/charts/'],
  ['Humanitec documentation', 'https://developer.humanitec.com'],
  ['idpbuilder', 'https://github.com/cnoe-io/idpbuilder'],
  ['JSON Schema draft 7', 'https://json-schema.org/draft-07'],
  ['Kratix documentation', 'https://docs.kratix.io'],
  ['Kratix source', 'https://github.com/syntasso/kratix'],
  ['Kubebuilder book', 'https://book.kubebuilder.io'],
  ['Kubefirst gitops-template', 'https://github.com/konstructio/gitops-template'],
  ['Kubernetes API reference', 'https://kubernetes.io/docs/reference/kubernetes-api/'],
  ['Kubernetes documentation', 'https://kubernetes.io/docs/'],
  ['Kubernetes source', 'https://github.com/kubernetes/kubernetes'],
  ['KubeVela documentation', 'https://kubevela.io/docs'],
  ['KubeVela source', 'https://github.com/kubevela/kubevela'],
  ['Kustomize documentation', 'https://kubectl.docs.kubernetes.io/references/kustomize/'],
  ['Kyverno API reference', 'https://kyverno.io/docs/'],
  ['Kyverno documentation', 'https://kyverno.io/docs/'],
  ['Massdriver CLI', 'https://github.com/massdriver-cloud/mass'],
  ['Massdriver documentation', 'https://docs.massdriver.cloud'],
  ['platform-orchestrator-graph', 'https://github.com/stellwerk-labs/platform-orchestrator-graph'],
  ['Platform Orchestrator provider', 'https://github.com/humanitec/terraform-provider-platform-orchestrator'],
  ['react-jsonschema-form', 'https://rjsf-team.github.io/react-jsonschema-form/docs/'],
  ['RFC 6901', 'https://www.rfc-editor.org/rfc/rfc6901'],
  ['Score community provisioners', 'https://github.com/score-spec/community-provisioners'],
  ['Score specification', 'https://docs.score.dev/docs/score-specification/score-spec-reference/'],
  ['score-compose', 'https://github.com/score-spec/score-compose'],
  ['score-go', 'https://github.com/score-spec/score-go'],
  ['score-k8s', 'https://github.com/score-spec/score-k8s'],
  ['score-k8s and score-compose', 'https://github.com/score-spec'],
  ['Semantic Versioning 2.0.0', 'https://semver.org/spec/v2.0.0.html'],
  ['Team Topologies', 'https://teamtopologies.com'],
  ['Terraform documentation', 'https://developer.hashicorp.com/terraform'],
]);
