import type { Rule } from '../../../rules/rule.ts';
import { chartVersion } from './chartVersion.ts';
import { dependencyVersion } from './dependencyVersion.ts';
import { lockOutOfStep } from './lockOutOfStep.ts';
import { missingValue } from './missingValue.ts';
import { unknownValue } from './unknownValue.ts';
import { valuesFit } from './valuesFit.ts';

/** Helm's own rules. */
export const helmRules: readonly Rule[] = [
  valuesFit,
  unknownValue,
  chartVersion,
  dependencyVersion,
  lockOutOfStep,
  missingValue,
];
