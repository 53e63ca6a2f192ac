import type { Rule } from '../../../rules/rule.ts';
import { groupMismatch } from './groupMismatch.ts';
import { lonelyConversion } from './lonelyConversion.ts';
import { noCrd } from './noCrd.ts';
import { undeclaredCrd } from './undeclaredCrd.ts';
import { unfinishedApi } from './unfinishedApi.ts';
import { unlistedCrd } from './unlistedCrd.ts';

/**
 * The rules of KubeBuilder projects. Samples are held against their CRDs, and CRDs against the rules of structural schemas
 * and storage versions, as any object is.
 */
export const kubebuilderRules: readonly Rule[] = [
  groupMismatch,
  lonelyConversion,
  noCrd,
  undeclaredCrd,
  unfinishedApi,
  unlistedCrd,
];
