import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { apiOf, apiPath, offeredKind } from '../api.ts';
import { promiseText } from '../examples.ts';
import { promiseOf } from './subject.ts';

export const apiName: Rule = {
  code: 'kratix/api-name',
  severity: 'error',
  title: 'The API is not named plural.group',
  why: 'Kubernetes accepts a CustomResourceDefinition only under the name made of its plural, a dot and its group, with a lower-case plural.',
  source: 'Kubernetes documentation, CustomResourceDefinition: metadata.name',
  examples: {
    bad: { 'promise.yaml': promiseText({ crdName: 'postgres.example.dev' }) },
    good: { 'promise.yaml': promiseText() },
  },
  *check(subject) {
    const promise = promiseOf(subject);
    const definition = promise && offeredKind(promise.value);
    const plural = promise && textAt(apiOf(promise.value), 'spec', 'names', 'plural');
    if (!promise || !definition || !plural) return;
    const pluralPath = [...apiPath, 'spec', 'names', 'plural'];
    if (plural !== plural.toLowerCase())
      yield {
        message: `The plural "${plural}" must be in lower case.`,
        place: placeIn(promise, pluralPath),
        fixes: [setFix(promise, pluralPath, plural.toLowerCase(), `Write ${plural.toLowerCase()}`, true)],
      };
    const expected = `${plural.toLowerCase()}.${definition.group}`;
    const path = [...apiPath, 'metadata', 'name'];
    const name = textAt(promise.value, ...path);
    if (name === expected) return;
    yield {
      message: `The API must be named ${expected}${name ? `, not ${name}` : ''}.`,
      place: placeIn(promise, path),
      fixes: [setFix(promise, path, expected, `Name it ${expected}`, true)],
    };
  },
};
