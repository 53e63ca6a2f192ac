import { documents, edge, finding, object, type Relation } from './relation.ts';

const chart = (name: string, more = '') => `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n${more}`;
const settings = object('v1 ConfigMap settings', 'data: { level: info }');
const kustomization = (...lines: readonly string[]) =>
  ['apiVersion: kustomize.config.k8s.io/v1beta1', 'kind: Kustomization', ...lines, ''].join('\n');
const application = (source: string, name = 'shop') =>
  object(
    `argoproj.io/v1alpha1 Application argocd/${name}`,
    'spec:',
    '  project: default',
    `  source: { ${source}, targetRevision: HEAD }`,
    '  destination: { server: "https://kubernetes.default.svc", namespace: shop }',
  );

/** Parts 5, 6, 7 and 8 of the sheet about infrastructure: stacks, charts and overlays. */
export const packagingRelations: readonly Relation[] = [
  edge(
    '§5 cnoe:// source → folder beside the file',
    { 'stack/app.yaml': application('repoURL: cnoe://manifests, path: "."'), 'stack/manifests/a.yaml': settings },
    'argocd:Application/argocd/shop delivers kubernetes:ConfigMap/settings',
  ),
  edge(
    '§5 Localbuild customPackageDirs → folders',
    {
      'build.yaml': object(
        'idpbuilder.cnoe.io/v1alpha1 Localbuild local',
        'spec: { packageConfigs: { customPackageDirs: [stack] } }',
      ),
      'stack/app.yaml': application('repoURL: cnoe://manifests, path: "."'),
    },
    'cnoe:Localbuild/local delivers argocd:Application/argocd/shop',
  ),
  edge(
    '§5 CustomPackage → Application, GitRepository → folder and Secret',
    {
      'a.yaml': documents(
        object(
          'idpbuilder.cnoe.io/v1alpha1 CustomPackage shop/pack',
          'spec: { argoCD: { name: shop, namespace: argocd, type: Application, applicationFile: app.yaml }, replicate: false, gitServerURL: "https://git.example.dev", internalGitServeURL: "http://git", gitServerAuthSecretRef: { name: git, namespace: gitea } }',
        ),
        object(
          'idpbuilder.cnoe.io/v1alpha1 GitRepository shop/repo',
          'spec: { provider: { name: gitea, organizationName: acme, gitURL: "https://git.example.dev", internalGitURL: "http://git" }, source: { type: local, path: stack/manifests }, secretRef: { name: git, namespace: gitea } }',
        ),
        object('v1 Secret gitea/git'),
      ),
      'app.yaml': application('repoURL: cnoe://manifests, path: "."'),
      'stack/manifests/a.yaml': settings,
    },
    'cnoe:CustomPackage/shop/pack delivers argocd:Application/argocd/shop',
    'cnoe:CustomPackage/shop/pack uses kubernetes:Secret/gitea/git',
    'cnoe:GitRepository/shop/repo delivers kubernetes:ConfigMap/settings',
  ),
  edge(
    '§6 Application → path of this repository, named by a token',
    {
      'registry/app.yaml': application('repoURL: <GITOPS_REPO_URL>, path: registry/components'),
      'registry/components/a.yaml': settings,
    },
    'argocd:Application/argocd/shop delivers kubernetes:ConfigMap/settings',
  ),
  edge(
    '§6 ExternalSecret → store',
    {
      'a.yaml': documents(
        object(
          'external-secrets.io/v1 ExternalSecret shop/login',
          'spec: { secretStoreRef: { kind: ClusterSecretStore, name: vault } }',
        ),
        object('external-secrets.io/v1 ClusterSecretStore vault', 'spec: {}'),
        object('external-secrets.io/v1 ExternalSecret shop/other', 'spec: { secretStoreRef: { name: near } }'),
        object('external-secrets.io/v1 SecretStore shop/near', 'spec: {}'),
      ),
    },
    'kubernetes:ExternalSecret/shop/login uses kubernetes:ClusterSecretStore/vault',
    'kubernetes:ExternalSecret/shop/other uses kubernetes:SecretStore/shop/near',
  ),
  edge(
    '§8 chart dependency → chart',
    {
      'a/Chart.yaml': chart('web', 'dependencies: [{ name: lib, version: 1.0.0, repository: "file://../lib" }]\n'),
      'lib/Chart.yaml': chart('lib'),
    },
    'helm:Chart/web depends helm:Chart/lib',
  ),
  edge(
    '§8 Flux HelmRelease, Argo CD source → chart of the repository',
    {
      'charts/web/Chart.yaml': chart('web'),
      'a.yaml': object(
        'helm.toolkit.fluxcd.io/v2 HelmRelease flux-system/web',
        'spec: { interval: 5m, chart: { spec: { chart: ./charts/web, sourceRef: { kind: GitRepository, name: platform } } } }',
      ),
      'b.yaml': application('repoURL: "https://git.example.dev/acme/platform", path: charts/web'),
    },
    'flux:HelmRelease/flux-system/web delivers helm:Chart/web',
    'argocd:Application/argocd/shop delivers helm:Chart/web',
  ),
  edge(
    '§8 kustomization: resources, components → files and folders',
    {
      'over/kustomization.yaml': kustomization('resources: [a.yaml, ../base]'),
      'over/a.yaml': settings,
      'base/kustomization.yaml': kustomization('resources: [b.yaml]'),
      'base/b.yaml': object('v1 Secret login'),
    },
    'kubernetes:Kustomization/over delivers kubernetes:ConfigMap/settings',
    'kubernetes:Kustomization/over delivers kubernetes:Kustomization/base',
  ),
  edge(
    '§8 kustomization: patches → file',
    {
      'kustomization.yaml': kustomization('resources: [a.yaml]', 'patches: [{ path: p.yaml }]'),
      'a.yaml': settings,
      'p.yaml': object('v1 ConfigMap settings', 'data: { level: debug }'),
    },
    'kubernetes:Kustomization/kustomization uses kubernetes:ConfigMap/settings~2',
  ),
  edge(
    '§8 kustomization: generators → objects, found by their base name',
    {
      'kustomization.yaml': kustomization(
        'resources: [a.yaml]',
        'configMapGenerator: [{ name: made, literals: [a=b] }]',
      ),
      'a.yaml': object(
        'v1 Pod web',
        'spec: { containers: [{ name: web, image: "web:1.0.0", envFrom: [{ configMapRef: { name: made } }] }] }',
      ),
    },
    'kubernetes:Pod/web uses kubernetes:ConfigMap/made',
  ),
  finding(
    '§8 kustomization: what it names has to be there',
    { 'kustomization.yaml': kustomization('resources: [gone.yaml]') },
    'reference/dangling',
  ),
];
