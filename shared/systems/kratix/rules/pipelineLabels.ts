import { isObject, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { pipelineLines, pipelineText, promiseText } from '../examples.ts';
import { pipelinesOf } from '../pipelines.ts';
import { promiseOf } from './subject.ts';

const name = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const prefix = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

const labelled = (text: string): string =>
  pipelineText('configure').replace(
    '            name: configure',
    `            name: configure\n            labels:\n              ${text}`,
  );

export const pipelineLabels: Rule = {
  code: 'kratix/pipeline-labels',
  severity: 'error',
  title: 'A label of a pipeline has a wrong form',
  why: 'Kratix puts the labels of a pipeline on the jobs that it makes, so they must be valid Kubernetes labels.',
  source: 'Kratix source, internal/webhook/v1alpha1/promise_webhook.go; Kubernetes documentation, Labels and Selectors',
  examples: {
    bad: { 'promise.yaml': promiseText({ spec: pipelineLines([labelled('team: the data team')]) }) },
    good: { 'promise.yaml': promiseText({ spec: pipelineLines([labelled('team: data')]) }) },
  },
  *check(subject) {
    const promise = promiseOf(subject);
    if (!promise) return;
    for (const pipeline of pipelinesOf(promise.value)) {
      const path = [...pipeline.path, 'metadata', 'labels'];
      const labels = valueAt(promise.value, path);
      if (!isObject(labels)) continue;
      for (const [key, value] of Object.entries(labels)) {
        if (!isLabelKey(key))
          yield {
            message: `"${key}" is no label name: letters, digits, - _ . (at most 63), before it a domain and / if you like.`,
            place: placeIn(promise, [...path, key], 'key'),
          };
        if (typeof value !== 'string' || (value !== '' && !name.test(value)))
          yield {
            message: `The value of the label ${key} must be text of at most 63 letters, digits, - _ and dots.`,
            place: placeIn(promise, [...path, key]),
          };
      }
    }
  },
};

function isLabelKey(key: string): boolean {
  const slash = key.indexOf('/');
  if (slash < 0) return name.test(key);
  return slash <= 253 && prefix.test(key.slice(0, slash)) && name.test(key.slice(slash + 1));
}
