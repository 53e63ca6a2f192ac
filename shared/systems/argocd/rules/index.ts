import type { Rule } from '../../../rules/rule.ts';
import { createNamespace } from './createNamespace.ts';
import { deliveredTwice } from './deliveredTwice.ts';
import { destination } from './destination.ts';
import { generatedNames } from './generatedNames.ts';
import { generatorForm } from './generatorForm.ts';
import { hydrator } from './hydrator.ts';
import { pathMissing } from './pathMissing.ts';
import { projectForm } from './projectForm.ts';
import { projectKinds } from './projectKinds.ts';
import { projectOpen } from './projectOpen.ts';
import { projectRefuses } from './projectRefuses.ts';
import { pruneDefinitions } from './pruneDefinitions.ts';
import { rollingSync } from './rollingSync.ts';
import { source } from './source.ts';
import { sourceRef } from './sourceRef.ts';
import { syncOption } from './syncOption.ts';
import { syncWindow } from './syncWindow.ts';
import { missingKey, templateDialect } from './templateDialect.ts';
import { templatedType } from './templatedType.ts';
import { waveOrder } from './waveOrder.ts';

/** All rules of Argo CD. */
export const rules: readonly Rule[] = [
  createNamespace,
  deliveredTwice,
  destination,
  generatedNames,
  generatorForm,
  hydrator,
  missingKey,
  pathMissing,
  projectForm,
  projectKinds,
  projectOpen,
  projectRefuses,
  pruneDefinitions,
  rollingSync,
  source,
  sourceRef,
  syncOption,
  syncWindow,
  templateDialect,
  templatedType,
  waveOrder,
];
