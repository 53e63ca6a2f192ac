import type { Rule } from '../../../rules/rule.ts';
import type { TerraformBlock } from '../module/blocks.ts';
import { moduleAround, moduleKind } from '../module/module.ts';
import { nameOfBlock } from './place.ts';

const unique: ReadonlySet<string> = new Set(['resource', 'data', 'ephemeral', 'module', 'variable', 'output', 'check']);

/** Two blocks of one address. */
export const duplicate: Rule = {
  code: 'terraform/duplicate',
  severity: 'error',
  title: 'Block that is declared twice',
  why: 'An address names one thing in a module. Give one of them another name, or keep only one.',
  source: 'Terraform documentation, Resource Blocks',
  examples: {
    bad: {
      'db/a.tf': 'locals {\n  size = 3\n}\n',
      'db/b.tf': 'locals {\n  size = 4\n}\n\noutput "size" {\n  value = local.size\n}\n',
    },
    good: {
      'db/a.tf': 'locals {\n  size = 3\n}\n',
      'db/b.tf': 'locals {\n  more = 4\n}\n\noutput "size" {\n  value = local.size + local.more\n}\n',
    },
  },
  *check({ element }, look) {
    if (element.kind !== moduleKind) return;
    const seen = new Map<string, TerraformBlock>();
    const module = moduleAround(element, look);
    for (const block of module?.blocks ?? []) {
      for (const address of addressesOf(block)) {
        const first = seen.get(address);
        if (!first) seen.set(address, block);
        else
          yield {
            message: `${address} is declared in ${first.file} already. Keep one of them, or give one another name.`,
            place: block.type === 'locals' ? localPlace(block, address) : nameOfBlock(block),
            related: [
              {
                message: 'the first one',
                place: first.type === 'locals' ? localPlace(first, address) : nameOfBlock(first),
              },
            ],
          };
      }
    }
  },
};

function addressesOf({ type, labels, body }: TerraformBlock): readonly string[] {
  if (type === 'locals')
    return Object.keys(body)
      .filter((name) => name !== '//')
      .map((name) => `local.${name}`);
  if (!unique.has(type)) return [];
  return [`${type === 'variable' ? 'var' : type}.${labels.join('.')}`];
}

function localPlace(block: TerraformBlock, address: string) {
  return { file: block.file, document: 0, path: [...block.path, address.slice('local.'.length)], part: 'key' } as const;
}
