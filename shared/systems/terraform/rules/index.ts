import type { Rule } from '../../../rules/rule.ts';
import { countAndForEach } from './countAndForEach.ts';
import { cycle } from './cycle.ts';
import { duplicate } from './duplicate.ts';
import { missingArgument } from './missingArgument.ts';
import { missingInput } from './missingInput.ts';
import { outputSecrets } from './outputSecrets.ts';
import { providerInModule } from './providerInModule.ts';
import { secretLiteral } from './secretLiteral.ts';
import { sensitiveOutput } from './sensitive.ts';
import { undeclared } from './undeclared.ts';
import { undescribed } from './undescribed.ts';
import { unknownArgument } from './unknownArgument.ts';
import { unknownInput } from './unknownInput.ts';
import { unknownOutput } from './unknownOutput.ts';
import { unknownValue } from './unknownValue.ts';
import { unpinned } from './unpinned.ts';
import { unused } from './unused.ts';
import { wrongArgument } from './wrongArgument.ts';
import { wrongDefault } from './wrongDefault.ts';
import { wrongInput } from './wrongInput.ts';

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
  unknownArgument,
  missingArgument,
  wrongArgument,
  outputSecrets,
];
