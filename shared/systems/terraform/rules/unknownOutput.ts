import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { mentionsOf } from '../module/mentions.ts';
import { blocksOfType, calledModule, moduleAround, nameOf, ownBlocks } from '../module/module.ts';
import { callOfDb } from './callExamples.ts';
import { ofMention } from './place.ts';

const reads = (output: string) => `
output "host" {
  description = "Host."
  value       = module.db.${output}
}
`;

/** An output that is read of a module and that it does not have. */
export const unknownOutput: Rule = {
  code: 'terraform/unknown-output',
  severity: 'error',
  title: 'Output that the module does not have',
  why: 'What a module gives back are its outputs only. Read one of them, or add the output to the module.',
  source: 'Terraform documentation, Module Blocks: accessing module output values',
  examples: {
    bad: callOfDb('  name   = "orders"\n', reads('hostname')),
    good: callOfDb('  name   = "orders"\n', reads('host')),
  },
  *check({ element }, look) {
    const module = moduleAround(element, look);
    if (!module) return;
    const calls = new Map(blocksOfType(module, 'module').map((block) => [nameOf(block), block]));
    for (const block of ownBlocks(element, module)) {
      for (const mention of mentionsOf(block)) {
        const call = mention.kind === 'module' ? calls.get(mention.name) : undefined;
        const target = call && mention.attribute ? calledModule(call, look) : undefined;
        if (!target?.complete || !mention.attribute) continue;
        const names = blocksOfType(target, 'output').map(nameOf);
        const { name, within } = mention.attribute;
        if (names.includes(name)) continue;
        yield {
          message: `The module of ${mention.name} has no output ${name}${didYouMean(nearestNames(name, names)) || '.'}`,
          place: { ...ofMention(block, mention), within },
        };
      }
    }
  },
};
