import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { apiOf, apiPath } from '../api.ts';
import { promiseText } from '../examples.ts';
import { promiseOf } from './subject.ts';

export const apiScope: Rule = {
  code: 'kratix/api-not-namespaced',
  severity: 'error',
  title: 'The API of a Promise is not namespaced',
  why: 'Requests of a Promise live in namespaces: Kratix only serves an API whose scope is Namespaced.',
  source: 'Kratix documentation, Promise Custom Resource: spec.api (namespace-scoped CRDs only)',
  examples: {
    bad: { 'promise.yaml': promiseText({ scope: 'Cluster' }) },
    good: { 'promise.yaml': promiseText() },
  },
  *check(subject) {
    const promise = promiseOf(subject);
    const api = promise && apiOf(promise.value);
    if (!promise || !api) return;
    const scope = textAt(api, 'spec', 'scope');
    if (scope === 'Namespaced') return;
    const path = [...apiPath, 'spec', 'scope'];
    yield {
      message: `The scope of the API must be Namespaced${scope ? `, not ${scope}` : ''}.`,
      place: placeIn(promise, path),
      fixes: [setFix(promise, path, 'Namespaced', 'Set the scope to Namespaced', true)],
    };
  },
};
