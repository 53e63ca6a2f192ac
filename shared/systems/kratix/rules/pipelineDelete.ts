import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { pipelineLines, pipelineText, promiseText } from '../examples.ts';
import { pipelinesOf } from '../pipelines.ts';
import { promiseOf } from './subject.ts';

const deletes = (names: readonly string[]): string =>
  promiseText({ spec: pipelineLines(names.map((name) => pipelineText(name))).replace('configure:', 'delete:') });

export const pipelineDelete: Rule = {
  code: 'kratix/second-delete-pipeline',
  severity: 'warning',
  title: 'A delete workflow has more than one pipeline',
  why: 'Kratix runs a single pipeline when a Promise or request is deleted; the others never run. Put their containers into the first one.',
  source: 'Kratix documentation, Workflows: delete',
  examples: { bad: { 'promise.yaml': deletes(['clean', 'notify']) }, good: { 'promise.yaml': deletes(['clean']) } },
  *check(subject) {
    const promise = promiseOf(subject);
    if (!promise) return;
    for (const pipeline of pipelinesOf(promise.value))
      if (pipeline.action === 'delete' && pipeline.index > 0)
        yield {
          message: `Kratix runs only the first delete pipeline: ${pipeline.name || 'this one'} never runs.`,
          place: placeIn(promise, [...pipeline.path, 'metadata', 'name']),
        };
  },
};
