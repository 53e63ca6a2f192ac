import { createApiFixes } from '../contract/createApiFixes.ts';
import { exampleApi, exampleWorkload } from '../contract/examples.ts';
import { portMark, requestsOf } from '../contract/requests.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';

const bucket = `apiVersion: s3.aws.upbound.io/v1beta1
kind: Bucket
metadata: { name: media }
spec: { forProvider: { region: eu-west-1 } }
`;

/** A workload that reaches straight into infrastructure. */
export const layerSkip: Rule = {
  code: 'boundary/layer-skip',
  severity: 'error',
  title: 'Workload that reaches straight into infrastructure',
  why: 'Without a platform API in between, every change of the infrastructure is a change of the workload. Put an API between them.',
  source: 'Entresol: the layers are ordered, and none is skipped',
  examples: {
    bad: { 'score.yaml': exampleWorkload('type: bucket'), 'bucket.yaml': bucket, 'api.yaml': exampleApi },
    good: {
      'score.yaml': exampleWorkload('type: postgres, params: { size: small }'),
      'bucket.yaml': bucket,
      'api.yaml': exampleApi,
    },
  },
  *check(subject, look) {
    if (subject.layer !== 'app') return;
    for (const { port, provider } of requestsOf(subject, look)) {
      if (!provider || look.link(provider.element).layer !== 'infra') continue;
      yield {
        message: `${subject.element.name} reaches straight into infrastructure: no platform API offers ${port.type}. Put one between them.`,
        place: placeIn(subject.element, port.typePath),
        marks: portMark(port),
        related: [{ message: 'what it reaches', place: placeIn(provider.element, provider.element.namePath) }],
        fixes: createApiFixes(port.type),
      };
    }
  },
};
