import type { Rule } from '../../../../rules/rule.ts';
import { placeIn } from '../../../findingPlace.ts';
import { functionText } from '../../examples.ts';
import { groups } from '../../kinds.ts';
import { ofKind } from '../subject.ts';

export const removedKind: Rule = {
  code: 'crossplane/removed-kind',
  severity: 'error',
  title: 'A kind was removed in Crossplane 2',
  why: 'ControllerConfig is gone: how a package runs is said by a DeploymentRuntimeConfig, named by runtimeConfigRef of the package.',
  source: 'Crossplane documentation, Upgrade to Crossplane v2, Removed features: ControllerConfig',
  examples: {
    bad: {
      'config.yaml':
        'apiVersion: pkg.crossplane.io/v1alpha1\nkind: ControllerConfig\nmetadata:\n  name: quiet\nspec: {}\n',
    },
    good: { 'function.yaml': functionText() },
  },
  *check(subject) {
    const element = ofKind(subject, groups.packages, 'ControllerConfig');
    if (!element) return;
    yield {
      message: 'ControllerConfig was removed in Crossplane 2: use a DeploymentRuntimeConfig.',
      place: placeIn(element, ['kind']),
    };
  },
};
