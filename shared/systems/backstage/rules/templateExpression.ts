import type { Element } from '../../../graph/element.ts';
import { type JsonPath, type JsonValue, textAt, valueAt } from '../../../json.ts';
import type { Rule, RuleReport } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { placeIn } from '../../findingPlace.ts';
import { textsUnder } from '../../placedTexts.ts';
import { templateText } from '../examples.ts';
import { type ExpressionUse, usesIn } from '../expressions.ts';
import { allParameters } from '../parameters.ts';
import { stepsOf } from '../steps.ts';
import { entityOf } from './subject.ts';

export const templateExpression: Rule = {
  code: 'backstage/template-expression',
  severity: 'error',
  title: 'An expression reads what is not there',
  why: 'The scaffolder puts nothing in its place, and the step fails or writes a broken file. Name a parameter of the form, or a step that has run before.',
  source: 'Backstage documentation, Writing Templates: expressions of parameters and steps',
  examples: {
    bad: { 'template.yaml': templateText({ message: '${{ parameters.nmae }}' }) },
    good: { 'template.yaml': templateText() },
  },
  *check(subject) {
    const template = entityOf(subject, 'Template');
    if (!template) return;
    const parameters = allParameters(template.value).map(({ name }) => name);
    const steps = stepsOf(template.value);
    const ids = steps.map(({ value }) => textAt(value, 'id') ?? '');
    const known = (before: number): Known => ({ parameters, ids, before });
    for (const step of steps) yield* problems(template, step.value, step.path, known(step.index));
    const output: JsonPath = ['spec', 'output'];
    yield* problems(template, valueAt(template.value, output), output, known(Number.POSITIVE_INFINITY));
  },
};

interface Known {
  readonly parameters: readonly string[];
  readonly ids: readonly string[];
  /** Steps with a lower index have run. */
  readonly before: number;
}

function* problems(
  template: Element,
  value: JsonValue | undefined,
  path: JsonPath,
  known: Known,
): Iterable<RuleReport> {
  for (const { text, path: at } of textsUnder(value, path))
    for (const use of usesIn(text)) {
      const message = problemOf(use, known);
      if (message === undefined) continue;
      const near = use.root === 'steps' ? [] : nearestNames(use.name, known.parameters, 1);
      yield {
        message,
        place: placeIn(template, at, 'value', use.span),
        fixes: near.map((name) => ({
          title: `Read ${name}`,
          call: {
            id: 'text.set',
            args: {
              file: template.source.file,
              document: template.source.document,
              path: at,
              value: text.slice(0, use.span.start) + name + text.slice(use.span.end),
            },
          },
          preferred: true,
        })),
      };
    }
}

function problemOf({ root, name }: ExpressionUse, { parameters, ids, before }: Known): string | undefined {
  if (root === 'parameters')
    return parameters.includes(name)
      ? undefined
      : `The form has no parameter ${name}${didYouMean(nearestNames(name, parameters)) || '. Add it to spec.parameters, or name another.'}`;
  if (root !== 'steps') return undefined;
  const at = ids.indexOf(name);
  if (at < 0) return `There is no step with the id ${name}${didYouMean(nearestNames(name, ids)) || '.'}`;
  return at < before ? undefined : `The step ${name} runs later, so it has no output yet. Move it up.`;
}
