import { listAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { apiOf } from '../api.ts';
import { destinationText, promiseText } from '../examples.ts';
import { scheduled, selectorOf } from '../scheduling.ts';
import { promiseOf } from './subject.ts';

const requires = '  requiredPromises:\n    - name: redis\n      version: v1.0.0\n';
const to = (environment: string): string =>
  `${requires}  destinationSelectors:\n    - matchLabels:\n        environment: ${environment}`;
const both = `${destinationText('platform', 'environment: platform')}---\n${destinationText('dev')}`;

export const compoundElsewhere: Rule = {
  code: 'kratix/compound-off-platform',
  severity: 'warning',
  title: 'A compound Promise does not reach the platform cluster',
  why: 'A Promise that requires others usually emits requests for them, and requests must land where Kratix itself runs: by convention the Destination labelled environment: platform.',
  source: 'Kratix documentation, Compound Promises',
  examples: {
    bad: { 'promise.yaml': promiseText({ spec: to('dev') }), 'destinations.yaml': both },
    good: { 'promise.yaml': promiseText({ spec: to('platform') }), 'destinations.yaml': both },
  },
  *check(subject, look) {
    const promise = promiseOf(subject);
    if (!promise || !apiOf(promise.value) || listAt(promise.value, 'spec', 'requiredPromises').length === 0) return;
    const { all, matching } = scheduled(promise, look);
    const platform = all.filter((destination) => destination.labels.environment === 'platform');
    if (platform.length === 0 || matching.length === 0) return;
    if (matching.some((destination) => platform.includes(destination))) return;
    const empty = Object.keys(selectorOf(promise.value)).length === 0;
    yield {
      message: `The Promise requires others, but its work goes to ${matching.map((each) => each.name).join(', ')} and not to ${platform.map((each) => each.name).join(', ')}, where Kratix would see the requests.`,
      place: empty
        ? placeIn(promise, ['spec', 'requiredPromises'], 'key')
        : placeIn(promise, ['spec', 'destinationSelectors'], 'key'),
    };
  },
};
