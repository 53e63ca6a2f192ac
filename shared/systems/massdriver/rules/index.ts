import type { Rule } from '../../../rules/rule.ts';
import { artifactField } from './artifactField.ts';
import { artifactShape } from './artifactShape.ts';
import { booleanDefault } from './booleanDefault.ts';
import { enumConnection } from './enumConnection.ts';
import { header } from './header.ts';
import { jqPath } from './jqPath.ts';
import { legacyForm } from './legacyForm.ts';
import { linkCycle } from './linkCycle.ts';
import { nameClash } from './nameClash.ts';
import { noProducer } from './noProducer.ts';
import { noType } from './noType.ts';
import { notSensitive } from './notSensitive.ts';
import { optionalConnection } from './optionalConnection.ts';
import { otherOrganization } from './otherOrganization.ts';
import { posixClass } from './posixClass.ts';
import { presetFit } from './presetFit.ts';
import { previewSecret } from './previewSecret.ts';
import { refForm } from './refForm.ts';
import { requiredUnknown } from './requiredUnknown.ts';
import { stepFolder } from './stepFolder.ts';
import { typeShape } from './typeShape.ts';
import { uiOrder } from './uiOrder.ts';
import { variables } from './variables.ts';

/** Massdriver's own rules. */
export const massdriverRules: readonly Rule[] = [
  header,
  legacyForm,
  nameClash,
  requiredUnknown,
  refForm,
  noType,
  noProducer,
  otherOrganization,
  linkCycle,
  variables,
  artifactField,
  artifactShape,
  jqPath,
  optionalConnection,
  enumConnection,
  notSensitive,
  booleanDefault,
  posixClass,
  typeShape,
  uiOrder,
  presetFit,
  stepFolder,
  previewSecret,
];
