import type { Plant } from './plant.ts';

/** Faults in the upstream files of the folder `helm-kustomize`. */
export const helmKustomizePlants: readonly Plant[] = [
  { code: 'helm/version', file: 'boutique/helm-chart/Chart.yaml', sound: 'version: 0.10.6', spoilt: 'version: ten' },
];
