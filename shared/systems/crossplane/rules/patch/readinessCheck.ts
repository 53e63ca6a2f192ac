import { isObject, type JsonObject, textAt, valueAt } from '../../../../json.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { placeIn } from '../../../findingPlace.ts';
import { listSites } from '../../../sites.ts';
import { platform } from '../../examples.ts';
import { inputsOf } from './eachInput.ts';

const check = (more: string): string => `            readinessChecks:\n              - {type: MatchString, ${more}}`;

/** The field that each type needs besides `fieldPath`. */
const types: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    MatchString: ['fieldPath', 'matchString'],
    MatchInteger: ['fieldPath', 'matchInteger'],
    NonEmpty: ['fieldPath'],
    MatchTrue: ['fieldPath'],
    MatchFalse: ['fieldPath'],
    MatchCondition: [],
    None: [],
  }),
);

export const readinessCheck: Rule = {
  code: 'crossplane/readiness-check',
  severity: 'error',
  title: 'A readiness check lacks what its type needs',
  why: 'Checks of a field need fieldPath and the value to wait for; a check of a condition needs its type and status.',
  source: 'function-patch-and-transform, Resources: resources[].readinessChecks',
  examples: {
    bad: platform({ resource: check('fieldPath: status.address') }),
    good: platform({ resource: check('fieldPath: status.address, matchString: ready') }),
  },
  *check(subject) {
    for (const { composition, input } of inputsOf(subject))
      for (const resource of input.resources)
        for (const { value, path } of listSites(resource.value, ['readinessChecks']))
          for (const problem of problemsOf(value))
            yield {
              message: problem.message,
              place: placeIn(composition, [...resource.path, ...path, ...problem.path]),
            };
  },
};

function problemsOf(value: JsonObject): readonly { readonly path: readonly string[]; readonly message: string }[] {
  const type = textAt(value, 'type');
  const needed = type === undefined ? undefined : types.get(type);
  if (!needed)
    return [{ path: ['type'], message: `The type of a readiness check must be ${[...types.keys()].join(', ')}.` }];
  if (type === 'MatchCondition') {
    const condition = valueAt(value, ['matchCondition']);
    // Without settings it is the condition Ready, True.
    if (!isObject(condition)) return [];
    return ['type', 'status']
      .filter((field) => textAt(condition, field) === '')
      .map((field) => ({ path: ['matchCondition', field], message: `The condition has no ${field}.` }));
  }
  return needed
    .filter((field) => value[field] === undefined || value[field] === '')
    .map((field) => ({ path: [field], message: `A readiness check of type ${type} needs ${field}.` }));
}
