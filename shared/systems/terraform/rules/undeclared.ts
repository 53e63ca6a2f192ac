import type { QuickFix } from '../../../finding/finding.ts';
import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import type { TerraformBlock } from '../module/blocks.ts';
import { type Mention, mentionsOf } from '../module/mentions.ts';
import {
  blocksOfType,
  kindOfBlock,
  moduleAround,
  moduleIn,
  nameOf,
  ownBlocks,
  type TerraformModule,
} from '../module/module.ts';
import { ofMention, setIn } from './place.ts';

const file = (name: string) => `variable "size" {
  type = string
}

resource "terraform_data" "this" {
  input = var.${name}
}
`;

/** An expression that names what the module does not have. */
export const undeclared: Rule = {
  code: 'terraform/undeclared',
  severity: 'error',
  title: 'Reference to what is not declared',
  why: 'Terraform refuses the whole module. Declare the variable, local, module or resource, or mend the name.',
  source: 'Terraform documentation, References to Named Values',
  examples: { bad: { 'db/main.tf': file('sise') }, good: { 'db/main.tf': file('size') } },
  *check({ element }, look) {
    const module = moduleAround(element, look);
    if (!module?.complete) return;
    for (const block of ownBlocks(element, module)) {
      for (const mention of mentionsOf(block)) {
        const names = declared(module, mention);
        if (names === undefined || names.includes(mention.name)) continue;
        if (mention.kind === 'var' && declaresLater(module)) continue;
        const near = nearestNames(mention.name, names);
        yield {
          message: `${addressOf(mention)} is not declared in this module${didYouMean(near) || '.'} Declare it, or mend the name.`,
          place: ofMention(block, mention),
          fixes: [
            ...near.map((name) => renamed(block, mention, name)),
            ...(mention.kind === 'var' ? addVariable(mention.name, moduleIn(look, module.folder)?.id) : []),
          ],
        };
      }
    }
  },
};

/** The names that a mention may have; undefined where it may be no address at all. */
function declared(module: TerraformModule, { kind, type }: Mention): readonly string[] | undefined {
  switch (kind) {
    case 'var':
      return blocksOfType(module, 'variable').map(nameOf);
    case 'local':
      return blocksOfType(module, 'locals').flatMap(({ body }) => Object.keys(body));
    case 'module':
      return blocksOfType(module, 'module').map(nameOf);
    case 'resource': {
      const own = blocksOfType(module, 'resource').filter((block) => kindOfBlock(block) === type);
      // `aws.west` is a provider, and a name without an underscore may be the iterator of a dynamic block.
      return own.length > 0 || /^[a-z][a-z0-9]*_/.test(type ?? '') ? own.map(nameOf) : undefined;
    }
    default:
      return blocksOfType(module, kind)
        .filter((block) => block.labels[0] === type)
        .map(nameOf);
  }
}

/** True for a module of Massdriver whose variables are generated and not kept: its bundle says what they are. */
function declaresLater(module: TerraformModule): boolean {
  const files = module.blocks.map(({ file }) => file);
  const marked = module.blocks.some(({ type, labels }) => type === 'resource' && labels[0]?.startsWith('massdriver_'));
  return marked && !files.some((file) => file.endsWith('_massdriver_variables.tf'));
}

function addressOf({ kind, type, name }: Mention): string {
  if (kind === 'resource') return `${type}.${name}`;
  return type === undefined ? `${kind}.${name}` : `${kind}.${type}.${name}`;
}

function renamed(block: TerraformBlock, mention: Mention, name: string): QuickFix {
  let value: unknown = block.body;
  for (const segment of mention.path) value = Reflect.get(Object(value), segment);
  const text = String(value);
  const { start, end } = mention.nameWithin;
  return setIn(block, mention.path, text.slice(0, start) + name + text.slice(end), `Read ${name}`);
}

function addVariable(name: string, element: string | undefined): readonly QuickFix[] {
  return element === undefined
    ? []
    : [{ title: `Declare variable ${name}`, call: { id: 'terraform.add-variable', args: { element, name } } }];
}
