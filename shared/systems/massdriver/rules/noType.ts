import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { slotsOf } from '../slots.ts';
import { bundle } from './examples.ts';
import { isBundle } from './subject.ts';

/** A dependency or a resource that names no type. */
export const noType: Rule = {
  code: 'massdriver/no-type',
  severity: 'error',
  title: 'Dependency or resource without a type',
  why: 'Bundles are joined by the names of resource types: without resource_type ($ref in the older form) nothing can be linked.',
  source: 'Massdriver documentation, Bundle YAML Specification, Dependency and Resource Fields: resource_type',
  examples: {
    bad: { 'massdriver.yaml': bundle({ connections: '  properties:\n    network: { title: Network }\n' }) },
    good: { 'massdriver.yaml': bundle({ connections: '  properties:\n    network: { $ref: massdriver/aws-vpc }\n' }) },
  },
  *check({ element }) {
    if (!isBundle(element)) return;
    for (const { name, ref, path, block } of [...slotsOf(element.value, 'takes'), ...slotsOf(element.value, 'gives')])
      if (ref === undefined)
        yield {
          message: `${name} names no resource type. Add ${block.refKey} with the type's name.`,
          place: placeIn(element, path, 'key'),
        };
  },
};
