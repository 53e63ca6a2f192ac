import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { textsUnder } from '../../placedTexts.ts';
import { classicText, validateTeam } from '../examples.ts';
import { classicOf, rulesOf } from './subject.ts';

const match = (name: string): string =>
  `      match: { any: [{ resources: { kinds: [Pod], names: ["${name}"] } }] }\n${validateTeam}`;

export const variableInMatch: Rule = {
  code: 'kyverno/variable-in-match',
  severity: 'error',
  title: 'A variable where none is filled in',
  why: 'Kyverno refuses variables in match and exclude, in the path of a JSON patch and in image references. Use preconditions for what depends on the object.',
  source: 'Kyverno documentation, Variables',
  examples: {
    bad: { 'policy.yaml': classicText({ rule: match('{{request.name}}') }) },
    good: { 'policy.yaml': classicText({ rule: match('cart*') }) },
  },
  *check(subject) {
    const policy = classicOf(subject);
    if (!policy) return;
    for (const { value, path } of rulesOf(policy)) {
      const texts = [
        ...textsUnder(value.match, [...path, 'match']),
        ...textsUnder(value.exclude, [...path, 'exclude']),
        ...[...textsUnder(value.verifyImages, [...path, 'verifyImages'])].filter(({ path: at }) =>
          at.includes('imageReferences'),
        ),
      ];
      for (const { text, path: at } of texts) {
        const start = text.indexOf('{{');
        if (start < 0) continue;
        const end = text.indexOf('}}', start);
        yield {
          message: 'No variable is filled in here. Say it in preconditions instead.',
          place: placeIn(policy, at, 'value', { start, end: end < 0 ? text.length : end + 2 }),
        };
      }
    }
  },
};
