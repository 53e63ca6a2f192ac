import { isObject, textAt, valueAt } from '../../../../json.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { placeIn } from '../../../findingPlace.ts';
import { listSites } from '../../../sites.ts';
import { platform } from '../../examples.ts';
import { groups } from '../../kinds.ts';
import { pipelineSpecPath, stepsOf } from '../../pipeline.ts';
import { ofKind } from '../subject.ts';

const step = (credentials: string): string => `    - step: patch-and-transform
      functionRef:
        name: function-patch-and-transform
      credentials:
        - name: keys
          source: Secret
${credentials}`;

export const stepRequirements: Rule = {
  code: 'crossplane/step-form',
  severity: 'error',
  title: 'Credentials or requirements of a step are incomplete',
  why: 'Credentials from a Secret must name it, and a required resource is found either by its name or by its labels.',
  source: 'Crossplane API reference, Composition: spec.pipeline[].credentials, spec.pipeline[].requirements',
  examples: {
    bad: platform({ pipeline: step('') }),
    good: platform({
      pipeline: step('          secretRef:\n            namespace: crossplane-system\n            name: keys'),
    }),
  },
  *check(subject) {
    const element =
      ofKind(subject, groups.extensions, 'Composition') ??
      ofKind(subject, groups.operations, 'Operation', 'CronOperation', 'WatchOperation');
    if (!element) return;
    for (const { value, path } of stepsOf(element.value, pipelineSpecPath(element.kind))) {
      for (const credentials of listSites(value, ['credentials']))
        if (textAt(credentials.value, 'source') === 'Secret' && !isObject(valueAt(credentials.value, ['secretRef'])))
          yield {
            message: 'Credentials from a Secret need secretRef with namespace and name.',
            place: placeIn(element, [...path, ...credentials.path, 'secretRef']),
          };
      for (const required of listSites(value, ['requirements', 'requiredResources']))
        if (required.value.name !== undefined && required.value.matchLabels !== undefined)
          yield {
            message: 'A required resource is found by name or by matchLabels, not by both.',
            place: placeIn(element, [...path, ...required.path, 'matchLabels'], 'key'),
          };
    }
  },
};
