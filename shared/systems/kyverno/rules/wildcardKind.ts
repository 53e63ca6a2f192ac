import { isObject, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { textsUnder } from '../../placedTexts.ts';
import { classicText } from '../examples.ts';
import { classicOf, rulesOf } from './subject.ts';

const match = '      match: { any: [{ resources: { kinds: ["*"] } }] }\n';
const validate = (pattern: string): string => `${match}      validate: { message: No., pattern: ${pattern} }\n`;

export const wildcardKind: Rule = {
  code: 'kyverno/wildcard-kind',
  severity: 'error',
  title: 'A rule for every kind that looks too deep',
  why: 'A rule over * sees objects of all kinds, so Kyverno lets it look at metadata only, alone in its list of kinds, and without background scans.',
  source: 'Kyverno documentation, Selecting Resources: wildcards in kinds',
  examples: {
    bad: { 'policy.yaml': classicText({ rule: validate('{ spec: { replicas: 1 } }'), spec: '  background: false\n' }) },
    good: {
      'policy.yaml': classicText({
        rule: validate('{ metadata: { labels: { team: "?*" } } }'),
        spec: '  background: false\n',
      }),
    },
  },
  *check(subject) {
    const policy = classicOf(subject);
    if (!policy) return;
    for (const { value, path, name } of rulesOf(policy)) {
      const kinds = [...textsUnder(value.match, [...path, 'match'])].filter(({ path: at }) => at.at(-2) === 'kinds');
      const wild = kinds.find(({ text }) => text === '*');
      if (!wild) continue;
      const place = placeIn(policy, wild.path);
      if (valueAt(policy.value, ['spec', 'background']) !== false)
        yield {
          message: `The rule ${name} is for every kind, which background scans do not take: set spec.background to false.`,
          place,
          fixes: [setFix(policy, ['spec', 'background'], false, 'Switch background scans off', true)],
        };
      if (kinds.length > 1) yield { message: `The rule ${name} has * beside other kinds: keep one of them.`, place };
      for (const action of ['generate', 'verifyImages'])
        if (value[action] !== undefined) yield { message: `${action} needs kinds by name, not *.`, place };
      for (const at of [
        ['validate', 'pattern'],
        ['mutate', 'patchStrategicMerge'],
      ]) {
        const overlay = valueAt(value, at);
        if (!isObject(overlay)) continue;
        for (const key of Object.keys(overlay).filter((one) => one.replace(/^[=^X<+]?\(|\)$/g, '') !== 'metadata'))
          yield {
            message: `The rule ${name} is for every kind, so it can look at metadata only, not at ${key}.`,
            place: placeIn(policy, [...path, ...at, key], 'key'),
          };
      }
    }
  },
};
