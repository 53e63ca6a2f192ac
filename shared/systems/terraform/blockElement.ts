import { emptyContract } from '../../contract/port.ts';
import { type Element, elementId, type Reference } from '../../graph/element.ts';
import { textAt } from '../../json.ts';
import type { TerraformBlock } from './module/blocks.ts';
import { folderName, folderNamespace } from './module/files.ts';
import { type Mention, mentionsOf } from './module/mentions.ts';
import {
  blocksOfType,
  calledFolder,
  callKind,
  kindOfBlock,
  moduleKind,
  type TerraformModule,
  terraformGroup,
} from './module/module.ts';

const titles: ReadonlyMap<string, string> = new Map([
  ['resource', 'Terraform resource'],
  ['data', 'Terraform data source'],
  ['ephemeral', 'Terraform ephemeral resource'],
  ['module', 'Terraform module call'],
]);

/** The element of a resource, a data source or a module call. */
export function blockElement(block: TerraformBlock, module: TerraformModule): Element {
  const kind = kindOfBlock(block);
  const name = block.labels.at(-1) ?? '';
  const namespace = folderNamespace(module.folder);
  const source = textAt(block.body, 'source');
  const version = textAt(block.body, 'version');
  const call = block.type === 'module';
  return {
    id: elementId('terraform', kind, namespace, name),
    system: 'terraform',
    kind,
    title: titles.get(block.type) ?? 'Terraform block',
    apiVersion: terraformGroup,
    group: terraformGroup,
    name,
    namespace,
    namePath: block.labelPaths.at(-1) ?? block.path,
    layer: 'infra',
    source: { file: block.file, document: 0, path: block.path },
    labels: {},
    annotations: {},
    contract: emptyContract,
    references: [...called(block), ...uses(block, module)],
    defines: [],
    parts: [],
    wires: [],
    facts: [
      ...(call && source ? [source] : []),
      ...(call && version ? [version] : []),
      ...('count' in block.body ? ['count'] : []),
      ...('for_each' in block.body ? ['for each'] : []),
    ].slice(0, 3),
    value: block.body,
  };
}

function called(block: TerraformBlock): readonly Reference[] {
  if (block.type !== 'module') return [];
  const folder = calledFolder(block);
  if (folder === undefined) return [];
  const name = folderName(folder);
  return [
    {
      type: 'uses',
      target: { by: 'object', group: terraformGroup, kind: moduleKind, name },
      path: [...block.path, 'source'],
      reason: `module ${block.labels[0]} is made from ${name}`,
      need: 'must',
      missing: {
        code: 'terraform/module-missing',
        message: `There is no Terraform module in ${folder || 'the opened folder'}. Mend the source, or add the module's files.`,
      },
    },
  ];
}

/** One reference for each thing of the module that the block's expressions name; locals are looked through. Paths count from the document. */
export function uses(block: TerraformBlock, module: TerraformModule): readonly Reference[] {
  return mentionsOf(block).flatMap((mention) =>
    targetsOf(mention, module, new Set()).map(({ kind, name, through }): Reference => {
      const target = {
        by: 'object',
        group: terraformGroup,
        kind,
        namespace: folderNamespace(module.folder),
        name,
      } as const;
      const by = through ? ` through local.${through}` : '';
      return {
        type: mention.argument === 'depends_on' ? 'depends' : 'uses',
        target,
        path: [...block.path, ...mention.path],
        within: mention.nameWithin,
        reason: `${mention.argument} reads ${kind}.${name}${by}`,
        need: 'may',
      };
    }),
  );
}

interface Used {
  readonly kind: string;
  readonly name: string;
  readonly through?: string;
}

function targetsOf(mention: Mention, module: TerraformModule, seen: Set<string>): readonly Used[] {
  const { kind, type, name } = mention;
  if (kind === 'module') return [{ kind: callKind, name }];
  if (type !== undefined) return [{ kind: kind === 'resource' ? type : `${kind}.${type}`, name }];
  if (kind !== 'local' || seen.has(name)) return [];
  seen.add(name);
  return blocksOfType(module, 'locals').flatMap((locals) =>
    mentionsOf(locals)
      .filter((inner) => inner.argument === name)
      .flatMap((inner) => targetsOf(inner, module, seen).map((used) => ({ ...used, through: name }))),
  );
}
