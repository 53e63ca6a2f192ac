import { isObject, listAt, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { textsUnder } from '../../placedTexts.ts';
import { classicText, matchPods } from '../examples.ts';
import { classicOf, rulesOf } from './subject.ts';

const byUser = `${matchPods}      validate:
        message: Only robots.
        deny: { conditions: { any: [{ key: "{{ request.userInfo.username }}", operator: NotEquals, value: robot }] } }
`;
const userVariable =
  /\{\{[^}]*\b(request\.userInfo|request\.roles|request\.clusterRoles|serviceAccountName|serviceAccountNamespace)\b/;

export const backgroundUser: Rule = {
  code: 'kyverno/background-user',
  severity: 'error',
  title: 'A background scan asks who sent the request',
  why: 'Scans of what is there already have no request, so Kyverno refuses such a rule unless spec.background is false.',
  source: 'Kyverno documentation, Background Scans: spec.background',
  examples: {
    bad: { 'policy.yaml': classicText({ rule: byUser }) },
    good: { 'policy.yaml': classicText({ rule: byUser, spec: '  background: false\n' }) },
  },
  *check(subject) {
    const policy = classicOf(subject);
    if (!policy || valueAt(policy.value, ['spec', 'background']) === false) return;
    const fixes = [setFix(policy, ['spec', 'background'], false, 'Switch background scans off', true)];
    for (const { value, path, name } of rulesOf(policy)) {
      for (const block of ['match', 'exclude'])
        for (const [index, item] of [
          value[block],
          ...listAt(value, block, 'any'),
          ...listAt(value, block, 'all'),
        ].entries())
          if (isObject(item) && ['subjects', 'roles', 'clusterRoles'].some((field) => item[field] !== undefined)) {
            yield {
              message: `${block} of the rule ${name} asks who sends the request, which background scans do not know.`,
              place: placeIn(policy, [...path, block], 'key'),
              fixes,
            };
            if (index === 0) break;
          }
      for (const { text, path: at } of textsUnder(value, path)) {
        const found = userVariable.exec(text);
        if (!found || at.includes('match') || at.includes('exclude')) continue;
        yield {
          message: `${found[1]} is not known in background scans: switch them off for this policy.`,
          place: placeIn(policy, at),
          fixes,
        };
      }
    }
  },
};
