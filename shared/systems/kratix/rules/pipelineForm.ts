import type { Element } from '../../../graph/element.ts';
import { isObject, type JsonObject, type JsonPath, textAt, valueAt } from '../../../json.ts';
import type { Rule, RuleReport } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { placeIn, renameKeyFix, setFix } from '../../findingPlace.ts';
import { listSites } from '../../sites.ts';
import { pipelineLines, pipelineText, promiseText } from '../examples.ts';
import { type PipelineSite, pipelinesOf } from '../pipelines.ts';
import { promiseOf } from './subject.ts';

const expected = { apiVersion: 'platform.kratix.io/v1alpha1', kind: 'Pipeline' } as const;

const pipelineFields = ['apiVersion', 'kind', 'metadata', 'spec'];
const specFields = [
  ...['containers', 'volumes', 'imagePullSecrets', 'nodeSelector', 'tolerations'],
  ...['restartPolicy', 'jobOptions', 'rbac'],
];
const containerFields = [
  ...['name', 'image', 'command', 'args', 'env', 'envFrom', 'volumeMounts'],
  ...['imagePullPolicy', 'securityContext', 'resources'],
];
const permissionFields = ['apiGroups', 'resources', 'verbs', 'resourceNames', 'nonResourceURLs', 'resourceNamespace'];

export const pipelineForm: Rule = {
  code: 'kratix/pipeline-form',
  severity: 'error',
  title: 'A pipeline is not of the form that Kratix reads',
  why: 'Kratix decodes pipelines strictly: apiVersion and kind must be exact, and a field that it does not know makes it refuse the Promise.',
  source: 'Kratix documentation, Workflows: Pipeline',
  examples: {
    bad: {
      'promise.yaml': promiseText({
        spec: pipelineLines([pipelineText('configure').replace('containers:', 'container:')]),
      }),
    },
    good: { 'promise.yaml': promiseText({ spec: pipelineLines([pipelineText('configure')]) }) },
  },
  *check(subject) {
    const promise = promiseOf(subject);
    if (!promise) return;
    for (const pipeline of pipelinesOf(promise.value)) {
      yield* header(promise, pipeline);
      if (!pipeline.name)
        yield {
          message: 'The pipeline has no name: give it metadata.name.',
          place: placeIn(promise, [...pipeline.path, 'metadata', 'name']),
        };
      yield* strict(promise, pipeline.value, pipeline.path, pipelineFields, 'a pipeline');
      const spec = valueAt(pipeline.value, ['spec']);
      const specPath = [...pipeline.path, 'spec'];
      if (isObject(spec)) yield* strict(promise, spec, specPath, specFields, 'a pipeline’s spec');
      if (listSites(spec, ['containers']).length === 0)
        yield {
          message: `The pipeline ${pipeline.name} has no containers, so it does nothing and is refused.`,
          place: placeIn(promise, [...specPath, 'containers']),
        };
      for (const { value, path } of listSites(spec, ['containers']))
        yield* container(promise, value, [...specPath, ...path]);
      for (const [field, fields] of [
        ['jobOptions', ['backoffLimit']],
        ['rbac', ['serviceAccount', 'permissions']],
      ] as const) {
        const inner = valueAt(spec, [field]);
        if (isObject(inner)) yield* strict(promise, inner, [...specPath, field], fields, field);
      }
      for (const { value, path } of listSites(spec, ['rbac', 'permissions']))
        yield* strict(promise, value, [...specPath, ...path], permissionFields, 'a permission');
    }
  },
};

function* header(promise: Element, pipeline: PipelineSite): Iterable<RuleReport> {
  for (const field of ['apiVersion', 'kind'] as const) {
    const stated = textAt(pipeline.value, field);
    if (stated === expected[field]) continue;
    const path = [...pipeline.path, field];
    yield {
      message: `The ${field} of a pipeline must be ${expected[field]}${stated ? `, not ${stated}` : ''}.`,
      place: placeIn(promise, path),
      fixes: [setFix(promise, path, expected[field], `Set ${field} to ${expected[field]}`, true)],
    };
  }
}

function* container(promise: Element, value: JsonObject, path: JsonPath): Iterable<RuleReport> {
  yield* strict(promise, value, path, containerFields, 'a pipeline container');
  for (const field of ['name', 'image'])
    if (!textAt(value, field))
      yield { message: `The container has no ${field}.`, place: placeIn(promise, [...path, field]) };
}

function* strict(
  promise: Element,
  value: JsonObject,
  path: JsonPath,
  fields: readonly string[],
  what: string,
): Iterable<RuleReport> {
  for (const field of Object.keys(value)) {
    if (fields.includes(field)) continue;
    const near = nearestNames(field, fields).filter((each) => !Object.hasOwn(value, each));
    yield {
      message: `Kratix knows no field "${field}" in ${what}${didYouMean(near) || '.'}`,
      place: placeIn(promise, [...path, field], 'key'),
      fixes: near.map((each) => renameKeyFix(promise, [...path, field], each, `Rename it to ${each}`)),
    };
  }
}
