import type { Rule } from '../../../rules/rule.ts';
import { mentionsOf } from '../module/mentions.ts';
import { blocksOfType, calledModule, moduleAround, moduleKind, nameOf } from '../module/module.ts';
import { ofMention, setIn } from './place.ts';

const file = (more: string) => `variable "password" {
  type      = string
  sensitive = true
}

output "url" {
  value = "postgres://app:\${var.password}@db"
${more}}
`;

/** A sensitive value that an output gives away. */
export const sensitiveOutput: Rule = {
  code: 'terraform/sensitive-output',
  severity: 'warning',
  title: 'Output of a sensitive value not marked',
  why: 'Without the mark the value is printed by every apply; a root module is refused. Mark the output as sensitive.',
  source: 'Terraform documentation, Output Values: sensitive',
  examples: { bad: { 'db/main.tf': file('') }, good: { 'db/main.tf': file('  sensitive = true\n') } },
  *check({ element }, look) {
    const module = element.kind === moduleKind ? moduleAround(element, look) : undefined;
    if (!module) return;
    const secret = new Set(
      blocksOfType(module, 'variable')
        .filter(({ body }) => body.sensitive === true)
        .map((block) => `var.${nameOf(block)}`),
    );
    for (const call of blocksOfType(module, 'module')) {
      const target = calledModule(call, look);
      for (const output of target ? blocksOfType(target, 'output') : [])
        if (output.body.sensitive === true) secret.add(`module.${nameOf(call)}.${nameOf(output)}`);
    }
    for (const block of blocksOfType(module, 'output')) {
      if (block.body.sensitive !== undefined) continue;
      const mention = mentionsOf(block).find(
        ({ kind, name, attribute, argument, disclosed }) =>
          argument === 'value' &&
          !disclosed &&
          (secret.has(`${kind}.${name}`) || secret.has(`${kind}.${name}.${attribute?.name}`)),
      );
      if (!mention) continue;
      yield {
        message: `Output ${nameOf(block)} gives a sensitive value away. Mark it as sensitive.`,
        place: ofMention(block, mention),
        fixes: [setIn(block, ['sensitive'], true, 'Mark the output as sensitive', true)],
      };
    }
  },
};
