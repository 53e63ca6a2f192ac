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
    code: 'cnoe/local-path',
    file: 'idpbuilder/custompackage/test/resources/customPackages/testDir/app.yaml',
    sound: 'cnoe://app1',
    spoilt: 'cnoe://app9',
    beside: ['cnoe/idpbuilder/custompackage/test/resources/customPackages/testDir/app1/'],
  },
  {
    code: 'helm/version',
    file: 'idpbuilder/custompackage/test/resources/customPackages/helm/test/Chart.yaml',
    sound: 'version: 0.1.0',
    spoilt: 'version: one',
  },
  {
    code: 'backstage/unknown-entity',
    file: 'stacks/ref-implementation/backstage-templates/entities/organization/guests.yaml',
    sound: 'memberOf: [guests]',
    spoilt: 'memberOf: [guest]',
  },
  {
    code: 'backstage/group-cycle',
    file: 'stacks/ref-implementation/backstage-templates/entities/organization/guests.yaml',
    sound: '  children: []',
    spoilt: '  parent: guests\n  children: []',
  },
  {
    code: 'backstage/group-hierarchy',
    file: 'stacks/ref-implementation/backstage-templates/entities/organization/guests.yaml',
    sound: '  children: []',
    spoilt:
      '  children: [others]\n---\napiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata:\n  name: others\nspec:\n  type: team\n  parent: nobody\n  children: []',
  },
  {
    code: 'backstage/unknown-owner',
    file: 'stacks/ref-implementation/backstage-templates/entities/basic/template.yaml',
    sound: '  owner: guests',
    spoilt: '  owner: gusts',
    beside: ['cnoe/stacks/ref-implementation/backstage-templates/entities/organization/'],
  },
  {
    code: 'backstage/unknown-api',
    file: 'stacks/ref-implementation/backstage-templates/entities/basic/template.yaml',
    sound: '    - id: publish\n',
    spoilt:
      '    - id: ask\n      name: Ask\n      action: roadiehq:utils:serialize:yaml\n      input:\n        data: { apiVersion: db.acme.io/v1, kind: Postgres, metadata: { name: orders } }\n    - id: publish\n',
    line: 4,
    beside: ['crossplane/examples/docs-get-started-app/'],
  },
];
