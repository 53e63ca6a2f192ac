import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { pipelineLines, pipelineText, promiseText } from '../examples.ts';
import { containersOf, pipelinesOf } from '../pipelines.ts';
import { promiseOf } from './subject.ts';

export const pipelineImage: Rule = {
  code: 'kratix/pipeline-image-tag',
  severity: 'warning',
  title: 'A pipeline image has no fixed version',
  why: 'Without a tag, or with latest, the same request can give another result tomorrow. State a version or a digest.',
  source: 'Kubernetes documentation, Images: image names and tags',
  examples: {
    bad: {
      'promise.yaml': promiseText({ spec: pipelineLines([pipelineText('configure', 'ghcr.io/example/configure')]) }),
    },
    good: { 'promise.yaml': promiseText({ spec: pipelineLines([pipelineText('configure')]) }) },
  },
  *check(subject) {
    const promise = promiseOf(subject);
    if (!promise) return;
    for (const pipeline of pipelinesOf(promise.value))
      for (const { value, path } of containersOf(pipeline)) {
        const image = textAt(value, 'image');
        if (!image || image.includes('@')) continue;
        const tag = /:([^/:]+)$/.exec(image)?.[1];
        if (tag && tag !== 'latest') continue;
        yield {
          message: `The image ${image} ${tag ? 'is tagged latest' : 'has no tag'}: state a version.`,
          place: placeIn(promise, [...path, 'image']),
        };
      }
  },
};
