import { isObject, type JsonPath, type JsonValue, textAt, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { listSites } from '../../sites.ts';
import { celText, matchResource } from '../examples.ts';
import { celOf } from './subject.ts';

const policy = (generate: string): string =>
  celText({ kind: 'GeneratingPolicy', match: matchResource('namespaces'), spec: `  generate:\n${generate}` });
const template = '    - template: { value: { apiVersion: v1, kind: ConfigMap, metadata: { name: settings } } }\n';

export const generateForm: Rule = {
  code: 'kyverno/generate-form',
  severity: 'error',
  title: 'A generate entry that is neither expression nor template',
  why: 'Each entry has exactly one of expression and template; a template is a map, and placeholders stand in its values only.',
  source:
    'formats sheet orchestration-gitops-policy, section 5, offline checks: gpol expression xor template, template documents are mappings, no placeholders in keys',
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
      const made = valueAt(value, ['template', 'value']);
      if (made === undefined || typeof made === 'string') continue;
      const at = [...path, 'template', 'value'];
      if (!isObject(made)) yield { message: 'The template must be a map: one object.', place: placeIn(element, at) };
      if (textAt(value, 'template', 'interpolate') !== 'cel') continue;
      for (const key of placeholderKeys(made, at))
        yield {
          message: 'Placeholders are filled into values only, not into keys.',
          place: placeIn(element, key, 'key'),
        };
    }
  },
};

function* placeholderKeys(value: JsonValue, path: JsonPath): Iterable<JsonPath> {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* placeholderKeys(item, [...path, index]);
  if (!isObject(value)) return;
  for (const [key, item] of Object.entries(value)) {
    if (key.includes('((')) yield [...path, key];
    yield* placeholderKeys(item, [...path, key]);
  }
}
