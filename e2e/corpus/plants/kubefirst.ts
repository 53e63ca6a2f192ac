import type { Plant } from './plant.ts';

/** Faults in the upstream files of the folder `kubefirst`. */
export const kubefirstPlants: readonly Plant[] = [
  {
    code: 'kubefirst/path-missing',
    file: 'k3d-github/cluster-types/mgmt/staging.yaml',
    sound: 'components/staging',
    spoilt: 'components/stagings',
    beside: ['kubefirst/k3d-github/cluster-types/mgmt/components/staging/'],
  },
  {
    code: 'terraform/missing-input',
    file: 'k3d-github/terraform/github/repos.tf',
    sound: '  repo_name',
    spoilt: '  repo_names',
    line: -3,
    beside: ['kubefirst/k3d-github/terraform/github/', 'kubefirst/k3d-github/terraform/github/modules/repository/'],
  },
];
