import type { Rule } from '../../../rules/rule.ts';
import { misfit } from '../typeSchema.ts';
import { inBlock, removeIn } from './place.ts';
import { exampleDisk, statedBlocks } from './providerBlocks.ts';

/** An argument whose literal does not fit, or that only the provider sets. */
export const wrongArgument: Rule = {
  code: 'terraform/wrong-argument',
  severity: 'error',
  title: 'Argument that can not have this value',
  why: 'The provider’s schema in the blueprint states another type, or that only the provider sets it. The plan fails.',
  source: 'Terraform documentation, terraform providers schema -json',
  examples: {
    bad: exampleDisk('  name = "a"\n  size = "big"\n'),
    good: exampleDisk('  name = "a"\n  size = "3"\n'),
  },
  *check({ element }, look) {
    for (const { block, at, body, schema } of statedBlocks(element, look))
      for (const [key, value] of Object.entries(body)) {
        const stated = schema.attributes.get(key);
        if (!stated || value === undefined) continue;
        if (stated.readOnly)
          yield {
            message: `${key} is set by the provider and can not be given.`,
            place: inBlock(block, [...at, key], 'key'),
            fixes: [removeIn(block, [...at, key], `Take ${key} out`)],
          };
        else {
          const why = block.json && JSON.stringify(value).includes('${') ? undefined : misfit(value, stated.schema);
          if (why !== undefined)
            yield { message: `${key} takes ${stated.type}: ${why}.`, place: inBlock(block, [...at, key]) };
        }
      }
  },
};
