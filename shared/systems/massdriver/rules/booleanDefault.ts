import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { bundle } from './examples.ts';
import { sitesOf } from './schemaSites.ts';
import { isBundle } from './subject.ts';

/** A boolean that gets a default by itself. */
export const booleanDefault: Rule = {
  code: 'massdriver/boolean-default',
  severity: 'info',
  title: 'Boolean without a default',
  why: 'Massdriver adds default: false by itself. Say so, or say true.',
  source: 'Massdriver documentation, Bundle YAML Specification: params',
  examples: {
    bad: { 'massdriver.yaml': bundle({ params: '  properties:\n    backup: { type: boolean }\n' }) },
    good: { 'massdriver.yaml': bundle({ params: '  properties:\n    backup: { type: boolean, default: true }\n' }) },
  },
  *check({ element }) {
    if (!isBundle(element)) return;
    for (const { schema, path, property } of sitesOf(element)) {
      if (property === undefined || schema.type !== 'boolean' || 'default' in schema || 'const' in schema) continue;
      yield {
        message: `${property} has no default and is taken as false. Say which it is.`,
        place: placeIn(element, path, 'key'),
        fixes: [setFix(element, [...path, 'default'], false, 'Say that it is false')],
      };
    }
  },
};
