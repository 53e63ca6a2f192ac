import type { Rule } from '../../../rules/rule.ts';
import { missingInput, unknownInput, unknownOutput, wrongDefault, wrongInput } from './calls.ts';
import { countAndForEach } from './countAndForEach.ts';
import { cycle } from './cycle.ts';
import { duplicate } from './duplicate.ts';
import { providerInModule } from './providerInModule.ts';
import { secretLiteral } from './secretLiteral.ts';
import { sensitiveOutput } from './sensitive.ts';
import { undeclared } from './undeclared.ts';
import { undescribed } from './undescribed.ts';
import { unknownValue } from './unknownValue.ts';
import { unpinned } from './unpinned.ts';
import { unused } from './unused.ts';

/** The rules of Terraform's own language. */
export const terraformRules: readonly Rule[] = [
  undeclared,
  missingInput,
  unknownInput,
  wrongInput,
  wrongDefault,
  unknownOutput,
  duplicate,
  cycle,
  unpinned,
  unused,
  sensitiveOutput,
  undescribed,
  secretLiteral,
  countAndForEach,
  providerInModule,
  unknownValue,
];
