import type { Rule } from '../../../rules/rule.ts';
import { backendPort } from './backendPort.ts';
import { containerLimits } from './containerLimits.ts';
import { containerProbes } from './containerProbes.ts';
import { crdName } from './crdName.ts';
import { crdSchema } from './crdSchema.ts';
import { crdVersions } from './crdVersions.ts';
import { dataKey } from './dataKey.ts';
import { imagePinned } from './imagePinned.ts';
import { kustomizeCycle } from './kustomizeCycle.ts';
import { kustomizeDeprecated } from './kustomizeDeprecated.ts';
import { kustomizeFolder } from './kustomizeFolder.ts';
import { kustomizeOutside } from './kustomizeOutside.ts';
import { kustomizePatchTarget } from './kustomizePatchTarget.ts';
import { kustomizeUnlisted } from './kustomizeUnlisted.ts';
import { nameSyntax } from './nameSyntax.ts';
import { namespaceMissing } from './namespaceMissing.ts';
import { removedApi } from './removedApi.ts';
import { selectorLabels } from './selectorLabels.ts';
import { targetPort } from './targetPort.ts';

/** Rules of plain Kubernetes. */
export const kubernetesRules: readonly Rule[] = [
  removedApi,
  dataKey,
  targetPort,
  selectorLabels,
  backendPort,
  nameSyntax,
  namespaceMissing,
  crdName,
  crdVersions,
  crdSchema,
  containerLimits,
  containerProbes,
  imagePinned,
  kustomizeFolder,
  kustomizeCycle,
  kustomizeDeprecated,
  kustomizeOutside,
  kustomizePatchTarget,
  kustomizeUnlisted,
];
