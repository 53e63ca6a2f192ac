import { objectAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { slotsOf } from '../slots.ts';
import { bundle } from './examples.ts';
import { isBundle } from './subject.ts';

/** A name that is an input and a dependency at once. */
export const nameClash: Rule = {
  code: 'massdriver/name-clash',
  severity: 'error',
  title: 'Input and dependency of one name',
  why: 'Both become variables of the same name in the module. Rename one of them; md_metadata is taken as well.',
  source:
    'Massdriver documentation, Bundle YAML Specification: params; Massdriver documentation, Bundle YAML Specification, Legacy Format: connections',
  examples: {
    bad: { 'massdriver.yaml': bundle({ connections: '  properties:\n    size: { $ref: aws-vpc }\n' }) },
    good: { 'massdriver.yaml': bundle({ connections: '  properties:\n    network: { $ref: aws-vpc }\n' }) },
  },
  *check({ element }) {
    if (!isBundle(element)) return;
    const params = Object.keys(objectAt(element.value, 'params', 'properties'));
    const slots = slotsOf(element.value, 'takes');
    for (const { name, path, block } of slots)
      if (params.includes(name))
        yield {
          message: `${name} is a ${block.word} and a parameter: both become the variable ${name}. Rename one.`,
          place: placeIn(element, path, 'key'),
        };
    const inputs = [...params.map((name) => ({ name, path: ['params', 'properties', name] })), ...slots];
    for (const { name, path } of inputs)
      if (name === 'md_metadata')
        yield {
          message: 'md_metadata is the name of what Massdriver itself hands in. Choose another name.',
          place: placeIn(element, path, 'key'),
        };
  },
};
