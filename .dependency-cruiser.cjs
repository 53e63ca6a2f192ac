/** Who may import whom: the layers of code in docs/architecture.md. */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Not even types go in a circle: each file can be read before those that build on it.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'shared-is-alone',
      comment: 'shared/ is pure: it imports nothing of ours, no Node, no React, no Electron.',
      severity: 'error',
      from: { path: '^shared/', pathNot: ['\\.test\\.ts$', '/testing/'] },
      to: { path: ['^electron/', '^renderer/', '^e2e/', '^node:', 'node_modules/(react|electron|@xyflow|zustand)'] },
    },
    {
      name: 'shared-without-node-built-ins',
      severity: 'error',
      from: { path: '^shared/', pathNot: ['\\.test\\.ts$', '/testing/'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-only-knows-shared',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: ['^electron/', '^e2e/', '^node:'] },
    },
    {
      name: 'renderer-without-node-built-ins',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-only-knows-shared',
      severity: 'error',
      from: { path: '^electron/', pathNot: '\\.test\\.ts$' },
      to: { path: ['^renderer/', '^e2e/'] },
    },
    {
      name: 'host-has-no-door',
      comment: 'The host is transport-agnostic.',
      severity: 'error',
      from: { path: '^electron/host/', pathNot: '\\.test\\.ts$' },
      to: { path: ['^electron/(main|preload|server|cli)/', 'node_modules/electron'] },
    },
    {
      name: 'systems-stay-in-their-folder',
      comment: 'Everything above the contract asks through the System interface; only the registry names the folders.',
      severity: 'error',
      from: { path: '^(shared|renderer|electron)/', pathNot: ['^shared/systems/', '\\.test\\.tsx?$'] },
      to: { path: '^shared/systems/[^/]+/' },
    },
    {
      name: 'systems-know-only-kubernetes-beside-them',
      comment: 'Objects of Kubernetes and modules of Terraform are what the other systems build on.',
      severity: 'error',
      from: { path: '^shared/systems/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^shared/systems/([^/]+)/',
        pathNot: ['^shared/systems/$1/', '^shared/systems/kubernetes/', '^shared/systems/terraform/module/'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.d\\.mts$' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  },
};
