import type { Rule } from '../../../rules/rule.ts';
import { moduleAround, nameOf, ownBlocks } from '../module/module.ts';
import { misfit, typeSchema } from '../typeSchema.ts';
import { inBlock } from './place.ts';

/** A default that does not fit its own variable's type. */
export const wrongDefault: Rule = {
  code: 'terraform/wrong-default',
  severity: 'error',
  title: 'Default of the wrong type',
  why: 'Terraform refuses a variable whose default can not be converted to its type.',
  source: 'Terraform documentation, Input Variables: type, default',
  examples: {
    bad: {
      'main.tf': 'variable "size" {\n  type    = number\n  default = "small"\n}\n\nlocals {\n  a = var.size\n}\n',
    },
    good: { 'main.tf': 'variable "size" {\n  type    = number\n  default = 3\n}\n\nlocals {\n  a = var.size\n}\n' },
  },
  *check({ element }, look) {
    const module = moduleAround(element, look);
    for (const block of module ? ownBlocks(element, module) : []) {
      if (block.type !== 'variable' || block.body.default === undefined) continue;
      const why = misfit(block.body.default, typeSchema(block.body.type));
      if (why === undefined) continue;
      yield {
        message: `The default of ${nameOf(block)} does not fit its type: ${why}.`,
        place: inBlock(block, ['default']),
      };
    }
  },
};
