import type { Plant } from './plant.ts';

/** Faults in the upstream files of the folder `kubebuilder`. */
export const kubebuilderPlants: readonly Plant[] = [
  {
    code: 'kubernetes/crd-name',
    file: 'project-v4-multigroup/config/crd/bases/fiz.testproject.org_bars.yaml',
    sound: '    plural: bars',
    spoilt: '    plural: barz',
    line: -6,
  },
  {
    code: 'kubernetes/crd-versions',
    file: 'project-v4-multigroup/config/crd/bases/fiz.testproject.org_bars.yaml',
    sound: '    storage: true',
    spoilt: '    storage: false',
    line: -108,
  },
  {
    code: 'kubernetes/crd-schema',
    file: 'project-v4-multigroup/config/crd/bases/fiz.testproject.org_bars.yaml',
    sound: '          spec:\n',
    spoilt: '          specx:\n            type: nothing\n          spec:\n',
    line: 1,
  },
  {
    code: 'kubebuilder/no-crd',
    file: 'project-v4/PROJECT',
    sound: 'kind: Captain',
    spoilt: 'kind: Captains',
    beside: ['kubebuilder/project-v4/config/crd/bases/'],
  },
  {
    code: 'kubebuilder/group-mismatch',
    file: 'project-v4/PROJECT',
    sound: '  group: crew\n',
    spoilt: '  group: ship\n',
    beside: ['kubebuilder/project-v4/config/crd/bases/'],
  },
  {
    code: 'kubebuilder/undeclared-crd',
    file: 'project-v4/config/crd/bases/crew.testproject.org_captains.yaml',
    sound: '    kind: Captain\n',
    spoilt: '    kind: Capitano\n',
    line: -4,
    beside: ['kubebuilder/project-v4/'],
  },
  {
    code: 'kubernetes/container-resources',
    file: 'project-v4/config/manager/manager.yaml',
    sound: '        resources:',
    spoilt: '        resource:',
    line: -25,
  },
];
