import type { Document } from '../../../document/document.ts';
import { labelsKey } from '../../../document/hcl/hclValue.ts';
import { locate } from '../../../document/locate.ts';
import { pathAt } from '../../../document/pathAt.ts';
import type { Span } from '../../../document/position.ts';
import type { Look } from '../../../graph/look.ts';
import { isObject, type JsonPath, listAt, valueAt } from '../../../json.ts';
import type { TerraformBlock } from '../module/blocks.ts';
import { terraformFile } from '../module/files.ts';
import { type Mention, mentionsOf } from '../module/mentions.ts';
import { calledFolder, nameOf, type TerraformModule } from '../module/module.ts';
import { nameOfBlock } from '../rules/place.ts';
import { argumentsOf, inputsOf } from './arguments.ts';
import { type Named, namedAt } from './names.ts';
import { chainTypes, moduleOf } from './site.ts';

/** What a person points at. `address` and `folder` name it, where it is something that expressions name. */
export interface Thing {
  readonly span: Span;
  /** As people write it: `var.size`, `module.db.host`, `size` of an argument. */
  readonly title: string;
  readonly named?: Named;
  /** Where the address counts from. */
  readonly folder?: string;
  readonly address?: readonly string[];
}

/** The thing at an offset: an address in an expression, an argument, the name of a block, the source of a call. */
export function thingAt(document: Document, offset: number, look: Look): Thing | undefined {
  const module = moduleOf(document, look);
  if (!module) return undefined;
  const { path } = pathAt(document, offset);
  if (terraformFile(document.file)?.role === 'values') return valueLine(document, path, module);
  const block = module.blocks.find((one) => one.file === document.file && startsWith(path, one.path));
  if (!block) return undefined;
  return (
    mentioned(document, offset, block, module, look) ??
    called(document, path, block) ??
    (isNameOf(document, offset, block) ? ofBlock(document, block, module, look) : undefined) ??
    argumentAt(document, path, block, look)
  );
}

function mentioned(
  document: Document,
  offset: number,
  block: TerraformBlock,
  module: TerraformModule,
  look: Look,
): Thing | undefined {
  for (const mention of mentionsOf(block)) {
    const at = (within: Span) => locate(document, [...block.path, ...mention.path], 'value', within);
    const whole = at(mention.within);
    const attribute = mention.attribute && at(mention.attribute.within);
    const inAttribute = attribute && attribute.start <= offset && offset <= attribute.end;
    if (!inAttribute && !(whole.start <= offset && offset <= whole.end)) continue;
    const address = [...addressOf(mention), ...(inAttribute && mention.attribute ? [mention.attribute.name] : [])];
    const named = namedAt(address, { module, look, block });
    const span = inAttribute ? attribute : whole;
    const output = address[0] === 'module' && address.length === 3 ? outputOf(address, module) : undefined;
    return {
      span,
      title: address.join('.'),
      ...(named ? { named } : {}),
      ...(output ?? { folder: module.folder, address }),
    };
  }
  return undefined;
}

/** An output of a called module, named from inside that module. */
function outputOf([, call, output = '']: readonly string[], module: TerraformModule) {
  const block = module.blocks.find((one) => one.type === 'module' && nameOf(one) === call);
  const folder = block && calledFolder(block);
  return folder === undefined ? undefined : { folder, address: ['output', output] };
}

/** The names that lead to what a mention reads. */
export function addressOf({ kind, type, name }: Mention): readonly string[] {
  if (kind === 'resource') return [type ?? '', name];
  return type === undefined ? [kind, name] : [kind, type, name];
}

function called(document: Document, path: JsonPath, block: TerraformBlock): Thing | undefined {
  const folder = block.type === 'module' && path.at(-1) === 'source' ? calledFolder(block) : undefined;
  if (folder === undefined) return undefined;
  return { span: locate(document, path, 'value'), title: folder || 'the opened folder', folder, address: [] };
}

function isNameOf(document: Document, offset: number, block: TerraformBlock): boolean {
  const { path, part } = nameOfBlock(block);
  const { start, end } = locate(document, path, part);
  return block.labels.length > 0 && start <= offset && offset <= end;
}

function ofBlock(document: Document, block: TerraformBlock, module: TerraformModule, look: Look): Thing {
  const place = nameOfBlock(block);
  const address = addressOfBlock(block);
  const named = namedAt(address, { module, look, block }) ?? { name: nameOf(block), detail: block.type, place };
  const span = locate(document, place.path, place.part);
  return { span, title: address.join('.'), named, folder: module.folder, address };
}

function addressOfBlock({ type, labels }: TerraformBlock): readonly string[] {
  if (type === 'resource') return labels;
  return [type === 'variable' ? 'var' : type, ...labels];
}

function argumentAt(document: Document, path: JsonPath, block: TerraformBlock, look: Look): Thing | undefined {
  const name = path.at(-1);
  const inside = path.slice(block.path.length, -1);
  if (typeof name !== 'string' || path.length <= block.path.length) return undefined;
  const span = locate(document, path, 'key');
  if (block.type === 'locals')
    return { span, title: `local.${name}`, folder: terraformFile(block.file)?.folder ?? '', address: ['local', name] };
  const types = chainTypes([{ type: block.type, labels: block.labels }, ...blocksAlong(document, block.path, inside)]);
  const named = argumentsOf({ types, labels: block.labels, top: block }, look).find((one) => one.name === name);
  const folder = named?.place && calledFolder(block);
  return named && { span, title: name, named, ...(folder === undefined ? {} : { folder, address: ['var', name] }) };
}

/** The nested blocks on the way from a block along a path. */
function blocksAlong(document: Document, from: JsonPath, path: JsonPath) {
  return path.flatMap((segment, index) => {
    if (typeof segment !== 'string') return [];
    const inner = valueAt(document.value, [...from, ...path.slice(0, index + 2)]);
    const labels = isObject(inner) ? listAt(inner, labelsKey).filter((label) => typeof label === 'string') : [];
    return [{ type: segment, labels }];
  });
}

function valueLine(document: Document, path: JsonPath, module: TerraformModule): Thing | undefined {
  const [name] = path;
  const named = inputsOf(module).find((one) => one.name === name);
  if (typeof name !== 'string' || !named) return undefined;
  const span = locate(document, [name], 'key');
  return { span, title: name, named, folder: module.folder, address: ['var', name] };
}

function startsWith(path: JsonPath, head: JsonPath): boolean {
  return head.every((segment, index) => path[index] === segment);
}
