import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { pipelineLines, pipelineText, promiseText } from '../examples.ts';
import { pipelinesOf } from '../pipelines.ts';
import { promiseOf } from './subject.ts';

export const pipelineNames: Rule = {
  code: 'kratix/pipeline-names',
  severity: 'error',
  title: 'Two pipelines of one workflow share a name',
  why: 'Kratix names the objects that run a pipeline after it, so names must be unique within a workflow and action.',
  source: 'Kratix source, internal/webhook/v1alpha1/promise_webhook.go',
  examples: {
    bad: {
      'promise.yaml': promiseText({ spec: pipelineLines([pipelineText('configure'), pipelineText('configure')]) }),
    },
    good: { 'promise.yaml': promiseText({ spec: pipelineLines([pipelineText('configure'), pipelineText('notify')]) }) },
  },
  *check(subject) {
    const promise = promiseOf(subject);
    if (!promise) return;
    const seen = new Map<string, readonly (string | number)[]>();
    for (const pipeline of pipelinesOf(promise.value)) {
      if (!pipeline.name) continue;
      const key = `${pipeline.type} ${pipeline.action} ${pipeline.name}`;
      const path = [...pipeline.path, 'metadata', 'name'];
      const first = seen.get(key);
      if (first)
        yield {
          message: `The ${pipeline.type} ${pipeline.action} workflow already has a pipeline named ${pipeline.name}.`,
          place: placeIn(promise, path),
          related: [{ message: 'First pipeline of that name', place: placeIn(promise, first) }],
        };
      else seen.set(key, path);
    }
  },
};
