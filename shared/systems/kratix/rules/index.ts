import type { Rule } from '../../../rules/rule.ts';
import { apiClash } from './apiClash.ts';
import { apiCrd } from './apiCrd.ts';
import { apiName } from './apiName.ts';
import { apiSchema } from './apiSchema.ts';
import { apiScope } from './apiScope.ts';
import { apiVersions } from './apiVersions.ts';
import { authoredStatus } from './authoredStatus.ts';
import { bindingLabels } from './bindingLabels.ts';
import { bindingVersion } from './bindingVersion.ts';
import { compoundElsewhere } from './compoundElsewhere.ts';
import { destinationPath } from './destinationPath.ts';
import { destinationStore } from './destinationStore.ts';
import { pipelineDelete } from './pipelineDelete.ts';
import { pipelineForm } from './pipelineForm.ts';
import { pipelineImage } from './pipelineImage.ts';
import { pipelineLabels } from './pipelineLabels.ts';
import { pipelineNames } from './pipelineNames.ts';
import { pipelineNamespace } from './pipelineNamespace.ts';
import { pipelineTooLong } from './pipelineTooLong.ts';
import { randomDestination } from './randomDestination.ts';
import { reconciliationInterval } from './reconciliationInterval.ts';
import { releaseSource } from './releaseSource.ts';
import { releaseVersion } from './releaseVersion.ts';
import { removedField } from './removedField.ts';
import { requirementCycle } from './requirementCycle.ts';
import { requirementMissing } from './requirementMissing.ts';
import { storeSecret } from './storeSecret.ts';
import { unscheduled } from './unscheduled.ts';
import { unversioned } from './unversioned.ts';

/** All rules of Kratix, by what they look at. */
export const rules: readonly Rule[] = [
  apiClash,
  apiCrd,
  apiName,
  apiSchema,
  apiScope,
  apiVersions,
  authoredStatus,
  bindingLabels,
  bindingVersion,
  compoundElsewhere,
  destinationPath,
  destinationStore,
  pipelineDelete,
  pipelineForm,
  pipelineImage,
  pipelineLabels,
  pipelineNames,
  pipelineNamespace,
  pipelineTooLong,
  randomDestination,
  reconciliationInterval,
  releaseSource,
  releaseVersion,
  removedField,
  requirementCycle,
  requirementMissing,
  storeSecret,
  unscheduled,
  unversioned,
];
