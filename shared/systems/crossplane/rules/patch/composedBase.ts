import type { Rule } from '../../../../rules/rule.ts';
import { placeIn } from '../../../findingPlace.ts';
import { platform } from '../../examples.ts';
import { stepsOf } from '../../pipeline.ts';
import { inputsOf } from './eachInput.ts';

export const composedBase: Rule = {
  code: 'crossplane/composed-base',
  severity: 'error',
  title: 'A composed resource has no name, or a base that is no object',
  why: 'Composed resources are followed by name, and a base must be an object with apiVersion and kind. Without a base the patches change what an earlier step has made.',
  source: 'function-patch-and-transform, Resources: resources[].name, resources[].base',
  examples: {
    bad: platform({ base: 'kind: Bucket' }),
    good: platform(),
  },
  *check(subject) {
    for (const { composition, input } of inputsOf(subject)) {
      const first = stepsOf(composition.value)[0]?.name === input.step && !input.legacy;
      for (const resource of input.resources) {
        if (!resource.name && !input.legacy)
          yield {
            message: 'The resource has no name: Crossplane needs one to follow it.',
            place: placeIn(composition, [...resource.path, 'name']),
          };
        if (resource.base && !resource.header)
          yield {
            message: 'The base must have apiVersion and kind.',
            place: placeIn(composition, resource.basePath, 'key'),
          };
        if (!resource.base && (first || input.legacy))
          yield {
            message: `Resource ${resource.label} has no base, and no earlier step that could have made it.`,
            place: placeIn(composition, [...resource.path, 'name']),
          };
      }
    }
  },
};
