import type { Element } from '../../../../graph/element.ts';
import type { JsonPath } from '../../../../json.ts';
import type { Rule, RuleReport } from '../../../../rules/rule.ts';
import { placeIn } from '../../../findingPlace.ts';
import { platform } from '../../examples.ts';
import { groups } from '../../kinds.ts';
import { patchInputsOf } from '../../patchInput.ts';
import { pipelineSpecPath, stepsOf } from '../../pipeline.ts';
import { ofKind } from '../subject.ts';

const second = (name: string): string =>
  `          - name: ${name}\n            base:\n              apiVersion: store.example.org/v1\n              kind: Bucket`;

export const duplicateName: Rule = {
  code: 'crossplane/duplicate-name',
  severity: 'error',
  title: 'Two steps, resources or patch sets share a name',
  why: 'Crossplane follows steps, composed resources and patch sets by their names, so a second one of the same name would take the place of the first.',
  source:
    'Crossplane API reference, Composition: spec.pipeline[].step; function-patch-and-transform, Resources: resources[].name, patchSets[].name',
  examples: { bad: platform({ resource: second('bucket') }), good: platform({ resource: second('backup') }) },
  *check(subject) {
    const element =
      ofKind(subject, groups.extensions, 'Composition') ??
      ofKind(subject, groups.operations, 'Operation', 'CronOperation', 'WatchOperation');
    if (!element) return;
    const steps = stepsOf(element.value, pipelineSpecPath(element.kind));
    yield* twice(
      element,
      'step',
      steps.map(({ name, path }) => ({ name, path: [...path, 'step'] })),
    );
    for (const input of patchInputsOf(element.value)) {
      const named = (list: readonly { readonly name: string; readonly path: JsonPath }[]) =>
        list.map(({ name, path }) => ({ name, path: [...path, 'name'] }));
      yield* twice(element, 'resource', named(input.resources));
      yield* twice(element, 'patch set', named(input.patchSets));
    }
  },
};

function* twice(
  element: Element,
  what: string,
  names: readonly { readonly name: string; readonly path: JsonPath }[],
): Iterable<RuleReport> {
  const seen = new Map<string, JsonPath>();
  for (const { name, path } of names) {
    const first = name === '' ? undefined : seen.get(name);
    if (first)
      yield {
        message: `There already is a ${what} named ${name}.`,
        place: placeIn(element, path),
        related: [{ message: `First ${what} of that name`, place: placeIn(element, first) }],
      };
    else seen.set(name, path);
  }
}
