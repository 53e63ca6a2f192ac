import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { bundle } from './examples.ts';
import { sitesOf } from './schemaSites.ts';

/** A pattern in a dialect that JSON Schema does not know. */
export const posixClass: Rule = {
  code: 'massdriver/posix-class',
  severity: 'warning',
  title: 'POSIX class in a pattern',
  why: 'The form checks patterns as JavaScript does, where [[:space:]] means something else. Write \\s, \\d or a range.',
  source: 'JSON Schema draft 7, Regular Expressions; Massdriver documentation, Bundle YAML Specification: params',
  examples: {
    bad: {
      'massdriver.yaml': bundle({ params: "  properties:\n    name: { type: string, pattern: '^[[:alnum:]]+$' }\n" }),
    },
    good: {
      'massdriver.yaml': bundle({ params: "  properties:\n    name: { type: string, pattern: '^[A-Za-z0-9]+$' }\n" }),
    },
  },
  *check({ element }) {
    for (const { schema, path } of sitesOf(element)) {
      const pattern = textAt(schema, 'pattern');
      const found = pattern === undefined ? undefined : /\[:\^?[a-z]+:\]/.exec(pattern);
      if (!found) continue;
      const within = { start: found.index, end: found.index + found[0].length };
      yield {
        message: `${found[0]} is no class in the patterns of JSON Schema. Write a range instead.`,
        place: placeIn(element, [...path, 'pattern'], 'value', within),
      };
    }
  },
};
