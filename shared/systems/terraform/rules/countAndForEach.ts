import type { Rule } from '../../../rules/rule.ts';
import { moduleAround, ownBlocks } from '../module/module.ts';
import { inBlock, removeIn } from './place.ts';

const file = (more: string) => `resource "terraform_data" "this" {
  count = 2
${more}}
`;

/** A block that is to be repeated in two ways. */
export const countAndForEach: Rule = {
  code: 'terraform/count-and-for-each',
  severity: 'error',
  title: 'Both count and for_each',
  why: 'A block is repeated by a number or by a map, not by both. Keep the one that fits.',
  source: 'Terraform documentation, Meta-Arguments: count, for_each',
  examples: {
    bad: { 'main.tf': file('  for_each = { a = 1 }\n') },
    good: { 'main.tf': file('') },
  },
  *check({ element }, look) {
    const module = moduleAround(element, look);
    for (const block of module ? ownBlocks(element, module) : []) {
      if (!Object.hasOwn(block.body, 'count') || !Object.hasOwn(block.body, 'for_each')) continue;
      yield {
        message: 'count and for_each can not stand together. Keep one of them.',
        place: inBlock(block, ['for_each'], 'key'),
        fixes: [removeIn(block, ['count'], 'Keep for_each'), removeIn(block, ['for_each'], 'Keep count')],
      };
    }
  },
};
