import type { Rule } from '../../../rules/rule.ts';
import { placeIn, removeFix } from '../../findingPlace.ts';
import { promiseText } from '../examples.ts';
import { promiseOf } from './subject.ts';

export const authoredStatus: Rule = {
  code: 'kratix/authored-status',
  severity: 'info',
  title: 'The file of a Promise carries a status',
  why: 'Status is written by Kratix; in a file it is ignored and only makes noise in reviews.',
  source: 'Kubernetes documentation, CustomResourceDefinition, status subresource',
  examples: {
    bad: { 'promise.yaml': `${promiseText()}status:\n  workflows: 0\n` },
    good: { 'promise.yaml': promiseText() },
  },
  *check(subject) {
    const promise = promiseOf(subject);
    if (!promise || !Object.hasOwn(promise.value, 'status')) return;
    yield {
      message: 'The status of a Promise is written by Kratix: leave it out of the file.',
      place: placeIn(promise, ['status'], 'key'),
      fixes: [removeFix(promise, ['status'], 'Remove the status')],
    };
  },
};
