import type { Rule } from '../../../rules/rule.ts';
import { artifactField, artifactShape } from './artifacts.ts';
import { enumConnection, jqPath, optionalConnection } from './expressions.ts';
import { presetFit, uiOrder } from './form.ts';
import { header } from './header.ts';
import { nameClash, requiredUnknown } from './names.ts';
import { previewSecret, stepFolder } from './places.ts';
import { noProducer, noType, refForm } from './refs.ts';
import { booleanDefault, notSensitive, posixClass, typeShape } from './schemaHabits.ts';
import { variables } from './variables.ts';

/** Massdriver's own rules. */
export const massdriverRules: readonly Rule[] = [
  header,
  nameClash,
  requiredUnknown,
  refForm,
  noType,
  noProducer,
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
