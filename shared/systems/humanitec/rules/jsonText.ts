import { isObject, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { moduleText, ruleText } from './examples.ts';
import { blockOf } from './subject.ts';

const encoded: Readonly<Record<string, readonly string[]>> = {
  Module: ['module_inputs'],
  ResourceType: ['output_schema'],
};

/** The most characters that the orchestrator takes (Platform Orchestrator provider, module). */
const longest: readonly (readonly [string, number])[] = [
  ['module_inputs', 2000],
  ['module_source_code', 2000],
];

const inputs = (text: string) => ({ 'main.tf': moduleText(`module_inputs = ${text}`) + ruleText() });

export const jsonText: Rule = {
  code: 'humanitec/json-text',
  severity: 'error',
  title: 'An argument that is no JSON text',
  why: 'The provider takes these arguments as JSON in a text of limited length. Write the value in jsonencode(…).',
  source: 'Platform Orchestrator provider, module: module_inputs, resource_type: output_schema',
  examples: { bad: inputs('"{ size: small }"'), good: inputs('jsonencode({ size = "small" })') },
  *check(subject) {
    const element = blockOf(subject, ...Object.keys(encoded));
    if (!element) return;
    const { path } = element.source;
    for (const name of Object.hasOwn(encoded, element.kind) ? (encoded[element.kind] ?? []) : []) {
      const value = element.value[name];
      if (typeof value === 'string' && !isJson(value))
        yield {
          message: `${name} is no JSON. Write the value in jsonencode(…), which makes the text.`,
          place: placeIn(element, [...path, name]),
        };
      // An object without an expression is a value of Terraform; the provider wants its text.
      else if (isObject(value) && !Object.hasOwn(value, '$expression'))
        yield {
          message: `${name} is a map, and the provider takes JSON text. Write jsonencode(…) around it.`,
          place: placeIn(element, [...path, name], 'key'),
          ...(Object.keys(value).length === 0
            ? { fixes: [setFix(element, [...path, name], '{}', 'Write it as text', true)] }
            : {}),
        };
    }
    for (const [name, limit] of longest) {
      const length = textAt(element.value, name)?.length ?? 0;
      if (length > limit)
        yield {
          message: `${name} has ${length} characters; the orchestrator takes ${limit}. Put the code into a repository, or say less.`,
          place: placeIn(element, [...path, name], 'key'),
        };
    }
  },
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
