import type { Rule } from '../../../rules/rule.ts';
import { autoUpdate } from './autoUpdate.ts';
import { cueOutput, cueParameter, cueSyntax } from './cue.ts';
import { dependencyCycle } from './dependencyCycle.ts';
import { deprecated } from './deprecated.ts';
import { duplicateName } from './duplicateName.ts';
import { globalPolicy } from './globalPolicy.ts';
import { nestedSteps } from './nestedSteps.ts';
import { notApplied } from './notApplied.ts';
import { parameter, undeclaredParameter } from './parameter.ts';
import { gatewayPort, replicasTwice } from './replicas.ts';
import { sharedObject } from './sharedObject.ts';
import { stepCondition } from './stepCondition.ts';
import { timeout } from './timeout.ts';
import { topologyClusters, topologyUnused } from './topology.ts';
import { traitConflict, traitFit } from './traitFit.ts';
import { outputClash, traitTwice } from './traitTwice.ts';
import { unknownName } from './unknownName.ts';
import { unknownType } from './unknownType.ts';
import { unreadOutput, valueOrder } from './valueOrder.ts';
import { definitionVersion, workload } from './workload.ts';

/** All rules of KubeVela, by what they look at. */
export const rules: readonly Rule[] = [
  autoUpdate,
  cueOutput,
  cueParameter,
  cueSyntax,
  dependencyCycle,
  deprecated,
  duplicateName,
  globalPolicy,
  nestedSteps,
  notApplied,
  parameter,
  undeclaredParameter,
  gatewayPort,
  replicasTwice,
  sharedObject,
  stepCondition,
  timeout,
  topologyClusters,
  topologyUnused,
  traitConflict,
  traitFit,
  outputClash,
  traitTwice,
  unknownName,
  unknownType,
  unreadOutput,
  valueOrder,
  definitionVersion,
  workload,
];
