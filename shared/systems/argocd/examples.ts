/** The texts of a small Application for examples; every piece can be replaced. */
export interface ApplicationDraft {
  readonly name?: string;
  readonly namespace?: string;
  readonly annotations?: string;
  readonly project?: string;
  /** Lines of `spec` that say where manifests come from, indented by two. */
  readonly source?: string;
  /** Lines of `spec.destination`, indented by four. */
  readonly destination?: string;
  /** Further lines of `spec`, indented by two. */
  readonly spec?: string;
}

/** Lines of a Git source with that path, for `ApplicationDraft.source`. */
export function gitSource(path: string): string {
  return `  source:
    repoURL: https://git.example.dev/platform/fleet.git
    targetRevision: main
    path: ${path}`;
}

/** A complete Application, as YAML. */
export function applicationText(draft: ApplicationDraft = {}): string {
  const annotations = draft.annotations ? `\n  annotations:\n    ${draft.annotations}` : '';
  return `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: ${draft.name ?? 'shop'}
  namespace: ${draft.namespace ?? 'argocd'}${annotations}
spec:
  project: ${draft.project ?? 'default'}
${draft.source ?? gitSource('shop')}
  destination:
${draft.destination ?? '    name: in-cluster\n    namespace: default'}
${draft.spec ?? ''}`;
}

/** A complete AppProject; `spec` holds its lines, indented by two. */
export function projectText(spec = '', name = 'shop'): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata:
  name: ${name}
  namespace: argocd
spec:
${spec || `  sourceRepos: ['https://git.example.dev/platform/*']\n  destinations:\n    - name: in-cluster\n      namespace: '*'`}
`;
}

/** A complete ApplicationSet with these generator lines (indented by four) and template lines that differ from the usual. */
export function setText(
  generators: string,
  options: { readonly name?: string; readonly go?: boolean; readonly spec?: string; readonly path?: string } = {},
): string {
  const dot = options.go === false ? '' : '.';
  const go = options.go === false ? '' : '  goTemplate: true\n  goTemplateOptions: [missingkey=error]\n';
  return `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata:
  name: shops
  namespace: argocd
spec:
${go}  generators:
${generators}
  template:
    metadata:
      name: '${options.name ?? `{{${dot}cluster}}-shop`}'
      labels:
        stage: '{{${dot}cluster}}'
    spec:
      project: default
      source:
        repoURL: https://git.example.dev/platform/fleet.git
        targetRevision: main
        path: ${options.path ?? 'shop'}
      destination:
        name: in-cluster
        namespace: default
${options.spec ?? ''}`;
}

/** Generator lines of a list of clusters. */
export function listLines(clusters: readonly string[]): string {
  return `    - list:\n        elements:\n${clusters.map((name) => `          - cluster: ${name}`).join('\n')}`;
}
