import { listAt, valueAt } from '../../../../json.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { placeIn } from '../../../findingPlace.ts';
import { compositionText, platform } from '../../examples.ts';
import { groups } from '../../kinds.ts';
import { pipelineSpecPath, stepsOf } from '../../pipeline.ts';
import { ofKind } from '../subject.ts';

const most = 99;

export const noPipeline: Rule = {
  code: 'crossplane/no-pipeline',
  severity: 'error',
  title: 'A pipeline has no steps, or a step no function',
  why: 'A Composition or operation is a list of 1 to 99 steps, each with a name and the function that it runs.',
  source: 'Crossplane API reference, Composition: spec.pipeline',
  examples: { bad: { 'composition.yaml': compositionText({ pipeline: '    []' }) }, good: platform() },
  *check(subject) {
    const element =
      ofKind(subject, groups.extensions, 'Composition') ??
      ofKind(subject, groups.operations, 'Operation', 'CronOperation', 'WatchOperation');
    if (!element) return;
    const specPath = pipelineSpecPath(element.kind);
    const path = [...specPath, 'pipeline'];
    const count = listAt(element.value, ...path).length;
    // The removed form has no pipeline; crossplane/legacy-mode says so.
    const legacy = valueAt(element.value, ['spec', 'resources']) !== undefined;
    if (count === 0 && !legacy)
      yield { message: 'There are no steps: list at least one under pipeline.', place: placeIn(element, path) };
    if (count > most)
      yield {
        message: `There are ${count} steps; Crossplane takes at most ${most}.`,
        place: placeIn(element, path, 'key'),
      };
    for (const step of stepsOf(element.value, specPath)) {
      if (!step.name) yield { message: 'The step has no name.', place: placeIn(element, [...step.path, 'step']) };
      if (!step.functionName)
        yield {
          message: `Step ${step.name} names no function: set functionRef.name.`,
          place: placeIn(element, [...step.path, 'functionRef', 'name']),
        };
    }
  },
};
