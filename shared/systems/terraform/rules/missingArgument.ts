import type { Rule } from '../../../rules/rule.ts';
import { inBlock, nameOfBlock } from './place.ts';
import { exampleDisk, statedBlocks } from './providerBlocks.ts';

/** A resource without an argument or block that its provider requires. */
export const missingArgument: Rule = {
  code: 'terraform/missing-argument',
  severity: 'error',
  title: 'Required argument that is not given',
  why: 'The provider’s schema in the blueprint requires it, so the plan fails without.',
  source: 'Terraform documentation, terraform providers schema -json',
  examples: { bad: exampleDisk('  size = 3\n'), good: exampleDisk('  name = "a"\n  size = 3\n') },
  *check({ element }, look) {
    for (const { block, at, body, schema, dynamic } of statedBlocks(element, look)) {
      const required = [
        ...[...schema.attributes.values()].filter((one) => one.required).map(({ name }) => name),
        ...[...schema.blocks].filter(([name, one]) => one.required && !dynamic.has(name)).map(([name]) => name),
      ];
      const missing = required.filter((name) => !Object.hasOwn(body, name));
      if (missing.length === 0) continue;
      const where = at.length === 0 ? `${block.labels[0]}.${block.labels[1]}` : String(at.at(-2) ?? at.at(-1));
      yield {
        message: `${where} gives no ${missing.join(', ')}, which its provider requires. Add ${missing.length === 1 ? 'it' : 'them'}.`,
        place: at.length === 0 ? nameOfBlock(block) : inBlock(block, at),
      };
    }
  },
};
