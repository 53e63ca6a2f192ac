import { labelsKey } from '../../../document/hcl/hclValue.ts';
import type { Element } from '../../../graph/element.ts';
import type { Look } from '../../../graph/look.ts';
import { isList, isObject, type JsonObject, type JsonPath, listAt } from '../../../json.ts';
import type { TerraformBlock } from '../module/blocks.ts';
import { metaArguments } from '../module/metaArguments.ts';
import { moduleAround, ownBlocks } from '../module/module.ts';
import { type ProviderBlock, providerBlock } from '../output/providerSchema.ts';

/** A resource's block, or one inside it, with what its provider says of it. */
export interface StatedBlock {
  readonly block: TerraformBlock;
  /** From the resource to the block inside it. */
  readonly at: JsonPath;
  readonly body: JsonObject;
  readonly schema: ProviderBlock;
  /** Blocks that are made by `dynamic`. */
  readonly dynamic: ReadonlySet<string>;
}

/** The blocks of an element whose provider's schema is in the blueprint. */
export function* statedBlocks(element: Element, look: Look): Iterable<StatedBlock> {
  const module = moduleAround(element, look);
  for (const block of module ? ownBlocks(element, module) : []) {
    const schema = providerBlock(look, block.type, block.labels[0] ?? '');
    if (schema) yield* blocksUnder(block, [], block.body, schema);
  }
}

function* blocksUnder(
  block: TerraformBlock,
  at: JsonPath,
  body: JsonObject,
  schema: ProviderBlock,
): Iterable<StatedBlock> {
  const dynamic = listAt(body, 'dynamic').flatMap((one) => listAt(one, labelsKey).slice(0, 1).map(String));
  yield { block, at, body, schema, dynamic: new Set(dynamic) };
  for (const [name, inner] of schema.blocks) {
    const value = Object.hasOwn(body, name) ? body[name] : undefined;
    const items = isList(value)
      ? value.map((item, index) => ({ item, path: [...at, name, index] }))
      : [{ item: value, path: [...at, name] }];
    for (const { item, path } of items) if (isObject(item)) yield* blocksUnder(block, path, item, inner.block);
  }
}

/** Arguments of every resource and every block, which providers do not state. */
export const ownArguments: ReadonlySet<string> = new Set([...metaArguments, 'enabled']);

/** A provider's schemas with one resource, for examples. */
export const exampleSchemas = JSON.stringify(
  {
    format_version: '1.0',
    provider_schemas: {
      'registry.opentofu.org/acme/cloud': {
        resource_schemas: {
          acme_disk: {
            version: 0,
            block: {
              attributes: {
                name: { type: 'string', description: 'Name of the disk.', required: true },
                size: { type: 'number', optional: true },
                id: { type: 'string', computed: true },
              },
            },
          },
        },
      },
    },
  },
  undefined,
  2,
);

/** Files of an example: the schemas, and a disk with these arguments. */
export function exampleDisk(lines: string): Readonly<Record<string, string>> {
  return { 'schemas.json': exampleSchemas, 'main.tf': `resource "acme_disk" "data" {\n${lines}}\n` };
}
