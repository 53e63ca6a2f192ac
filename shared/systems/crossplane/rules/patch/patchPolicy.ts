import { isObject, textAt, valueAt } from '../../../../json.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../../schema/suggest.ts';
import { placeIn, setFix } from '../../../findingPlace.ts';
import { platform } from '../../examples.ts';
import { allPatches } from '../../patchInput.ts';
import { inputsOf } from './eachInput.ts';

const policy = (to: string): string =>
  `{fromFieldPath: spec.size, toFieldPath: spec.region, policy: {toFieldPath: ${to}}}`;

const allowed: Readonly<Record<string, readonly string[]>> = {
  fromFieldPath: ['Optional', 'Required'],
  toFieldPath: [
    'Replace',
    'MergeObjects',
    'MergeObjectsAppendArrays',
    'ForceMergeObjects',
    'ForceMergeObjectsAppendArrays',
  ],
};
const renamed: ReadonlyMap<string, string> = new Map(
  Object.entries({
    MergeObject: 'MergeObjects',
    AppendArray: 'ForceMergeObjectsAppendArrays',
  }),
);

export const patchPolicy: Rule = {
  code: 'crossplane/patch-policy',
  severity: 'error',
  title: 'A patch has a policy that does not exist',
  why: 'A policy says what happens when the source is missing (Optional, Required) and how the target is written (Replace, MergeObjects …). The former mergeOptions are gone.',
  source: 'function-patch-and-transform, Resources: patches[].policy',
  examples: { bad: platform({ patches: [policy('Merge')] }), good: platform({ patches: [policy('Replace')] }) },
  *check(subject) {
    for (const { composition, input } of inputsOf(subject))
      for (const { value, path } of allPatches(input)) {
        const stated = valueAt(value, ['policy']);
        if (!isObject(stated)) continue;
        if (stated.mergeOptions !== undefined)
          yield {
            message: 'mergeOptions were removed in Crossplane 2: set policy.toFieldPath, for example to MergeObjects.',
            place: placeIn(composition, [...path, 'policy', 'mergeOptions'], 'key'),
          };
        for (const [field, values] of Object.entries(allowed)) {
          const word = textAt(stated, field);
          const place = [...path, 'policy', field];
          const now = word === undefined || field !== 'toFieldPath' ? undefined : renamed.get(word);
          if (word === undefined || values.includes(word)) continue;
          const near = now ? [now] : nearestNames(word, values);
          yield {
            ...(now ? { severity: 'warning' } : {}),
            message: now
              ? `The policy ${word} is deprecated: it is called ${now}.`
              : `There is no policy ${word} for ${field}${didYouMean(near) || `: use ${values.join(', ')}.`}`,
            place: placeIn(composition, place),
            fixes: near.map((each, index) => setFix(composition, place, each, `Use ${each}`, index === 0)),
          };
        }
      }
  },
};
