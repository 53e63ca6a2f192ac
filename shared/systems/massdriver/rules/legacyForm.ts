import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { slotBlocks } from '../slots.ts';
import { bundle } from './examples.ts';
import { isBundle } from './subject.ts';

const current = bundle({}).replace(
  /connections:[\s\S]*/,
  'dependencies:\n  network: { resource_type: aws-vpc@~1, required: true }\nresources:\n  db: { resource_type: postgres@1.0.0, required: true }\n',
);

/** The deprecated blocks of a bundle, alone or beside those that replace them. */
export const legacyForm: Rule = {
  code: 'massdriver/legacy-form',
  severity: 'info',
  title: 'Deprecated connections and artifacts',
  why: 'They still work, but carry no versions of resource types. Write each entry under dependencies or resources, with resource_type and required; a bundle can not state a block in both forms.',
  source:
    'Massdriver documentation, Bundle YAML Specification, Legacy Format; Massdriver documentation, Version Resolution: The legacy format',
  examples: { bad: { 'massdriver.yaml': bundle({}) }, good: { 'massdriver.yaml': current } },
  *check({ element }) {
    if (!isBundle(element)) return;
    for (const { current, legacy } of Object.values(slotBlocks)) {
      if (element.value[legacy.key] === undefined) continue;
      const place = placeIn(element, [legacy.key], 'key');
      if (element.value[current.key] !== undefined)
        yield {
          message: `${legacy.key} and ${current.key} can not stand in one bundle. Move the entries to ${current.key}.`,
          severity: 'error',
          place,
        };
      else
        yield {
          message: `${legacy.key} is deprecated. Write each entry under ${current.key}, with resource_type and required.`,
          place,
        };
    }
  },
};
