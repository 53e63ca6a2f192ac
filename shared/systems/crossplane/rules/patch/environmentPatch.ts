import type { Rule } from '../../../../rules/rule.ts';
import { placeIn } from '../../../findingPlace.ts';
import { platform } from '../../examples.ts';
import { inputsOf } from './eachInput.ts';

const patch = (type: string): string => `        environment:
          patches:
            - {type: ${type}, fromFieldPath: spec.size, toFieldPath: size}`;

const refused: ReadonlySet<string> = new Set(['PatchSet', 'CombineFromEnvironment', 'CombineToEnvironment']);

export const environmentPatch: Rule = {
  code: 'crossplane/environment-patch',
  severity: 'error',
  title: 'A patch of the environment is of a type that it can’t be',
  why: 'Patches of the environment join it with the composite resource, by the types From… and ToCompositeFieldPath and CombineFrom… and CombineToComposite.',
  source: 'function-patch-and-transform, Resources: environment.patches',
  examples: {
    bad: platform({ input: patch('PatchSet') }),
    good: platform({ input: patch('FromCompositeFieldPath') }),
  },
  *check(subject) {
    for (const { composition, input } of inputsOf(subject))
      for (const { type, path } of input.environment)
        if (refused.has(type))
          yield {
            message: `A patch of the environment can't be of type ${type}.`,
            place: placeIn(composition, [...path, 'type']),
          };
  },
};
