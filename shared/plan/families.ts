import { argocd } from './families/argocd.ts';
import { clusterApi } from './families/clusterApi.ts';
import { cnoe } from './families/cnoe.ts';
import { crossplane } from './families/crossplane.ts';
import { flux } from './families/flux.ts';
import { kratix } from './families/kratix.ts';
import { kubernetes } from './families/kubernetes.ts';
import { kubevela } from './families/kubevela.ts';
import { kyverno } from './families/kyverno.ts';
import type { PlanFamily } from './family.ts';

/** Every system that planning knows. The first readiness that is not undefined counts. */
export const families: readonly PlanFamily[] = [
  kubernetes,
  crossplane,
  kratix,
  argocd,
  flux,
  kubevela,
  kyverno,
  clusterApi,
  cnoe,
];
