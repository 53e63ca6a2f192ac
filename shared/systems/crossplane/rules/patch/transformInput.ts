import type { Rule } from '../../../../rules/rule.ts';
import { placeIn } from '../../../findingPlace.ts';
import { platform } from '../../examples.ts';
import { inputsOf, typedPatches } from './eachInput.ts';

const map = (from: string): string =>
  `{fromFieldPath: ${from}, toFieldPath: spec.region, transforms: [{type: map, map: {small: eu-west-1}}]}`;

export const transformInput: Rule = {
  code: 'crossplane/transform-input',
  severity: 'error',
  title: 'A transform can’t take the value that reaches it',
  why: 'The function fails on a value of the wrong type, and with it the whole pipeline. Convert the value first, or use another transform.',
  source: 'function-patch-and-transform, Resources: transforms[].convert',
  examples: { bad: platform({ patches: [map('spec.storageGB')] }), good: platform({ patches: [map('spec.size')] }) },
  *check(subject, look) {
    for (const each of inputsOf(subject)) {
      const told = new Set<string>();
      for (const { typed } of typedPatches(each, look)) {
        const { trouble } = typed;
        if (!trouble || told.has(trouble.path.join('.'))) continue;
        told.add(trouble.path.join('.'));
        yield { message: trouble.message, place: placeIn(each.composition, [...trouble.path, 'type']) };
      }
    }
  },
};
