import type { Rule } from '../../../rules/rule.ts';
import { arrayForm } from './arrayForm.ts';
import { beforeIgnored } from './beforeIgnored.ts';
import { beforeTarget } from './beforeTarget.ts';
import { expectedOutputs } from './expectedOutputs.ts';
import { image } from './image.ts';
import { kindAnnotation } from './kindAnnotation.ts';
import { limitsIgnored } from './limitsIgnored.ts';
import { literalPlaceholder } from './literalPlaceholder.ts';
import { placeholderSyntax } from './placeholderSyntax.ts';
import { placeholderTarget } from './placeholderTarget.ts';
import { requestAboveLimit } from './requestAboveLimit.ts';
import { resourceCycle } from './resourceCycle.ts';
import { route } from './route.ts';
import { secretInFile } from './secretInFile.ts';
import { servicePort } from './servicePort.ts';
import { serviceTarget } from './serviceTarget.ts';
import { sharedConflict } from './sharedConflict.ts';
import { shellVariable } from './shellVariable.ts';
import { twoTools } from './twoTools.ts';
import { unsupportedParam } from './unsupportedParam.ts';
import { unusedResource } from './unusedResource.ts';
import { volumeSource } from './volumeSource.ts';

/** Score's own rules. */
export const scoreRules: readonly Rule[] = [
  arrayForm,
  placeholderSyntax,
  placeholderTarget,
  unusedResource,
  sharedConflict,
  resourceCycle,
  beforeTarget,
  beforeIgnored,
  volumeSource,
  literalPlaceholder,
  shellVariable,
  unsupportedParam,
  secretInFile,
  servicePort,
  serviceTarget,
  route,
  requestAboveLimit,
  limitsIgnored,
  image,
  kindAnnotation,
  twoTools,
  expectedOutputs,
];
