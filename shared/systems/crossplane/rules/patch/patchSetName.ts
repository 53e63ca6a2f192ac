import { textAt } from '../../../../json.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../../schema/suggest.ts';
import { placeIn, setFix } from '../../../findingPlace.ts';
import { platform } from '../../examples.ts';
import { inputsOf } from './eachInput.ts';

const sets = `        patchSets:
          - name: common
            patches:
              - {fromFieldPath: spec.size, toFieldPath: spec.region}`;
const use = (name: string): string => `{type: PatchSet, patchSetName: ${name}}`;

export const patchSetName: Rule = {
  code: 'crossplane/patch-set',
  severity: 'error',
  title: 'A patch set does not exist, or stands inside another',
  why: 'A patch of type PatchSet stands for the patches of a set of the same input; sets can’t hold further sets.',
  source: 'function-patch-and-transform, Resources: patchSets',
  examples: {
    bad: platform({ input: sets, patches: [use('comon')] }),
    good: platform({ input: sets, patches: [use('common')] }),
  },
  *check(subject) {
    for (const { composition, input } of inputsOf(subject)) {
      const names = input.patchSets.map((set) => set.name);
      for (const patch of input.resources.flatMap((resource) => resource.patches)) {
        const name = textAt(patch.value, 'patchSetName');
        if (patch.type !== 'PatchSet' || !name || names.includes(name)) continue;
        const path = [...patch.path, 'patchSetName'];
        const near = nearestNames(name, names);
        yield {
          message: `There is no patch set ${name} in this ${input.legacy ? 'Composition' : 'step'}${didYouMean(near) || '.'}`,
          place: placeIn(composition, path),
          fixes: near.map((each, index) => setFix(composition, path, each, `Use ${each}`, index === 0)),
        };
      }
      for (const set of input.patchSets) {
        if (!set.name)
          yield { message: 'The patch set has no name.', place: placeIn(composition, [...set.path, 'name']) };
        for (const patch of set.patches)
          if (patch.type === 'PatchSet')
            yield {
              message: 'A patch set can’t hold another patch set.',
              place: placeIn(composition, [...patch.path, 'type']),
            };
      }
    }
  },
};
