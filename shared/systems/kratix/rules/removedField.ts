import { isObject, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { promiseText } from '../examples.ts';
import { promiseOf } from './subject.ts';

const successors: Readonly<Record<string, string>> = {
  xaasCrd: 'api',
  workerClusterResources: 'dependencies',
  clusterSelector: 'destinationSelectors',
  scheduling: 'destinationSelectors',
  xaasRequestPipeline: 'workflows.resource.configure',
};

export const removedField: Rule = {
  code: 'kratix/removed-field',
  severity: 'warning',
  title: 'The Promise uses a field that Kratix no longer has',
  why: 'Early Kratix had other names for these fields; today they are ignored. Move their content to the field named in the message.',
  source: 'Kratix source, API Promise: spec',
  examples: {
    bad: { 'promise.yaml': promiseText({ spec: '  clusterSelector:\n    environment: dev' }) },
    good: {
      'promise.yaml': promiseText({ spec: '  destinationSelectors:\n    - matchLabels:\n        environment: dev' }),
    },
  },
  *check(subject) {
    const promise = promiseOf(subject);
    const spec = promise && valueAt(promise.value, ['spec']);
    if (!promise || !isObject(spec)) return;
    for (const [field, successor] of Object.entries(successors))
      if (Object.hasOwn(spec, field))
        yield {
          message: `Kratix no longer reads spec.${field}: use spec.${successor}.`,
          place: placeIn(promise, ['spec', field], 'key'),
        };
  },
};
