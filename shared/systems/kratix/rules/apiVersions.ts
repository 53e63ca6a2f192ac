import { listAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { apiOf, apiPath, offeredKind } from '../api.ts';
import { promiseText } from '../examples.ts';
import { promiseOf } from './subject.ts';

const version = (name: string, storage: boolean): string => `        - name: ${name}
          served: true
          storage: ${storage}
          schema:
            openAPIV3Schema:
              type: object`;

export const apiVersions: Rule = {
  code: 'kratix/api-versions',
  severity: 'error',
  title: 'The API has not exactly one stored version',
  why: 'Kratix reconciles the version that is stored; Kubernetes wants exactly one, and it must be served to be requested.',
  source: 'Kubernetes documentation, CustomResourceDefinition versioning: storage',
  examples: {
    bad: { 'promise.yaml': promiseText({ versions: `${version('v1', true)}\n${version('v2', true)}` }) },
    good: { 'promise.yaml': promiseText({ versions: `${version('v1', false)}\n${version('v2', true)}` }) },
  },
  *check(subject) {
    const promise = promiseOf(subject);
    const definition = promise && offeredKind(promise.value);
    if (!promise || !definition) return;
    const path = [...apiPath, 'spec', 'versions'];
    const listed = listAt(apiOf(promise.value), 'spec', 'versions');
    const stored = definition.versions.filter((each) => each.storage);
    if (listed.length === 0) {
      yield { message: 'The API has no version: list at least one under versions.', place: placeIn(promise, path) };
      return;
    }
    if (stored.length !== 1)
      yield {
        message:
          stored.length === 0
            ? 'No version of the API is stored: set storage: true on exactly one.'
            : `${stored.length} versions of the API are stored (${stored.map((each) => each.name).join(', ')}): set storage: true on exactly one.`,
        place: placeIn(promise, path, 'key'),
        fixes:
          stored.length === 0
            ? [setFix(promise, [...path, listed.length - 1, 'storage'], true, 'Store the last version', true)]
            : [],
      };
    const only = stored[0];
    if (stored.length === 1 && only && !only.served)
      yield {
        message: `The stored version ${only.name} is not served, so nobody can request it.`,
        place: placeIn(promise, [...only.schemaPath.slice(0, -2), 'served']),
      };
  },
};
