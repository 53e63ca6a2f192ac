import type { Rule } from '../../../rules/rule.ts';
import { artifactAlias } from './artifactAlias.ts';
import { floatingRevision, healthIgnored, pruneOff, waitTimeout } from './caution.ts';
import { chartSource } from './chartSource.ts';
import { definitionWithInstances } from './definitionWithInstances.ts';
import { dependencyCycle, dependencyKind } from './dependsOn.ts';
import { duration } from './duration.ts';
import { helmCrds } from './helmCrds.ts';
import { ownedTwice } from './ownedTwice.ts';
import { pathMissing } from './pathMissing.ts';
import { removedVersion } from './removedVersion.ts';
import { sourceUrl } from './sourceUrl.ts';
import { substitution } from './substitution.ts';

/** All rules of Flux. */
export const rules: readonly Rule[] = [
  artifactAlias,
  chartSource,
  definitionWithInstances,
  dependencyCycle,
  dependencyKind,
  duration,
  floatingRevision,
  healthIgnored,
  helmCrds,
  ownedTwice,
  pathMissing,
  pruneOff,
  removedVersion,
  sourceUrl,
  substitution,
  waitTimeout,
];
