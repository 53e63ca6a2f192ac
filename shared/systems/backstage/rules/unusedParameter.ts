import { valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { textsUnder } from '../../placedTexts.ts';
import { templateText } from '../examples.ts';
import { readsAll, usesIn } from '../expressions.ts';
import { allParameters } from '../parameters.ts';
import { entityOf } from './subject.ts';

export const unusedParameter: Rule = {
  code: 'backstage/unused-parameter',
  severity: 'info',
  title: 'A parameter that no step reads',
  why: 'Developers are asked for something that changes nothing. Pass it to a step, or take it out of the form.',
  source: 'Backstage documentation, Writing Templates: spec.parameters',
  examples: {
    bad: { 'template.yaml': templateText({ message: 'Hello' }) },
    good: { 'template.yaml': templateText() },
  },
  *check(subject) {
    const template = entityOf(subject, 'Template');
    if (!template) return;
    const texts = ['steps', 'output', 'presentation'].flatMap((field) => [
      ...textsUnder(valueAt(template.value, ['spec', field]), []),
    ]);
    if (texts.some(({ text }) => readsAll(text, 'parameters'))) return;
    const used = new Set(texts.flatMap(({ text }) => usesIn(text).map(({ name }) => name)));
    for (const { name, path } of allParameters(template.value))
      if (!used.has(name))
        yield { message: `No step reads the parameter ${name}.`, place: placeIn(template, path, 'key') };
  },
};
