import type { Rule } from '../../../rules/rule.ts';
import { mentionsOf } from '../module/mentions.ts';
import { moduleAround, moduleKind, nameOf } from '../module/module.ts';
import { inBlock, nameOfBlock, removeIn } from './place.ts';

const file = (value: string) => `variable "size" {
  type = number
}

output "size" {
  value = ${value}
}
`;

/** A variable or a local that nothing reads. */
export const unused: Rule = {
  code: 'terraform/unused',
  severity: 'warning',
  title: 'Variable or local that nothing reads',
  why: 'Callers fill in a value that has no effect. Read it, or take it out.',
  source: 'Entresol: something reads each variable and local that a module declares',
  examples: { bad: { 'db/main.tf': file('3') }, good: { 'db/main.tf': file('var.size') } },
  *check({ element }, look) {
    const module = element.kind === moduleKind ? moduleAround(element, look) : undefined;
    // Without anything made or given back it is a file of declarations: generated, or still being written.
    if (!module?.complete || !module.blocks.some(({ type }) => makers.has(type))) return;
    const read = new Set(
      module.blocks.flatMap((block) =>
        mentionsOf(block)
          .filter((mention) => !isOwn(mention.kind, mention.name, block.type, nameOf(block)))
          .map(({ kind, name }) => `${kind}.${name}`),
      ),
    );
    for (const block of module.blocks) {
      // What Massdriver generates declares every input, whichever step reads it.
      if (block.file.endsWith('/_massdriver_variables.tf')) continue;
      if (block.type === 'variable' && !read.has(`var.${nameOf(block)}`))
        yield {
          message: `Nothing reads the variable ${nameOf(block)}. Read it, or take it out.`,
          place: nameOfBlock(block),
          fixes: [removeIn(block, [], `Take ${nameOf(block)} out`)],
        };
      if (block.type !== 'locals') continue;
      for (const name of Object.keys(block.body)) {
        if (name === '//' || read.has(`local.${name}`)) continue;
        yield {
          message: `Nothing reads local.${name}. Read it, or take it out.`,
          place: inBlock(block, [name], 'key'),
          fixes: [removeIn(block, [name], `Take ${name} out`)],
        };
      }
    }
  },
};

const makers: ReadonlySet<string> = new Set(['resource', 'data', 'ephemeral', 'module', 'output']);

/** A variable's own validation is no use of it. */
function isOwn(kind: string, name: string, type: string, own: string): boolean {
  return kind === 'var' && type === 'variable' && name === own;
}
