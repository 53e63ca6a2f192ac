import { isObject, listAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { classicText, validateTeam } from '../examples.ts';
import { classicOf, rulesOf } from './subject.ts';

export const matchForm: Rule = {
  code: 'kyverno/match-form',
  severity: 'error',
  title: 'Two forms of match in one rule',
  why: 'Kyverno refuses a match or exclude that has any and all together, or either beside resources of its own, and a rule that matches nothing at all.',
  source: 'Kyverno documentation, Selecting Resources: match.any, match.all',
  examples: {
    bad: {
      'policy.yaml': classicText({
        rule: `      match: { any: [{ resources: { kinds: [Pod] } }], all: [{ resources: { kinds: [Pod] } }] }\n${validateTeam}`,
      }),
    },
    good: { 'policy.yaml': classicText() },
  },
  *check(subject) {
    const policy = classicOf(subject);
    if (!policy) return;
    for (const { value, path, name } of rulesOf(policy)) {
      if (!isObject(value.match))
        yield { message: `The rule ${name} says in match nothing of what it governs.`, place: placeIn(policy, path) };
      for (const block of ['match', 'exclude']) {
        const stated = value[block];
        if (!isObject(stated)) continue;
        const place = placeIn(policy, [...path, block], 'key');
        const [any, all] = [listAt(stated, 'any').length > 0, listAt(stated, 'all').length > 0];
        const inline = ['resources', 'subjects', 'roles', 'clusterRoles'].filter(
          (field) => stated[field] !== undefined,
        );
        if (any && all) yield { message: `${block} of the rule ${name} has any and all: keep one of them.`, place };
        else if ((any || all) && inline.length > 0)
          yield {
            message: `${block} of the rule ${name} has ${any ? 'any' : 'all'} and ${inline.join(', ')} beside it: move these into the list.`,
            place,
          };
      }
    }
  },
};
