import { textAt, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { templateProblem } from '../goTemplate.ts';
import { driverInputs, textsUnder } from '../texts.ts';
import { definitionText } from './examples.ts';
import { definitionOf } from './subject.ts';

const template = (outputs: string) =>
  definitionText({
    driver: 'humanitec/template',
    inputs: `values:\n  templates:\n    outputs: |\n      bucket: ${outputs}\n      region: eu-west-1`,
  });

export const templateSyntax: Rule = {
  code: 'humanitec/template-syntax',
  severity: 'warning',
  title: 'A template that does not parse',
  why: 'The template driver reads these texts as Go templates. Each action needs its end, and each if, range and with its own end.',
  source: 'Humanitec documentation, driver humanitec/template',
  examples: {
    bad: { 's3.yaml': template('{{ if .driver.values.name }}{{ .driver.values.name }}') },
    good: { 's3.yaml': template('{{ .driver.values.name | default "shared" }}') },
  },
  *check(subject) {
    const element = definitionOf(subject);
    if (!element || textAt(element.value, 'entity', 'driver_type') !== 'humanitec/template') return;
    const path = [...driverInputs, 'values', 'templates'];
    for (const [text, at] of textsUnder(valueAt(element.value, path), path)) {
      const problem = templateProblem(text);
      if (problem) yield { message: problem.message, place: placeIn(element, at, 'value', problem.span) };
    }
  },
};
