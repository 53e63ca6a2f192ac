import type { Element } from '../../../graph/element.ts';
import type { Look } from '../../../graph/look.ts';
import { isObject, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { placeIn } from '../../findingPlace.ts';
import { textsUnder } from '../../placedTexts.ts';
import { templateText } from '../examples.ts';
import { usesIn } from '../expressions.ts';
import { fetchedFolder, stepsOf } from '../steps.ts';
import { entityOf } from './subject.ts';

/* biome-ignore-start lint/suspicious/noTemplateCurlyInString: expressions of the scaffolder */
const fetch =
  '    - id: fetch\n      action: fetch:template\n      input:\n        url: ./skeleton\n        values: { name: "${{ parameters.name }}" }\n';
const skeleton = (value: string): string => `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: \${{ values.${value} }}
spec:
  type: service
  lifecycle: experimental
  owner: shop
`;
/* biome-ignore-end lint/suspicious/noTemplateCurlyInString: expressions of the scaffolder */

export const skeletonValue: Rule = {
  code: 'backstage/skeleton-value',
  severity: 'warning',
  title: 'A skeleton reads a value that no step passes',
  why: 'The scaffolder writes nothing in its place, so the made file is broken. Pass the value under input.values, or read another.',
  source: 'Backstage documentation, Writing Templates: action fetch:template, input values',
  examples: {
    bad: { 'template.yaml': templateText({ steps: fetch }), 'skeleton/catalog-info.yaml': skeleton('component') },
    good: { 'template.yaml': templateText({ steps: fetch }), 'skeleton/catalog-info.yaml': skeleton('name') },
  },
  *check(subject, look) {
    const template = entityOf(subject, 'Template');
    if (!template) return;
    for (const step of stepsOf(template.value)) {
      const fetched = step.value.action === 'fetch:template' ? fetchedFolder(template.source.file, step) : undefined;
      const values = valueAt(step.value, ['input', 'values']);
      if (!fetched || !isObject(values)) continue;
      const passed = Object.keys(values);
      for (const element of elementsIn(fetched.folder, look, 0))
        for (const { text, path } of textsUnder(element.value, []))
          for (const { root, name, span } of usesIn(text)) {
            if (root !== 'values' || passed.includes(name)) continue;
            yield {
              message: `No step passes the value ${name}${didYouMean(nearestNames(name, passed)) || `. ${template.name} passes ${passed.join(', ') || 'none'}.`}`,
              place: placeIn(element, [...element.source.path, ...path], 'value', span),
              related: [
                { message: 'the values that are passed', place: placeIn(template, [...step.path, 'input', 'values']) },
              ],
            };
          }
    }
  },
};

const deepest = 8;

function* elementsIn(folder: string, look: Look, depth: number): Iterable<Element> {
  for (const { id } of look.membersOf(folder)) yield* look.byId(id);
  if (depth < deepest)
    for (const name of look.subfolders(folder) ?? []) yield* elementsIn(`${folder}/${name}`, look, depth + 1);
}
