import { isObject, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { structuralProblems } from '../../../schema/structural.ts';
import { placeIn } from '../../findingPlace.ts';
import { offeredKind } from '../api.ts';
import { promiseText } from '../examples.ts';
import { promiseOf } from './subject.ts';

export const apiSchema: Rule = {
  code: 'kratix/api-schema',
  severity: 'error',
  title: 'The schema of the API is not structural',
  why: 'Kubernetes refuses a CustomResourceDefinition whose schema is missing or not structural: every field needs a type.',
  source: 'Kubernetes documentation, CustomResourceDefinition, structural schemas',
  examples: {
    bad: {
      'promise.yaml': promiseText().replace(
        '                      type: string',
        '                      description: How big',
      ),
    },
    good: { 'promise.yaml': promiseText() },
  },
  *check(subject) {
    const promise = promiseOf(subject);
    const definition = promise && offeredKind(promise.value);
    if (!promise || !definition) return;
    for (const version of definition.versions) {
      const value = valueAt(promise.value, version.schemaPath);
      if (!isObject(value)) {
        yield {
          message: `Version ${version.name} of the API has no schema: state schema.openAPIV3Schema.`,
          place: placeIn(promise, version.schemaPath),
        };
        continue;
      }
      for (const problem of structuralProblems(value))
        yield { message: problem.message, place: placeIn(promise, [...version.schemaPath, ...problem.path]) };
    }
  },
};
