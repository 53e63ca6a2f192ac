import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { moduleAround, moduleKind, nameOf } from '../module/module.ts';
import { nameOfBlock, setIn } from './place.ts';

const file = (description: string) => `variable "size" {
${description}  type = number
}

output "size" {
  description = "Size in GB."
  value       = var.size
}
`;

/** An input or output of a shared module that nobody explains. */
export const undescribed: Rule = {
  code: 'terraform/undescribed',
  severity: 'warning',
  title: 'Input or output without a description',
  why: 'The interface is all that callers see of a module. Say in one sentence what the value means, with its unit.',
  source: 'Terraform documentation, Standard Module Structure',
  examples: { bad: { 'db/main.tf': file('') }, good: { 'db/main.tf': file('  description = "Size in GB."\n') } },
  *check({ element }, look) {
    if (element.kind !== moduleKind || element.contract.provides.length === 0) return;
    for (const block of moduleAround(element, look)?.blocks ?? []) {
      if (block.type !== 'variable' && block.type !== 'output') continue;
      if (textAt(block.body, 'description') || block.body.description !== undefined) continue;
      const name = nameOf(block);
      yield {
        message: `The ${block.type} ${name} has no description. Say in a sentence what it means.`,
        place: nameOfBlock(block),
        fixes: [setIn(block, ['description'], `The ${name.replaceAll('_', ' ')}.`, 'Add a description')],
      };
    }
  },
};
