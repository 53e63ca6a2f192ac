import { leakingApi } from './api/leak.ts';
import { unfinishedApi } from './api/unfinished.ts';
import { unusedApi } from './api/unused.ts';
import { boundaryBreach } from './boundary/breach.ts';
import { layerSkip } from './boundary/layerSkip.ts';
import { orphan } from './boundary/orphan.ts';
import { sharedMutable } from './boundary/sharedMutable.ts';
import { ambiguousProvider } from './contract/ambiguousProvider.ts';
import { noProvider } from './contract/noProvider.ts';
import { missingParameter, unknownParameter, wrongParameter } from './contract/parameters.ts';
import { unknownClass } from './contract/unknownClass.ts';
import { unknownOutput } from './contract/unknownOutput.ts';
import { duplicateObject } from './object/duplicate.ts';
import { objectSize } from './object/size.ts';
import { danglingReference } from './reference/dangling.ts';
import type { Rule } from './rule.ts';
import { schemaRules } from './schema/schemaRules.ts';
import { streamOwnsInfrastructure } from './team/streamOwnsInfrastructure.ts';

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
  objectSize,
  layerSkip,
  boundaryBreach,
  orphan,
  sharedMutable,
  unusedApi,
  unfinishedApi,
  leakingApi,
  streamOwnsInfrastructure,
];
