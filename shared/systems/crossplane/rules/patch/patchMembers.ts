import type { Element } from '../../../../graph/element.ts';
import { isObject, listAt, textAt, valueAt } from '../../../../json.ts';
import type { Rule, RuleReport } from '../../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../../schema/suggest.ts';
import { placeIn, setFix } from '../../../findingPlace.ts';
import { platform } from '../../examples.ts';
import { patchTypes } from '../../patchForm.ts';
import { allPatches, type PatchSite } from '../../patchInput.ts';
import { inputsOf } from './eachInput.ts';

const combine = (more: string): string =>
  `{type: CombineFromComposite, toFieldPath: spec.region, combine: {strategy: string, variables: [{fromFieldPath: spec.size}]${more}}}`;

export const patchMembers: Rule = {
  code: 'crossplane/patch-members',
  severity: 'error',
  title: 'A patch lacks what its type needs',
  why: 'Each type of patch has fields that it can’t do without; function-patch-and-transform refuses the whole input otherwise.',
  source: 'function-patch-and-transform, Resources: patches[].type',
  examples: {
    bad: platform({ patches: [combine('')] }),
    good: platform({ patches: [combine(', string: {fmt: "%s-db"}')] }),
  },
  *check(subject) {
    for (const { composition, input } of inputsOf(subject))
      for (const patch of allPatches(input)) yield* members(composition, patch);
  },
};

function* members(composition: Element, patch: PatchSite): Iterable<RuleReport> {
  const { type, value, path } = patch;
  if (type === 'PatchSet') {
    if (!textAt(value, 'patchSetName'))
      yield {
        message: 'The patch names no patch set: set patchSetName.',
        place: placeIn(composition, [...path, 'patchSetName']),
      };
    return;
  }
  if (!patchTypes.includes(type)) {
    const near = nearestNames(type, [...patchTypes, 'PatchSet']);
    yield {
      message: `There is no patch type ${type}${didYouMean(near) || '.'}`,
      place: placeIn(composition, [...path, 'type']),
      fixes: near.map((each, index) => setFix(composition, [...path, 'type'], each, `Use ${each}`, index === 0)),
    };
    return;
  }
  if (!type.startsWith('Combine')) {
    if (!textAt(value, 'fromFieldPath'))
      yield {
        message: `A patch of type ${type} needs fromFieldPath.`,
        place: placeIn(composition, [...path, 'fromFieldPath']),
      };
    return;
  }
  const combine = valueAt(value, ['combine']);
  if (!textAt(value, 'toFieldPath'))
    yield {
      message: `A patch of type ${type} needs toFieldPath.`,
      place: placeIn(composition, [...path, 'toFieldPath']),
    };
  if (!isObject(combine)) {
    yield { message: `A patch of type ${type} needs combine.`, place: placeIn(composition, [...path, 'combine']) };
    return;
  }
  if (listAt(combine, 'variables').length === 0)
    yield {
      message: 'There is nothing to combine: list at least one variable.',
      place: placeIn(composition, [...path, 'combine', 'variables']),
    };
  const strategy = textAt(combine, 'strategy');
  if (strategy !== 'string')
    yield {
      message: `The strategy of combine must be string${strategy ? `, not ${strategy}` : ''}.`,
      place: placeIn(composition, [...path, 'combine', 'strategy']),
      fixes: [setFix(composition, [...path, 'combine', 'strategy'], 'string', 'Set the strategy to string', true)],
    };
  else if (textAt(combine, 'string', 'fmt') === undefined)
    yield {
      message: 'Combining texts needs a format: set combine.string.fmt, for example "%s-%s".',
      place: placeIn(composition, [...path, 'combine', 'string', 'fmt']),
    };
}
