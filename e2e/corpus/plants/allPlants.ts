import { argocdPlants } from './argocd.ts';
import { backstagePlants } from './backstage.ts';
import { cnoePlants } from './cnoe.ts';
import { crossplanePlants } from './crossplane.ts';
import { fluxPlants } from './flux.ts';
import { helmKustomizePlants } from './helmKustomize.ts';
import { humanitecPlants } from './humanitec.ts';
import { kratixPlants } from './kratix.ts';
import { kubebuilderPlants } from './kubebuilder.ts';
import { kubefirstPlants } from './kubefirst.ts';
import { kubernetesPlants } from './kubernetes.ts';
import { kubevelaPlants } from './kubevela.ts';
import { kyvernoPlants } from './kyverno.ts';
import { massdriverPlants } from './massdriver.ts';
import type { Plant } from './plant.ts';
import { scorePlants } from './score.ts';
import { terraformPlants } from './terraform.ts';

/** Every planted fault, with the path of its file in the corpus. */
export const allPlants: readonly Plant[] = Object.entries({
  argocd: argocdPlants,
  backstage: backstagePlants,
  cnoe: cnoePlants,
  crossplane: crossplanePlants,
  flux: fluxPlants,
  'helm-kustomize': helmKustomizePlants,
  humanitec: humanitecPlants,
  kratix: kratixPlants,
  kubebuilder: kubebuilderPlants,
  kubefirst: kubefirstPlants,
  kubernetes: kubernetesPlants,
  kubevela: kubevelaPlants,
  kyverno: kyvernoPlants,
  massdriver: massdriverPlants,
  score: scorePlants,
  terraform: terraformPlants,
}).flatMap(([folder, plants]) => plants.map((plant) => ({ ...plant, file: `${folder}/${plant.file}` })));
