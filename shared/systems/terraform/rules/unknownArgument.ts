import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { inBlock, removeIn } from './place.ts';
import { exampleDisk, ownArguments, statedBlocks } from './providerBlocks.ts';

/** An argument or block that the provider does not know. */
export const unknownArgument: Rule = {
  code: 'terraform/unknown-argument',
  severity: 'error',
  title: 'Argument that the provider does not know',
  why: 'The provider’s schema in the blueprint names every argument of the resource; the plan fails on others.',
  source: 'Terraform documentation, terraform providers schema -json',
  examples: { bad: exampleDisk('  name = "a"\n  sise = 3\n'), good: exampleDisk('  name = "a"\n  size = 3\n') },
  *check({ element }, look) {
    for (const { block, at, body, schema } of statedBlocks(element, look)) {
      const names = [...schema.attributes.keys(), ...schema.blocks.keys()];
      for (const key of Object.keys(body)) {
        if (names.includes(key) || ownArguments.has(key)) continue;
        const near = nearestNames(
          key,
          names.filter((name) => !Object.hasOwn(body, name)),
        );
        const file = { file: block.file, document: 0, path: [...block.path, ...at, key] };
        yield {
          message: `${block.labels[0]} has no argument ${key}${didYouMean(near) || '.'}`,
          place: inBlock(block, [...at, key], 'key'),
          fixes: [
            ...near.map((name) => ({
              title: `Rename to ${name}`,
              call: { id: 'text.rename-key', args: { ...file, key: name } },
            })),
            removeIn(block, [...at, key], `Take ${key} out`),
          ],
        };
      }
    }
  },
};
