import type { Plant } from './plant.ts';

/** Faults in the upstream files of the folder `cnoe`. */
export const cnoePlants: readonly Plant[] = [
  {
    code: 'crossplane/claim-names',
    file: 'stacks/crossplane-integrations/crossplane-compositions/s3/definition.yaml',
    sound: '    plural: objectstorages',
    spoilt: '    plural: xobjectstorages',
  },
  {
    code: 'crossplane/unused-input',
    file: 'stacks/crossplane-integrations/crossplane-compositions/s3/definition.yaml',
    sound: '                resourceConfig:',
    spoilt: '                size:\n                  type: string\n                resourceConfig:',
    beside: ['cnoe/stacks/crossplane-integrations/crossplane-compositions/s3/'],
  },
  {
    code: 'argocd/create-namespace',
    file: 'idpbuilder/custompackage/test/resources/customPackages/testDir/app.yaml',
    sound: '      - CreateNamespace=true',
    spoilt: '      - ServerSideApply=true',
    line: -11,
  },
  {
    code: 'cnoe/namespace',
    file: 'idpbuilder/custompackage/test/resources/customPackages/testDir/app.yaml',
    sound: '  namespace: argocd',
    spoilt: '  namespace: my-app',
  },
  {
    code: 'cnoe/revision',
    file: 'idpbuilder/custompackage/test/resources/customPackages/testDir/app.yaml',
    sound: 'targetRevision: HEAD',
    spoilt: 'targetRevision: main',
  },
  {
    code: 'helm/version',
    file: 'idpbuilder/custompackage/test/resources/customPackages/helm/test/Chart.yaml',
    sound: 'version: 0.1.0',
    spoilt: 'version: one',
  },
];
