import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { promiseText } from '../examples.ts';
import { promiseOf } from './subject.ts';

const spec = '  workflows:\n    config:\n      pipelineNamespace: pipelines';

export const pipelineNamespace: Rule = {
  code: 'kratix/pipeline-namespace',
  severity: 'warning',
  title: 'The namespace for pipelines is not in the blueprint',
  why: 'Kratix does not make the namespace that pipelineNamespace names: it has to be there first, or no pipeline runs.',
  source: 'Kratix source, API Promise: spec.workflows.config.pipelineNamespace',
  examples: {
    bad: { 'promise.yaml': promiseText({ spec }) },
    good: {
      'promise.yaml': promiseText({ spec }),
      'namespace.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: pipelines\n',
    },
  },
  *check(subject, look) {
    const promise = promiseOf(subject);
    const path = ['spec', 'workflows', 'config', 'pipelineNamespace'];
    const namespace = promise && textAt(promise.value, ...path);
    if (!promise || !namespace || look.namespaceExists(namespace)) return;
    yield {
      message: `No Namespace ${namespace} is in this blueprint; make sure that it is there before the Promise.`,
      place: placeIn(promise, path),
    };
  },
};
