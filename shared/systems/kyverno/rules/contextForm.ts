import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { listSites } from '../../sites.ts';
import { classicText, matchPods, validateTeam } from '../examples.ts';
import { classicOf, rulesOf } from './subject.ts';

const sources = ['configMap', 'apiCall', 'variable', 'globalReference', 'imageRegistry'];
const reserved = [
  'request',
  'element',
  'elementIndex',
  'images',
  'image',
  'target',
  'serviceAccountName',
  'serviceAccountNamespace',
];
const context = (entry: string): string => `${matchPods}      context: [{ ${entry} }]\n${validateTeam}`;

export const contextForm: Rule = {
  code: 'kyverno/context-form',
  severity: 'error',
  title: 'A context entry without exactly one source',
  why: 'An entry is filled from exactly one source, and must not take a name that Kyverno fills itself.',
  source: 'Kyverno documentation, External Data Sources: context',
  examples: {
    bad: { 'policy.yaml': classicText({ rule: context('name: request, variable: { value: shop }') }) },
    good: { 'policy.yaml': classicText({ rule: context('name: team, variable: { value: shop }') }) },
  },
  *check(subject) {
    const policy = classicOf(subject);
    if (!policy) return;
    for (const rule of rulesOf(policy))
      for (const { value, path } of listSites(rule.value, ['context'])) {
        const at = [...rule.path, ...path];
        const name = textAt(value, 'name');
        if (name && reserved.includes(name.split('.')[0] ?? name))
          yield {
            message: `${name} is filled by Kyverno itself: use another name.`,
            place: placeIn(policy, [...at, 'name']),
          };
        const stated = sources.filter((one) => value[one] !== undefined);
        if (stated.length !== 1)
          yield {
            message:
              stated.length === 0
                ? `${name ?? 'The entry'} has no source: give it one of ${sources.join(', ')}.`
                : `${name ?? 'The entry'} has ${stated.join(' and ')}: keep one source.`,
            place: placeIn(policy, at),
          };
      }
  },
};
