import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { pipelineLines, pipelineText, promiseText } from '../examples.ts';
import { pipelinesOf } from '../pipelines.ts';
import { promiseOf } from './subject.ts';

const most = 60;

export const pipelineTooLong: Rule = {
  code: 'kratix/pipeline-name-too-long',
  severity: 'error',
  title: 'Promise and pipeline names are too long together',
  why: 'Kratix names service accounts promise-workflow-action-pipeline and refuses names over 60 characters.',
  source: 'Kratix source, internal/webhook/v1alpha1/promise_webhook.go',
  examples: {
    bad: {
      'promise.yaml': promiseText({
        spec: pipelineLines([pipelineText('configure-the-whole-database-with-backups')]),
      }),
    },
    good: { 'promise.yaml': promiseText({ spec: pipelineLines([pipelineText('configure')]) }) },
  },
  *check(subject) {
    const promise = promiseOf(subject);
    if (!promise) return;
    for (const pipeline of pipelinesOf(promise.value)) {
      const id = `${promise.name}-${pipeline.type}-${pipeline.action}-${pipeline.name}`;
      if (id.length <= most) continue;
      yield {
        message: `"${id}" has ${id.length} characters, ${id.length - most} more than Kratix allows. Shorten the name of the pipeline or of the Promise.`,
        place: placeIn(promise, [...pipeline.path, 'metadata', 'name']),
      };
    }
  },
};
