import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { destinationText, promiseText } from '../examples.ts';
import { isStrict, scheduled, selectorOf, selectorText, sendsWork } from '../scheduling.ts';
import { promiseOf } from './subject.ts';

const dev = '  destinationSelectors:\n    - matchLabels:\n        environment: dev';

export const unscheduled: Rule = {
  code: 'kratix/unscheduled',
  severity: 'warning',
  title: 'No Destination matches the selectors of a Promise',
  why: 'Work that matches no Destination stays unscheduled: requests are accepted and never delivered. Correct the selector or label a Destination.',
  source: 'Kratix documentation, multi-destination management: spec.destinationSelectors, spec.strictMatchLabels',
  examples: {
    bad: {
      'promise.yaml': promiseText({ spec: dev }),
      'destination.yaml': destinationText('prod', 'environment: prod'),
    },
    good: { 'promise.yaml': promiseText({ spec: dev }), 'destination.yaml': destinationText('dev') },
  },
  *check(subject, look) {
    const promise = promiseOf(subject);
    if (!promise || !sendsWork(promise)) return;
    const { all, matching } = scheduled(promise, look);
    if (all.length === 0 || matching.length > 0) return;
    const selector = selectorOf(promise.value);
    const empty = Object.keys(selector).length === 0;
    const labels = all.map((destination) => `${destination.name} (${selectorText(destination.labels)})`).join('; ');
    yield {
      message:
        empty && all.every(isStrict)
          ? `The Promise has no destinationSelectors, and every Destination is strict, so its work goes nowhere. Destinations: ${labels}.`
          : `No Destination carries ${selectorText(selector)}. Destinations: ${labels}.`,
      place: empty ? placeIn(promise, ['metadata', 'name']) : placeIn(promise, ['spec', 'destinationSelectors'], 'key'),
    };
  },
};
