import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { annotation } from '../kinds.ts';
import { type } from './examples.ts';
import { sitesOf } from './schemaSites.ts';

/** A password in a resource type that is shown to everybody. */
export const notSensitive: Rule = {
  code: 'massdriver/not-sensitive',
  severity: 'warning',
  title: 'Secret field without $md.sensitive',
  why: 'The value is shown in the service and in downloads. Mark the field as sensitive.',
  source: 'Massdriver documentation, Massdriver Annotations: $md.sensitive',
  examples: {
    bad: { 'massdriver.yaml': type('    password: { type: string }\n') },
    good: { 'massdriver.yaml': type('    password: { type: string, $md.sensitive: true }\n') },
  },
  *check({ element }) {
    if (element.kind !== 'ResourceType' || !('schema' in element.value)) return;
    for (const { schema, path, property = '' } of sitesOf(element)) {
      if (!/(^|_)(password|passwd|secret|token|private_key|secret_key)$/i.test(property)) continue;
      if (textAt(schema, 'type') !== 'string' || annotation(schema, 'sensitive') === true) continue;
      yield {
        message: `${property} looks like a secret. Mark it with $md.sensitive: true.`,
        place: placeIn(element, path, 'key'),
        fixes: [setFix(element, [...path, '$md.sensitive'], true, 'Mark as sensitive', true)],
      };
    }
  },
};
