import type { Rule } from '../../../rules/rule.ts';
import { autogenConflict } from './autogenConflict.ts';
import { backgroundUser } from './backgroundUser.ts';
import { celSyntax } from './celSyntax.ts';
import { clusterNamespace } from './clusterNamespace.ts';
import { contextForm } from './contextForm.ts';
import { exceptionExpired } from './exceptionExpired.ts';
import { exceptionTarget } from './exceptionTarget.ts';
import { generateForm } from './generateForm.ts';
import { generateLoop } from './generateLoop.ts';
import { generateRbac } from './generateRbac.ts';
import { jsonPatchPath } from './jsonPatchPath.ts';
import { legacyKind } from './legacyKind.ts';
import { matchesNothing } from './matchesNothing.ts';
import { matchForm } from './matchForm.ts';
import { messageLines } from './messageLines.ts';
import { metadataValue } from './metadataValue.ts';
import { namespacedScope } from './namespacedScope.ts';
import { noResourceRules } from './noResourceRules.ts';
import { notEvaluated } from './notEvaluated.ts';
import { oldVersion } from './oldVersion.ts';
import { oneAction } from './oneAction.ts';
import { operatorName } from './operatorName.ts';
import { policyScope } from './policyScope.ts';
import { resourceName } from './resourceName.ts';
import { ruleName } from './ruleName.ts';
import { sameGenerated } from './sameGenerated.ts';
import { schedule } from './schedule.ts';
import { switchedOff } from './switchedOff.ts';
import { systemNamespace } from './systemNamespace.ts';
import { unknownMatchKind } from './unknownMatchKind.ts';
import { variableInMatch } from './variableInMatch.ts';
import { violation } from './violation.ts';
import { wildcardKind } from './wildcardKind.ts';

/** The rules of Kyverno. What a policy says of an object is the finding `kyverno/violation` on that object. */
export const kyvernoRules: readonly Rule[] = [
  autogenConflict,
  backgroundUser,
  celSyntax,
  clusterNamespace,
  contextForm,
  exceptionExpired,
  exceptionTarget,
  generateForm,
  generateLoop,
  generateRbac,
  jsonPatchPath,
  legacyKind,
  matchForm,
  matchesNothing,
  messageLines,
  metadataValue,
  namespacedScope,
  noResourceRules,
  notEvaluated,
  oldVersion,
  oneAction,
  operatorName,
  policyScope,
  resourceName,
  ruleName,
  sameGenerated,
  schedule,
  switchedOff,
  systemNamespace,
  unknownMatchKind,
  variableInMatch,
  violation,
  wildcardKind,
];
