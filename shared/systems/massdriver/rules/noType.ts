import { objectAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { bundle } from './examples.ts';
import { isBundle } from './subject.ts';

/** A connection or an artifact that names no type. */
export const noType: Rule = {
  code: 'massdriver/no-type',
  severity: 'error',
  title: 'Connection or artifact without a type',
  why: 'Bundles are joined by the names of resource types: without $ref nothing can be linked.',
  source: 'Massdriver documentation, Bundle YAML Specification, Legacy Format: connections, artifacts',
  examples: {
    bad: { 'massdriver.yaml': bundle({ connections: '  properties:\n    network: { title: Network }\n' }) },
    good: { 'massdriver.yaml': bundle({ connections: '  properties:\n    network: { $ref: massdriver/aws-vpc }\n' }) },
  },
  *check({ element }) {
    if (!isBundle(element)) return;
    for (const side of ['connections', 'artifacts'])
      for (const [name, property] of Object.entries(objectAt(element.value, side, 'properties')))
        if (textAt(property, '$ref') === undefined)
          yield {
            message: `${name} names no resource type. Add $ref with the type's name.`,
            place: placeIn(element, [side, 'properties', name], 'key'),
          };
  },
};
