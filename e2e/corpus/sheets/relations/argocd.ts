import { documents, edge, finding, none, object, type Relation } from './relation.ts';

const one = (...texts: readonly string[]) => ({ 'a.yaml': documents(...texts) });
const cluster = 'destination: { server: "https://kubernetes.default.svc", namespace: shop }';
const source = 'repoURL: "https://git.example.dev/acme/platform", targetRevision: main';
const application = (...spec: readonly string[]) =>
  object('argoproj.io/v1alpha1 Application argocd/shop', 'spec:', ...spec.map((line) => `  ${line}`));
const plain = application('project: team', `source: { ${source}, path: shop }`, cluster);
const set = (generator: string) =>
  object(
    'argoproj.io/v1alpha1 ApplicationSet argocd/envs',
    'spec:',
    '  goTemplate: true',
    '  goTemplateOptions: [missingkey=error]',
    `  generators: [${generator}]`,
    `  template: { metadata: { name: "shop-{{ .name }}" }, spec: { project: default, source: { ${source}, path: "shop/{{ .name }}" }, ${cluster} } }`,
  );
const settings = object('v1 ConfigMap settings', 'data: { level: info }');
const app = 'argocd:Application/argocd/shop' as const;

/** Part 3 of the sheet about orchestration. */
export const argocdRelations: readonly Relation[] = [
  edge(
    '§3 project → AppProject',
    one(
      plain,
      object(
        'argoproj.io/v1alpha1 AppProject argocd/team',
        'spec: { sourceRepos: ["*"], destinations: [{ server: "*", namespace: "*" }] }',
      ),
    ),
    `argocd:AppProject/argocd/team governs ${app}`,
  ),
  edge(
    '§3 source path → folder of the repository',
    { 'a.yaml': plain, 'shop/b.yaml': settings },
    `${app} delivers kubernetes:ConfigMap/settings`,
  ),
  edge(
    '§3 repoURL → repository Secret',
    one(
      plain,
      object(
        'v1 Secret argocd/repo',
        'labels: { argocd.argoproj.io/secret-type: repository }',
        'stringData: { url: "https://git.example.dev/acme/platform" }',
      ),
    ),
    `${app} uses kubernetes:Secret/argocd/repo`,
  ),
  edge(
    '§3 destination → cluster Secret and Namespace',
    one(
      application(
        'project: default',
        `source: { ${source}, path: shop }`,
        'destination: { name: prod, namespace: shop }',
      ),
      object('v1 Namespace shop'),
      object(
        'v1 Secret argocd/prod',
        'labels: { argocd.argoproj.io/secret-type: cluster }',
        'stringData: { name: prod, server: "https://prod.example.dev" }',
      ),
    ),
    `${app} uses kubernetes:Namespace/shop`,
    `${app} uses kubernetes:Secret/argocd/prod`,
  ),
  edge(
    '§3 ApplicationSet template → generated Applications',
    one(set('{ list: { elements: [{ name: dev }] } }')),
    'argocd:ApplicationSet/argocd/envs composes argocd:GeneratedApplication/argocd/shop-dev',
  ),
  edge(
    '§3 git generator → paths of the repository',
    {
      'a.yaml': set(
        '{ git: { repoURL: "https://git.example.dev/acme/platform", revision: main, directories: [{ path: shop/* }] } }',
      )
        .replaceAll('.name', '.path.basename')
        .replace('"shop/{{ .path.basename }}"', '"{{ .path.path }}"'),
      'shop/dev/b.yaml': settings,
    },
    'argocd:GeneratedApplication/argocd/shop-dev delivers kubernetes:ConfigMap/settings',
  ),
  edge(
    '§3 clusters generator → cluster Secrets by labels',
    one(
      set('{ clusters: { selector: { matchLabels: { stage: dev } } } }'),
      object(
        'v1 Secret argocd/dev',
        'labels: { argocd.argoproj.io/secret-type: cluster, stage: dev }',
        'stringData: { name: dev, server: "https://dev.example.dev" }',
      ),
    ),
    'argocd:ApplicationSet/argocd/envs selects kubernetes:Secret/argocd/dev',
  ),
  edge(
    '§3 app of apps',
    {
      'a.yaml': plain,
      'shop/b.yaml': object(
        'argoproj.io/v1alpha1 Application argocd/inner',
        'spec:',
        `  project: default`,
        `  source: { ${source}, path: inner }`,
        `  ${cluster}`,
      ),
    },
    `${app} delivers argocd:Application/argocd/inner`,
  ),
  finding(
    '§3 $ref → source of that name beside it',
    one(
      application(
        'project: default',
        `sources: [{ ${source}, chart: web, helm: { valueFiles: ["$valus/web.yaml"] } }, { ${source}, ref: values }]`,
        cluster,
      ),
    ),
    'argocd/source-ref',
  ),
  edge(
    '§3 plugin and clusterDecisionResource generators → ConfigMap',
    one(set('{ plugin: { configMapRef: { name: plugin } } }'), object('v1 ConfigMap argocd/plugin')),
    'argocd:ApplicationSet/argocd/envs uses kubernetes:ConfigMap/argocd/plugin',
  ),
  none(
    '§3 project role groups → SSO group',
    'groups of a single sign-on are in no file; the roles are parts of the project',
  ),
  none(
    '§3 tracking-id of a live object → its Application',
    'no file states it: the overlay of a cluster reads it of live objects, and files are joined by the folder that is delivered',
  ),
];
