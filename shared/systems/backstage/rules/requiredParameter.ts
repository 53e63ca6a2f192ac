import { listAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { placeIn, removeFix, setFix } from '../../findingPlace.ts';
import { templateText } from '../examples.ts';
import { pagesOf, parametersOf } from '../parameters.ts';
import { entityOf } from './subject.ts';

export const requiredParameter: Rule = {
  code: 'backstage/required-parameter',
  severity: 'error',
  title: 'A required parameter that the page does not ask for',
  why: 'Nobody can fill it in, so nobody can leave that page of the form. Add the property or take the name out of required.',
  source: 'Backstage documentation, Writing Templates: spec.parameters',
  examples: {
    bad: {
      'template.yaml': templateText({
        form: '    - required: [nmae]\n      properties:\n        name: { type: string }\n',
      }),
    },
    good: { 'template.yaml': templateText() },
  },
  *check(subject) {
    const template = entityOf(subject, 'Template');
    if (!template) return;
    for (const page of pagesOf(template.value)) {
      const names = parametersOf(page).map(({ name }) => name);
      for (const [index, name] of listAt(page.value, 'required').entries()) {
        if (typeof name !== 'string' || names.includes(name)) continue;
        const path = [...page.path, 'required', index];
        const near = nearestNames(name, names);
        yield {
          message: `${name} is required, but this page has no such property${didYouMean(near) || '.'}`,
          place: placeIn(template, path),
          fixes: [
            ...near.map((each, at) => setFix(template, path, each, `Require ${each}`, at === 0)),
            removeFix(template, path, `Do not require ${name}`),
          ],
        };
      }
    }
  },
};
