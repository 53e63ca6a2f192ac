import { filePath, type Place } from '../../../document/document.ts';
import type { Element } from '../../../graph/element.ts';
import type { Look } from '../../../graph/look.ts';
import { isObject } from '../../../json.ts';
import { terraformFile } from '../module/files.ts';
import { mentionsOf } from '../module/mentions.ts';
import {
  blocksOfType,
  calledFolder,
  moduleIn,
  moduleKind,
  nameOf,
  readModule,
  type TerraformModule,
  terraformGroup,
} from '../module/module.ts';
import { inBlock } from '../rules/place.ts';
import { addressOf } from './thing.ts';

/** Every place that names what an address of a module's folder names: in the module, in its values, in its callers. */
export function usesOf(folder: string, address: readonly string[], look: Look): readonly Place[] {
  const element = moduleIn(look, folder);
  const [root, name = ''] = address;
  const own = element ? inModule(readModule(element), address) : [];
  if (root === 'var') return [...own, ...(element ? inValues(element, name) : []), ...inCalls(folder, name, look)];
  return root === 'output' ? outputReads(folder, name, look) : own;
}

function inModule(module: TerraformModule, address: readonly string[]): readonly Place[] {
  const wanted = address.slice(0, address[0] === 'data' || address[0] === 'ephemeral' ? 3 : 2).join('.');
  return module.blocks.flatMap((block) =>
    mentionsOf(block)
      .filter((mention) => addressOf(mention).join('.') === wanted)
      .map((mention) => inBlock(block, mention.path, 'value', mention.within)),
  );
}

function inValues({ value }: Element, name: string): readonly Place[] {
  return Object.entries(value).flatMap(([path, part]): readonly Place[] => {
    const file = moduleFile(path);
    return file !== undefined && isObject(part) && Object.hasOwn(part, name)
      ? [{ file, document: 0, path: [name], part: 'key' }]
      : [];
  });
}

function moduleFile(path: string) {
  return terraformFile(path)?.role === 'values' ? filePath(path) : undefined;
}

function inCalls(folder: string, name: string, look: Look): readonly Place[] {
  return callsOf(folder, look)
    .filter(({ block }) => Object.hasOwn(block.body, name))
    .map(({ block }) => inBlock(block, [name], 'key'));
}

function outputReads(folder: string, name: string, look: Look): readonly Place[] {
  return callsOf(folder, look).flatMap(({ block: call, caller }) =>
    caller.blocks.flatMap((block) =>
      mentionsOf(block)
        .filter((one) => one.kind === 'module' && one.name === nameOf(call) && one.attribute?.name === name)
        .map((one) => inBlock(block, one.path, 'value', one.attribute?.within)),
    ),
  );
}

function callsOf(folder: string, look: Look) {
  return look.ofKind(terraformGroup, moduleKind).flatMap((element) => {
    const caller = readModule(element);
    const calls = blocksOfType(caller, 'module').filter((block) => calledFolder(block) === folder);
    return calls.map((block) => ({ block, caller }));
  });
}
