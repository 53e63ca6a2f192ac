import { filePath } from '../../../document/document.ts';
import { parseFile } from '../../../document/parse.ts';
import { isList, isObject, type JsonValue, textAt, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { listSites } from '../../sites.ts';
import { celText, matchResource } from '../examples.ts';
import { celOf } from './subject.ts';

const policy = (generate: string): string =>
  celText({ kind: 'GeneratingPolicy', match: matchResource('namespaces'), spec: `  generate:\n${generate}` });
const template = `    - template:
        value: |-
          apiVersion: v1
          kind: ConfigMap
          metadata: { name: settings }
`;

export const generateForm: Rule = {
  code: 'kyverno/generate-form',
  severity: 'error',
  title: 'A generate entry that is neither expression nor template',
  why: 'Each entry has exactly one of expression and template; a template is a map, and placeholders stand in its values only.',
  source: 'Kyverno documentation, GeneratingPolicy: spec.generate',
  examples: {
    bad: { 'policy.yaml': policy(template.replace('- template', '- expression: "true"\n      template')) },
    good: { 'policy.yaml': policy(template) },
  },
  *check(subject) {
    const element = celOf(subject, 'GeneratingPolicy');
    if (!element) return;
    for (const { value, path } of listSites(element.value, ['spec', 'generate'])) {
      const both = value.expression !== undefined && value.template !== undefined;
      if (both || (value.expression === undefined && value.template === undefined)) {
        yield {
          message: both
            ? 'The entry has expression and template: keep one.'
            : 'The entry makes nothing: give it an expression or a template.',
          place: placeIn(element, path),
        };
        continue;
      }
      const at = [...path, 'template', 'value'];
      for (const made of documentsOf(valueAt(value, ['template', 'value']))) {
        if (!isObject(made))
          yield { message: 'Each document of the template must be a map: one object.', place: placeIn(element, at) };
        if (textAt(value, 'template', 'interpolate') === 'cel' && hasPlaceholderKey(made))
          yield { message: 'Placeholders are filled into values only, not into keys.', place: placeIn(element, at) };
      }
    }
  },
};

/** The documents of a template: it is YAML in a text. What can't be read as such is left to Kyverno. */
function documentsOf(template: JsonValue | undefined): readonly JsonValue[] {
  if (typeof template !== 'string') return template === undefined ? [] : [template];
  return parseFile({ path: filePath('template.yaml'), text: template }).documents.flatMap(({ value }) =>
    value === null ? [] : [value],
  );
}

function hasPlaceholderKey(value: JsonValue): boolean {
  if (isList(value)) return value.some(hasPlaceholderKey);
  return isObject(value) && Object.entries(value).some(([key, item]) => key.includes('((') || hasPlaceholderKey(item));
}
