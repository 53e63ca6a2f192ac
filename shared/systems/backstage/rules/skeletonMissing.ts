import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { entityText, templateText } from '../examples.ts';
import { fetchedFolder, stepsOf } from '../steps.ts';
import { entityOf } from './subject.ts';

const fetch = '    - id: fetch\n      action: fetch:template\n      input: { url: ./skeleton }\n';

export const skeletonMissing: Rule = {
  code: 'backstage/skeleton-missing',
  severity: 'warning',
  title: 'A step fetches a folder that is not there',
  why: 'The run fails when it comes to the step. Correct the path, which counts from the folder of the Template, or add the folder.',
  source: 'Backstage documentation, Writing Templates: action fetch:template, input url',
  examples: {
    bad: { 'template.yaml': templateText({ steps: fetch }) },
    good: {
      'template.yaml': templateText({ steps: fetch }),
      'skeleton/catalog-info.yaml': entityText('System', 'shop', '  owner: shop\n'),
    },
  },
  *check(subject, look) {
    const template = entityOf(subject, 'Template');
    if (!template) return;
    for (const step of stepsOf(template.value)) {
      const fetched = fetchedFolder(template.source.file, step);
      if (!fetched || fetched.folder === '' || look.subfolders(fetched.folder)) continue;
      // A single file may be fetched as well.
      if (/\.[a-z0-9]+$/i.test(fetched.folder)) continue;
      yield {
        message: `This blueprint has no file in ${fetched.folder}, which ${textAt(step.value, 'action')} fetches. Correct the path, or add the folder.`,
        place: placeIn(template, fetched.path),
      };
    }
  },
};
