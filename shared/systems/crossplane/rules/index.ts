import type { Rule } from '../../../rules/rule.ts';
import { compositeVersion } from './composition/compositeVersion.ts';
import { duplicateName } from './composition/duplicateName.ts';
import { functionCapability } from './composition/functionCapability.ts';
import { legacyMode } from './composition/legacyMode.ts';
import { namespaceOverridden } from './composition/namespaceOverridden.ts';
import { needsRbac } from './composition/needsRbac.ts';
import { neverReady } from './composition/neverReady.ts';
import { noPipeline } from './composition/noPipeline.ts';
import { notActivated } from './composition/notActivated.ts';
import { otherKind } from './composition/otherKind.ts';
import { stepRequirements } from './composition/stepRequirements.ts';
import { unknownFunction } from './composition/unknownFunction.ts';
import { withoutDefinition } from './composition/withoutDefinition.ts';
import { wrongScope } from './composition/wrongScope.ts';
import { oldMeta } from './package/oldMeta.ts';
import { packageName } from './package/packageName.ts';
import { removedKind } from './package/removedKind.ts';
import { composedBase } from './patch/composedBase.ts';
import { connectionDetail } from './patch/connectionDetail.ts';
import { environmentPatch } from './patch/environmentPatch.ts';
import { fieldPathForm } from './patch/fieldPathForm.ts';
import { fromUnknownField } from './patch/fromUnknownField.ts';
import { patchMembers } from './patch/patchMembers.ts';
import { patchPolicy } from './patch/patchPolicy.ts';
import { patchSetName } from './patch/patchSetName.ts';
import { readinessCheck } from './patch/readinessCheck.ts';
import { requiredOnce } from './patch/requiredOnce.ts';
import { secretPatch } from './patch/secretPatch.ts';
import { toUndeclaredStatus } from './patch/toUndeclaredStatus.ts';
import { toUnknownField } from './patch/toUnknownField.ts';
import { transformForm } from './patch/transformForm.ts';
import { transformInput } from './patch/transformInput.ts';
import { typeMismatch } from './patch/typeMismatch.ts';
import { unchecked } from './patch/unchecked.ts';
import { cronSchedule } from './resource/cronSchedule.ts';
import { deletionPolicy } from './resource/deletionPolicy.ts';
import { oldUsage } from './resource/oldUsage.ts';
import { usageForm } from './resource/usageForm.ts';
import { claimNames } from './xrd/claimNames.ts';
import { claimsNeedLegacy } from './xrd/claimsNeedLegacy.ts';
import { definitionSchema } from './xrd/definitionSchema.ts';
import { droppedField } from './xrd/droppedField.ts';
import { noComposition } from './xrd/noComposition.ts';
import { oldDefinition } from './xrd/oldDefinition.ts';
import { referenceable } from './xrd/referenceable.ts';
import { undelivered } from './xrd/undelivered.ts';
import { unusedInput } from './xrd/unusedInput.ts';
import { xrdLowerCase } from './xrd/xrdLowerCase.ts';
import { xrdName } from './xrd/xrdName.ts';

/** All rules of Crossplane. */
export const rules: readonly Rule[] = [
  claimNames,
  claimsNeedLegacy,
  definitionSchema,
  droppedField,
  noComposition,
  oldDefinition,
  referenceable,
  undelivered,
  unusedInput,
  xrdLowerCase,
  xrdName,
  compositeVersion,
  duplicateName,
  functionCapability,
  legacyMode,
  namespaceOverridden,
  needsRbac,
  neverReady,
  noPipeline,
  notActivated,
  otherKind,
  stepRequirements,
  unknownFunction,
  withoutDefinition,
  wrongScope,
  composedBase,
  connectionDetail,
  environmentPatch,
  fieldPathForm,
  fromUnknownField,
  patchMembers,
  patchPolicy,
  patchSetName,
  readinessCheck,
  requiredOnce,
  secretPatch,
  toUndeclaredStatus,
  toUnknownField,
  transformForm,
  transformInput,
  typeMismatch,
  unchecked,
  oldMeta,
  packageName,
  removedKind,
  cronSchedule,
  deletionPolicy,
  oldUsage,
  usageForm,
];
