import { isObject, textAt, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { apiPath } from '../api.ts';
import { promiseText } from '../examples.ts';
import { promiseOf } from './subject.ts';

const expected = { apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition' } as const;

export const apiCrd: Rule = {
  code: 'kratix/api-not-a-crd',
  severity: 'error',
  title: 'spec.api is not a CustomResourceDefinition',
  why: 'Kratix installs spec.api as a CustomResourceDefinition of apiextensions.k8s.io/v1 and refuses anything else.',
  source: 'Kratix documentation, Promise Custom Resource: spec.api',
  examples: {
    bad: { 'promise.yaml': promiseText().replace('kind: CustomResourceDefinition', 'kind: CRD') },
    good: { 'promise.yaml': promiseText() },
  },
  *check(subject) {
    const promise = promiseOf(subject);
    const api = promise && valueAt(promise.value, apiPath);
    if (!promise || api === undefined || api === null) return;
    if (!isObject(api)) {
      yield { message: 'spec.api must be a CustomResourceDefinition.', place: placeIn(promise, apiPath) };
      return;
    }
    for (const field of ['apiVersion', 'kind'] as const) {
      const stated = textAt(api, field);
      if (stated === expected[field]) continue;
      yield {
        message: `spec.api.${field} must be ${expected[field]}${stated ? `, not ${stated}` : ''}.`,
        place: placeIn(promise, [...apiPath, field]),
        fixes: [setFix(promise, [...apiPath, field], expected[field], `Set ${field} to ${expected[field]}`, true)],
      };
    }
    for (const path of [['group'], ['names', 'kind'], ['names', 'plural']] as const) {
      if (textAt(api, 'spec', ...path)) continue;
      yield {
        message: `spec.api.spec.${path.join('.')} is missing, so the API has no ${path.at(-1)}.`,
        place: placeIn(promise, [...apiPath, 'spec', ...path]),
      };
    }
  },
};
