import type { Rule } from '../../../rules/rule.ts';
import { cycle } from './cycle.ts';
import { driverType } from './driverType.ts';
import { expression, unknownAlias, unusedResource } from './expression.ts';
import { neverChosen } from './neverChosen.ts';
import { placeholder } from './placeholder.ts';
import { provisionKey } from './provisionKey.ts';
import { sameCriteria } from './sameCriteria.ts';
import { literalSecret, secretInValues } from './secretInValues.ts';
import { secretsTwice } from './secretsTwice.ts';
import { templateSyntax } from './templateSyntax.ts';
import { unknownOutput } from './unknownOutput.ts';
import { unmatchedSelector } from './unmatchedSelector.ts';

/** All rules of Humanitec, by what they look at. */
export const rules: readonly Rule[] = [
  cycle,
  driverType,
  expression,
  unknownAlias,
  unusedResource,
  neverChosen,
  placeholder,
  provisionKey,
  sameCriteria,
  literalSecret,
  secretInValues,
  secretsTwice,
  templateSyntax,
  unknownOutput,
  unmatchedSelector,
];
