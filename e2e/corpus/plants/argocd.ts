import type { Plant } from './plant.ts';

/** Faults in the upstream files of the folder `argocd`. */
export const argocdPlants: readonly Plant[] = [
  {
    code: 'argocd/sync-option',
    file: 'examples/cnoe-stacks/crossplane-integrations/crossplane.yaml',
    sound: 'CreateNamespace=true',
    spoilt: 'CreateNamespaces=true',
  },
  {
    code: 'schema/type',
    file: 'examples/cnoe-stacks/crossplane-integrations/crossplane.yaml',
    sound: 'prune: true',
    spoilt: 'prune: 3',
  },
  {
    code: 'argocd/destination',
    file: 'examples/cnoe-stacks/crossplane-integrations/crossplane.yaml',
    sound: "server: 'https://kubernetes.default.svc'",
    spoilt: 'cluster: here',
    line: -1,
  },
  {
    code: 'argocd/destination',
    file: 'examples/appproject-good-bad/application-prevent-default-project-good.yaml',
    sound: '    server: https://kubernetes.default.svc\n',
    spoilt: '    name: in-cluster\n    server: https://kubernetes.default.svc\n',
  },
  {
    code: 'argocd/source',
    file: 'examples/appproject-good-bad/application-prevent-default-project-good.yaml',
    sound: '    repoURL: https://github.com/argoproj/argocd-example-apps.git\n',
    spoilt: '',
    line: -1,
  },
  {
    code: 'argocd/source-ref',
    file: 'examples/appproject-good-bad/application-prevent-default-project-good.yaml',
    sound: '    path: guestbook\n',
    spoilt: '    path: guestbook\n    ref: "my values"\n',
    line: 1,
  },
  {
    code: 'argocd/hydrator',
    file: 'examples/appproject-good-bad/application-prevent-default-project-good.yaml',
    sound: '  source:\n',
    spoilt:
      '  sourceHydrator:\n    drySource:\n      repoURL: https://github.com/argoproj/argocd-example-apps.git\n      path: guestbook\n      targetRevision: main\n    syncSource:\n      path: guestbook\n  source:\n',
    line: 5,
  },
  {
    code: 'argocd/project-default',
    file: 'examples/appproject-good-bad/application-prevent-default-project-good.yaml',
    sound: '  project: biz',
    spoilt: '  project: default',
  },
  {
    code: 'argocd/project-refuses',
    file: 'examples/appproject-good-bad/application-prevent-default-project-good.yaml',
    sound: '  project: biz',
    spoilt: '  project: goodappproj01',
    line: -2,
    beside: ['argocd/examples/appproject-good-bad/'],
  },
  {
    code: 'argocd/project-form',
    file: 'examples/reference-specs/project.yaml',
    sound: "  - '*'",
    spoilt: "  - '*'\n  - '*'",
    line: 1,
  },
  {
    code: 'argocd/sync-window',
    file: 'examples/reference-specs/project.yaml',
    sound: "schedule: '10 1 * * *'",
    spoilt: "schedule: 'at night'",
  },
  {
    code: 'argocd/template-dialect',
    file: 'examples/applicationset/cluster-example.yaml',
    sound: '  goTemplate: true',
    spoilt: '  goTemplate: false',
    line: 6,
  },
  {
    code: 'argocd/missing-key',
    file: 'examples/applicationset/cluster-example.yaml',
    sound: '  goTemplateOptions: ["missingkey=error"]\n',
    spoilt: '',
    line: -1,
  },
  {
    code: 'argocd/generator',
    file: 'examples/applicationset/cluster-example.yaml',
    sound: '  - clusters: {}',
    spoilt: '  - cluster: {}',
  },
  {
    code: 'argocd/generated-names',
    file: 'examples/applicationset/cluster-example.yaml',
    sound: '  template:\n    metadata:\n      name:',
    spoilt: '  template:\n    metadata:\n      generateName:',
    line: 1,
  },
  {
    code: 'argocd/rolling-sync',
    file: 'examples/applicationset/cluster-example.yaml',
    sound: '  generators:\n',
    spoilt:
      '  strategy:\n    type: RollingSync\n    rollingSync:\n      steps:\n      - matchExpressions:\n        - key: tier\n          operator: In\n          values: [one]\n  generators:\n',
    line: 5,
  },
  {
    code: 'argocd/templated-type',
    file: 'examples/applicationset/ducktype-example.yaml',
    sound: '          prune: true',
    spoilt: '          prune: "{{ prune }}"',
  },
];
