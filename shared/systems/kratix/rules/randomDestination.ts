import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { apiOf } from '../api.ts';
import { destinationText, promiseText } from '../examples.ts';
import { scheduled, selectorOf, selectorText } from '../scheduling.ts';
import { promiseOf } from './subject.ts';

const dev = '  destinationSelectors:\n    - matchLabels:\n        environment: dev';
const two = `${destinationText('dev-1')}---\n${destinationText('dev-2')}`;

export const randomDestination: Rule = {
  code: 'kratix/random-destination',
  severity: 'warning',
  title: 'A request can land on any of several Destinations',
  why: 'Where several Destinations match, Kratix picks one at random for each request. Narrow the selector, or let the pipeline choose through destination-selectors.yaml.',
  source: 'Kratix documentation, multi-destination management: spec.destinationSelectors',
  examples: {
    bad: { 'promise.yaml': promiseText({ spec: dev }), 'destinations.yaml': two },
    good: { 'promise.yaml': promiseText({ spec: dev }), 'destination.yaml': destinationText('dev-1') },
  },
  *check(subject, look) {
    const promise = promiseOf(subject);
    if (!promise || !apiOf(promise.value)) return;
    const selector = selectorOf(promise.value);
    // Without selectors everything is meant to match, and pipelines choose.
    if (Object.keys(selector).length === 0) return;
    const { matching } = scheduled(promise, look);
    if (matching.length < 2) return;
    yield {
      message: `${matching.length} Destinations carry ${selectorText(selector)} (${matching.map((each) => each.name).join(', ')}): each request goes to one of them at random.`,
      place: placeIn(promise, ['spec', 'destinationSelectors'], 'key'),
    };
  },
};
