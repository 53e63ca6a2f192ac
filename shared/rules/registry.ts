import { systems } from '../systems/registry.ts';
import { unusedApi } from './api/unused.ts';
import { boundaryBreach } from './boundary/breach.ts';
import { layerSkip } from './boundary/layerSkip.ts';
import { ambiguousProvider } from './contract/ambiguousProvider.ts';
import { noProvider } from './contract/noProvider.ts';
import { missingParameter, unknownParameter, wrongParameter } from './contract/parameters.ts';
import { unknownClass } from './contract/unknownClass.ts';
import { unknownOutput } from './contract/unknownOutput.ts';
import { duplicateObject } from './object/duplicate.ts';
import { danglingReference } from './reference/dangling.ts';
import type { Rule } from './rule.ts';
import { schemaRules } from './schema/schemaRules.ts';

/** Rules that every element is held against, whatever its system. */
export const commonRules: readonly Rule[] = [
  ...schemaRules,
  danglingReference,
  noProvider,
  ambiguousProvider,
  unknownClass,
  missingParameter,
  unknownParameter,
  wrongParameter,
  unknownOutput,
  duplicateObject,
  layerSkip,
  boundaryBreach,
  unusedApi,
];

/** Every rule there is, for documentation and `entresol rules`. */
export const allRules: readonly Rule[] = [...commonRules, ...systems.flatMap((system) => system.rules)];
