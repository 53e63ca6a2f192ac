import type { Rule } from '../../../rules/rule.ts';
import { cycle } from './cycle.ts';
import { driverType } from './driverType.ts';
import { expression, unknownAlias, unusedResource } from './expression.ts';
import { hiddenType } from './hiddenType.ts';
import { jsonText } from './jsonText.ts';
import { moduleAlias, orchestratorId } from './moduleAlias.ts';
import { moduleOutputs, moduleVariables } from './moduleInterface.ts';
import { moduleNeverChosen, moduleRuleClash } from './moduleRules.ts';
import { moduleSource } from './moduleSource.ts';
import { neverChosen } from './neverChosen.ts';
import { placeholder } from './placeholder.ts';
import { providerMapping } from './providerMapping.ts';
import { provisionKey } from './provisionKey.ts';
import { ruleEnvironment } from './ruleEnvironment.ts';
import { runnerMissing } from './runnerMissing.ts';
import { sameCriteria } from './sameCriteria.ts';
import { literalSecret, secretInValues } from './secretInValues.ts';
import { secretsTwice } from './secretsTwice.ts';
import { templateSyntax } from './templateSyntax.ts';
import { unknownOutput } from './unknownOutput.ts';
import { unmatchedSelector } from './unmatchedSelector.ts';
import { wrongEscape } from './wrongEscape.ts';

/** All rules of Humanitec, by what they look at. */
export const rules: readonly Rule[] = [
  cycle,
  driverType,
  expression,
  unknownAlias,
  unusedResource,
  hiddenType,
  jsonText,
  moduleAlias,
  orchestratorId,
  moduleNeverChosen,
  moduleRuleClash,
  moduleSource,
  moduleVariables,
  moduleOutputs,
  neverChosen,
  placeholder,
  providerMapping,
  provisionKey,
  ruleEnvironment,
  runnerMissing,
  sameCriteria,
  literalSecret,
  secretInValues,
  secretsTwice,
  templateSyntax,
  unknownOutput,
  unmatchedSelector,
  wrongEscape,
];
