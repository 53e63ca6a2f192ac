import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, removeFix } from '../../findingPlace.ts';
import { blockText } from './examples.ts';
import { blockOf } from './subject.ts';

const code = 'module_source_code = "output \\"host\\" { value = 1 }"';
const module = (source: string, ...lines: readonly string[]) =>
  blockText('module', 'db', ['id = "db"', 'resource_type = "postgres"', `module_source = "${source}"`, ...lines]);

export const moduleSource: Rule = {
  code: 'humanitec/module-source',
  severity: 'error',
  title: 'A module with code and a source, or with neither',
  why: 'The code of a module stands in its definition where the source is "inline", and nowhere else.',
  source: 'Platform Orchestrator provider, module: module_source, module_source_code',
  examples: {
    bad: { 'main.tf': module('inline') },
    good: { 'main.tf': module('inline', code) },
  },
  *check(subject) {
    const element = blockOf(subject, 'Module');
    const source = element && textAt(element.value, 'module_source');
    if (!element || source === undefined) return;
    const { path } = element.source;
    const inline = source === 'inline';
    const coded = element.value.module_source_code !== undefined;
    if (inline === coded) return;
    yield inline
      ? {
          message: `${element.name} is inline and has no module_source_code. Add the code, or name its source.`,
          place: placeIn(element, [...path, 'module_source']),
        }
      : {
          message: `The code of ${element.name} is not read, because its source is ${source}. Leave it out, or make the source "inline".`,
          place: placeIn(element, [...path, 'module_source_code'], 'key'),
          fixes: [removeFix(element, [...path, 'module_source_code'], 'Remove the code')],
        };
  },
};
