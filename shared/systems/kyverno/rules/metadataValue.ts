import { isObject, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { classicText, matchPods } from '../examples.ts';
import { classicOf, rulesOf } from './subject.ts';

const label = (value: string): string =>
  `${matchPods}      mutate: { patchStrategicMerge: { metadata: { labels: { ready: ${value} } } } }\n`;

export const metadataValue: Rule = {
  code: 'kyverno/metadata-value',
  severity: 'error',
  title: 'A label that is no text',
  why: 'Labels and annotations hold texts only, so the changed or made object is refused. Put the value in quotes.',
  source: 'Kubernetes documentation, Labels and Selectors; Kubernetes documentation, Annotations',
  examples: {
    bad: { 'policy.yaml': classicText({ rule: label('true') }) },
    good: { 'policy.yaml': classicText({ rule: label('"true"') }) },
  },
  *check(subject) {
    const policy = classicOf(subject);
    if (!policy) return;
    for (const { value, path } of rulesOf(policy))
      for (const at of [
        ['mutate', 'patchStrategicMerge', 'metadata'],
        ['generate', 'data', 'metadata'],
        ['validate', 'pattern', 'metadata'],
      ])
        for (const field of ['labels', 'annotations']) {
          const map = valueAt(value, [...at, field]);
          if (!isObject(map)) continue;
          for (const [key, one] of Object.entries(map)) {
            if (typeof one !== 'boolean' && typeof one !== 'number') continue;
            const place = [...path, ...at, field, key];
            yield {
              message: `${key} is ${one}, but ${field} hold texts: write "${one}".`,
              place: placeIn(policy, place),
              fixes: [setFix(policy, place, String(one), `Write "${one}"`, true)],
            };
          }
        }
  },
};
