import { describe, expect, it } from 'vitest';
import { type CorpusFolder, corpusFolders, corpusIsThere, foldersThere, openCorpus } from './openCorpus.ts';

interface Counts {
  readonly elements: Readonly<Record<string, number>>;
  readonly edges: Readonly<Record<string, number>>;
}

/**
 * What each folder opens as: elements by layer, edges by type. Samples of every type were looked at before
 * a number was written down; look again before one is changed.
 */
const golden: Readonly<Record<CorpusFolder, Counts>> = {
  // The examples of Kubernetes: services before deployments, claims and accounts that pods use.
  kubernetes: {
    elements: { app: 30, infra: 20 },
    edges: { exposes: 15, governs: 5, uses: 13 },
  },
  // Score workloads that ask for resources, and the provisioners of score-compose and score-k8s that answer.
  score: {
    elements: { app: 39, orchestration: 38 },
    edges: { requests: 41, uses: 17 },
  },
  // Promises with their pipelines and requests, destinations that promises are sent to, and Argo CD and Flux reading the store.
  kratix: {
    elements: { app: 12, infra: 7, orchestration: 44 },
    edges: { delivers: 5, depends: 5, describes: 2, requests: 10, schedules: 11, uses: 8 },
  },
  // Definitions, the compositions that implement them and the CRDs of providers that these compose.
  crossplane: {
    elements: { app: 18, infra: 67, orchestration: 48 },
    edges: { composes: 18, depends: 2, governs: 1, implements: 18, requests: 17, uses: 20 },
  },
  // Applications and sets with what those generate from lists, few beside the project they name; and Flux releases with the sources they take from.
  argocd: {
    elements: { infra: 8, orchestration: 75 },
    edges: { composes: 17, governs: 3, uses: 33 },
  },
  // Chains of Kustomizations over folders of the same repository, and artifacts packed from them.
  flux: {
    elements: { app: 2, infra: 18, orchestration: 60 },
    edges: { composes: 40, delivers: 48, depends: 13, governs: 2, uses: 30 },
  },
  // idpbuilder stacks: Argo CD applications deliver the folders beside them, Backstage templates fill in skeletons.
  cnoe: {
    elements: { app: 56, infra: 50, orchestration: 64 },
    edges: { composes: 20, delivers: 131, exposes: 12, governs: 11, implements: 1, owns: 4, requests: 10, uses: 44 },
  },
  // A GitOps registry: applications deliver what its folders hold, Terraform modules hold what Vault is told.
  kubefirst: {
    elements: { app: 34, infra: 140, orchestration: 54 },
    edges: { composes: 62, delivers: 203, depends: 6, governs: 19, uses: 101 },
  },
  // Templates with the skeletons they fill in, and a catalog of systems that own components.
  backstage: {
    elements: { app: 17, orchestration: 27 },
    edges: { composes: 11, delivers: 3, owns: 7, requests: 1 },
  },
  // Policies that govern pods: few policies, many pods each; exceptions govern policies; tests use the pods they take.
  kyverno: {
    elements: { app: 22, infra: 35, orchestration: 19 },
    edges: { governs: 248, uses: 27 },
  },
  // Operator projects: each its CRDs, roles, webhooks, samples that ask for its kinds; kustomizations deliver them.
  kubebuilder: {
    elements: { app: 25, infra: 47, orchestration: 20 },
    edges: { composes: 20, delivers: 81, describes: 22, exposes: 2, governs: 7, owns: 10, requests: 20, uses: 15 },
  },
  // Modules that hold resources, calls made from modules, and Crossplane and Flux running them.
  terraform: {
    elements: { app: 10, infra: 74, orchestration: 19 },
    edges: { composes: 39, depends: 6, implements: 12, requests: 24, uses: 47 },
  },
  // Bundles whose connections ask for the artifacts of others; their Terraform modules beneath.
  massdriver: {
    elements: { infra: 28, orchestration: 25 },
    edges: { composes: 28, depends: 5, requests: 3, uses: 34 },
  },
  // Resource definitions that ask for one another, by Definition files and by Terraform; a few Score files.
  humanitec: {
    elements: { app: 5, infra: 18, orchestration: 40 },
    edges: { composes: 15, delivers: 15, depends: 3, requests: 19, selects: 2, uses: 2 },
  },
  // Applications that ask for components and use traits; one definition composes a Terraform configuration.
  kubevela: {
    elements: { app: 24, orchestration: 25 },
    edges: { composes: 1, requests: 23, uses: 15 },
  },
  // The Online Boutique: a service, an account and a network policy for each of its deployments, put together by kustomizations.
  'helm-kustomize': {
    elements: { app: 36, infra: 29 },
    edges: { delivers: 62, exposes: 13, governs: 13, uses: 13 },
  },
};

function countsOf(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

async function countsOfFolder(system: CorpusFolder): Promise<Counts> {
  const { elements, edges } = (await openCorpus(system)).delta;
  return { elements: countsOf(elements.map((one) => one.layer)), edges: countsOf(edges.map((one) => one.type)) };
}

describe.skipIf(!corpusIsThere)('upstream files, counted', () => {
  it('are all counted here', () => {
    expect([...foldersThere()].sort()).toEqual([...corpusFolders].sort());
  });

  it.each(corpusFolders)('%s has the elements and edges that were looked at', async (system) => {
    expect(await countsOfFolder(system)).toEqual(golden[system]);
  });
});
