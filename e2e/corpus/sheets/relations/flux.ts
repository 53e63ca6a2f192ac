import { documents, edge, object, type Relation } from './relation.ts';

const one = (...texts: readonly string[]) => ({ 'a.yaml': documents(...texts) });
const git = (name: string, spec = '') =>
  object(
    `source.toolkit.fluxcd.io/v1 GitRepository flux-system/${name}`,
    `spec: { interval: 5m, url: "https://git.example.dev/acme/${name}"${spec} }`,
  );
const kustomization = (name: string, spec = '') =>
  object(
    `kustomize.toolkit.fluxcd.io/v1 Kustomization flux-system/${name}`,
    `spec: { interval: 5m, prune: true, sourceRef: { kind: GitRepository, name: platform }${spec} }`,
  );
const release = (name: string, spec = '') =>
  object(
    `helm.toolkit.fluxcd.io/v2 HelmRelease flux-system/${name}`,
    `spec: { interval: 5m, chart: { spec: { chart: web, version: 1.0.0, sourceRef: { kind: HelmRepository, name: charts } } }${spec} }`,
  );
const charts = object(
  'source.toolkit.fluxcd.io/v1 HelmRepository flux-system/charts',
  'spec: { interval: 5m, url: "https://charts.example.dev" }',
);
const settings = object('v1 ConfigMap flux-system/settings');
const login = object('v1 Secret flux-system/login');
const apps = 'flux:Kustomization/flux-system/apps' as const;
const web = 'flux:HelmRelease/flux-system/web' as const;

/** Part 4 of the sheet about orchestration. */
export const fluxRelations: readonly Relation[] = [
  edge(
    '§4 Kustomization.sourceRef → source',
    one(git('platform'), kustomization('apps')),
    `${apps} uses flux:GitRepository/flux-system/platform`,
  ),
  edge(
    '§4 Kustomization.dependsOn → Kustomization',
    one(kustomization('infra'), kustomization('apps', ', dependsOn: [{ name: infra }]')),
    `${apps} depends flux:Kustomization/flux-system/infra`,
  ),
  edge(
    '§4 HelmRelease.chart.spec.sourceRef → source',
    one(charts, release('web')),
    `${web} uses flux:HelmRepository/flux-system/charts`,
  ),
  edge(
    '§4 HelmRelease.chartRef → source',
    one(
      object(
        'helm.toolkit.fluxcd.io/v2 HelmRelease flux-system/web',
        'spec: { interval: 5m, chartRef: { kind: OCIRepository, name: web } }',
      ),
      object(
        'source.toolkit.fluxcd.io/v1 OCIRepository flux-system/web',
        'spec: { interval: 5m, url: "oci://example.dev/web" }',
      ),
    ),
    `${web} uses flux:OCIRepository/flux-system/web`,
  ),
  edge(
    '§4 HelmRelease.dependsOn → HelmRelease',
    one(release('db'), release('web', ', dependsOn: [{ name: db }]')),
    `${web} depends flux:HelmRelease/flux-system/db`,
  ),
  edge(
    '§4 valuesFrom → ConfigMap or Secret',
    one(
      release('web', ', valuesFrom: [{ kind: ConfigMap, name: settings }, { kind: Secret, name: login }]'),
      settings,
      login,
    ),
    `${web} uses kubernetes:ConfigMap/flux-system/settings`,
    `${web} uses kubernetes:Secret/flux-system/login`,
  ),
  edge(
    '§4 substituteFrom → ConfigMap',
    one(kustomization('apps', ', postBuild: { substituteFrom: [{ kind: ConfigMap, name: settings }] }'), settings),
    `${apps} uses kubernetes:ConfigMap/flux-system/settings`,
  ),
  edge(
    '§4 secretRef → Secret',
    one(git('platform', ', secretRef: { name: login }'), login),
    'flux:GitRepository/flux-system/platform uses kubernetes:Secret/flux-system/login',
  ),
  edge(
    '§4 kubeConfig → Secret',
    one(kustomization('apps', ', kubeConfig: { secretRef: { name: login } }'), login),
    `${apps} uses kubernetes:Secret/flux-system/login`,
  ),
  edge(
    '§4 kubeConfig → ConfigMap',
    one(release('web', ', kubeConfig: { configMapRef: { name: settings } }'), settings),
    `${web} uses kubernetes:ConfigMap/flux-system/settings`,
  ),
  edge(
    '§4 serviceAccountName → ServiceAccount',
    one(kustomization('apps', ', serviceAccountName: team'), object('v1 ServiceAccount flux-system/team')),
    `${apps} uses kubernetes:ServiceAccount/flux-system/team`,
  ),
  edge(
    '§4 GitRepository.include → GitRepository',
    one(git('platform', ', include: [{ repository: { name: shared } }]'), git('shared')),
    'flux:GitRepository/flux-system/platform depends flux:GitRepository/flux-system/shared',
  ),
  edge(
    '§4 ArtifactGenerator.sources → source, artifacts → ExternalArtifact → Kustomization',
    one(
      git('platform'),
      object(
        'source.extensions.fluxcd.io/v1beta1 ArtifactGenerator flux-system/pack',
        'spec: { sources: [{ alias: repo, kind: GitRepository, name: platform }], artifacts: [{ name: shop, copy: [{ from: "@repo/shop/**", to: "@artifact/" }] }] }',
      ),
      object(
        'kustomize.toolkit.fluxcd.io/v1 Kustomization flux-system/apps',
        'spec: { interval: 5m, prune: true, sourceRef: { kind: ExternalArtifact, name: shop } }',
      ),
    ),
    'flux:ArtifactGenerator/flux-system/pack uses flux:GitRepository/flux-system/platform',
    'flux:ArtifactGenerator/flux-system/pack composes flux:ExternalArtifact/flux-system/shop',
    `${apps} uses flux:ExternalArtifact/flux-system/shop`,
  ),
  edge(
    '§4 Alert.eventSources → Flux object, Alert.providerRef → Provider',
    one(
      kustomization('apps'),
      object(
        'notification.toolkit.fluxcd.io/v1beta3 Alert flux-system/tell',
        'spec: { providerRef: { name: chat }, eventSources: [{ kind: Kustomization, name: apps }] }',
      ),
      object('notification.toolkit.fluxcd.io/v1beta3 Provider flux-system/chat', 'spec: { type: slack }'),
    ),
    `flux:Alert/flux-system/tell selects ${apps}`,
    'flux:Alert/flux-system/tell uses flux:Provider/flux-system/chat',
  ),
  edge(
    '§4 Receiver.resources → source',
    one(
      git('platform'),
      object(
        'notification.toolkit.fluxcd.io/v1 Receiver flux-system/hook',
        'spec: { type: github, resources: [{ kind: GitRepository, name: platform }], secretRef: { name: login } }',
      ),
      login,
    ),
    'flux:Receiver/flux-system/hook selects flux:GitRepository/flux-system/platform',
  ),
  edge(
    '§4 ImagePolicy → ImageRepository, ImageUpdateAutomation → GitRepository',
    one(
      git('platform'),
      object(
        'image.toolkit.fluxcd.io/v1 ImagePolicy flux-system/web',
        'spec: { imageRepositoryRef: { name: web }, policy: { semver: { range: 1.x } } }',
      ),
      object(
        'image.toolkit.fluxcd.io/v1 ImageRepository flux-system/web',
        'spec: { interval: 5m, image: example.dev/web }',
      ),
      object(
        'image.toolkit.fluxcd.io/v1 ImageUpdateAutomation flux-system/bump',
        'spec: { interval: 5m, sourceRef: { kind: GitRepository, name: platform } }',
      ),
    ),
    'flux:ImagePolicy/flux-system/web uses flux:ImageRepository/flux-system/web',
    'flux:ImageUpdateAutomation/flux-system/bump uses flux:GitRepository/flux-system/platform',
  ),
  edge(
    '§4 Kustomization.path → what the folder holds',
    { 'a.yaml': kustomization('apps', ', path: ./shop'), 'shop/b.yaml': settings },
    `${apps} delivers kubernetes:ConfigMap/flux-system/settings`,
  ),
  edge(
    '§4 nested Kustomizations form the tree',
    { 'a.yaml': kustomization('apps', ', path: ./clusters'), 'clusters/b.yaml': kustomization('infra') },
    `${apps} delivers flux:Kustomization/flux-system/infra`,
  ),
  edge(
    '§4 healthChecks → object',
    one(
      kustomization('apps', ', healthChecks: [{ apiVersion: apps/v1, kind: Deployment, name: web, namespace: shop }]'),
      object('apps/v1 Deployment shop/web'),
    ),
    `${apps} depends kubernetes:Deployment/shop/web`,
  ),
];
