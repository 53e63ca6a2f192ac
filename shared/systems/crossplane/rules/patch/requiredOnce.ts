import { textAt } from '../../../../json.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { placeIn } from '../../../findingPlace.ts';
import { platform } from '../../examples.ts';
import { patchForm } from '../../patchForm.ts';
import { allPatches } from '../../patchInput.ts';
import { inputsOf } from './eachInput.ts';

const patch = (policy: string): string =>
  `{fromFieldPath: spec.size, toFieldPath: spec.region, policy: {fromFieldPath: ${policy}}}`;

export const requiredOnce: Rule = {
  code: 'crossplane/required-only-creates',
  severity: 'info',
  title: 'A required source only holds back the creation',
  why: 'policy.fromFieldPath: Required keeps a resource from being created until the field is there; once it exists, a missing field is passed over. Do not count on it to keep a value in place.',
  source: 'function-patch-and-transform, Resources: policy.fromFieldPath Required',
  examples: { bad: platform({ patches: [patch('Required')] }), good: platform({ patches: [patch('Optional')] }) },
  *check(subject) {
    for (const { composition, input } of inputsOf(subject))
      for (const each of allPatches(input)) {
        if (patchForm(each)?.to !== 'composed' || textAt(each.value, 'policy', 'fromFieldPath') !== 'Required')
          continue;
        yield {
          message: 'Required only holds back the creation of the resource, not later changes.',
          place: placeIn(composition, [...each.path, 'policy', 'fromFieldPath']),
        };
      }
  },
};
