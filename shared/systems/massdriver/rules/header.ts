import type { Rule } from '../../../rules/rule.ts';
import { placeIn, removeFix, setFix } from '../../findingPlace.ts';
import { bundle } from './examples.ts';
import { isBundle } from './subject.ts';

/** What a bundle should state, or should no longer. */
export const header: Rule = {
  code: 'massdriver/header',
  severity: 'warning',
  title: 'Bundle without version, or with old fields',
  why: 'Without a version nothing can be released by it; type and access no longer mean anything.',
  source: 'Massdriver documentation, Bundle YAML Specification: name, description, version',
  examples: {
    bad: { 'massdriver.yaml': bundle({ head: 'type: infrastructure\n' }) },
    good: { 'massdriver.yaml': bundle({}) },
  },
  *check({ element }) {
    if (!isBundle(element)) return;
    const { value } = element;
    if (value.version === undefined)
      yield {
        message: 'The bundle has no version, so that it can not be released by versions. State one, such as 0.1.0.',
        place: placeIn(element, ['name']),
        fixes: [setFix(element, ['version'], '0.1.0', 'State version 0.1.0')],
      };
    for (const field of ['type', 'access'])
      if (value[field] !== undefined)
        yield {
          message: `${field} is a field of older bundles and has no effect. Take it out.`,
          place: placeIn(element, [field], 'key'),
          fixes: [removeFix(element, [field], `Take ${field} out`)],
        };
  },
};
