import type { Rule } from '../../../rules/rule.ts';
import { annotationTarget } from './annotationTarget.ts';
import { apiDefinition } from './apiDefinition.ts';
import { entityName } from './entityName.ts';
import { groupCycle } from './groupCycle.ts';
import { groupHierarchy } from './groupHierarchy.ts';
import { lifecycle } from './lifecycle.ts';
import { noDescription } from './noDescription.ts';
import { requiredParameter } from './requiredParameter.ts';
import { skeletonMissing } from './skeletonMissing.ts';
import { skeletonValue } from './skeletonValue.ts';
import { templateExpression } from './templateExpression.ts';
import { unknownApi } from './unknownApi.ts';
import { unknownEntity } from './unknownEntity.ts';
import { unknownKind } from './unknownKind.ts';
import { unknownOwner } from './unknownOwner.ts';
import { unusedParameter } from './unusedParameter.ts';
import { wrongKind } from './wrongKind.ts';

/** The rules of Backstage. Missing fields and duplicates are found by the rules for everybody. */
export const backstageRules: readonly Rule[] = [
  annotationTarget,
  apiDefinition,
  entityName,
  groupCycle,
  groupHierarchy,
  lifecycle,
  noDescription,
  requiredParameter,
  skeletonMissing,
  skeletonValue,
  templateExpression,
  unknownApi,
  unknownEntity,
  unknownKind,
  unknownOwner,
  unusedParameter,
  wrongKind,
];
