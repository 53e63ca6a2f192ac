import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { gitText } from '../examples.ts';
import { fluxObject } from './subject.ts';

const fields = ['interval', 'timeout', 'retryInterval'];

export const duration: Rule = {
  code: 'flux/duration',
  severity: 'error',
  title: 'This is no duration',
  why: 'Flux takes durations such as 30s, 5m or 1h30m; days and bare numbers are refused.',
  source: 'Flux API reference, spec.interval, spec.timeout and spec.retryInterval: metav1.Duration',
  examples: {
    bad: { 'git.yaml': gitText().replace('interval: 5m', 'interval: 1d') },
    good: { 'git.yaml': gitText() },
  },
  *check(subject, look) {
    const element = fluxObject(subject, look);
    if (!element) return;
    for (const field of fields) {
      const text = textAt(element.value, 'spec', field);
      if (text === undefined || text.includes('${') || /^([0-9]+(\.[0-9]+)?(ms|s|m|h))+$/.test(text)) continue;
      yield {
        message: `"${text}" is no duration: write 30s, 5m or 1h30m.`,
        place: placeIn(element, ['spec', field]),
      };
    }
  },
};
