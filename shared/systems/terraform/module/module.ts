import { type Document, type FilePath, filePath } from '../../../document/document.ts';
import type { Element } from '../../../graph/element.ts';
import type { Look } from '../../../graph/look.ts';
import { isList, isObject, type JsonObject, type JsonValue, textAt } from '../../../json.ts';
import { moduleKind, moduleGroup as terraformGroup } from '../../moduleFolder.ts';
import { blocksOf, type TerraformBlock } from './blocks.ts';
import { folderName, terraformFile } from './files.ts';

export { moduleKind, terraformGroup };
export const callKind = 'ModuleCall';
/** Key of a module's value under which the files stand that were not understood in full. */
export const unreadKey = '$unread';

/** The blocks of a folder. */
export interface TerraformModule {
  readonly folder: string;
  readonly blocks: readonly TerraformBlock[];
  /** False where a file has a syntax error, so that something may be missing. */
  readonly complete: boolean;
}

/** The value of a module's element: each file's value under its path. */
export function moduleValue(documents: readonly Document[]): JsonObject {
  const files = documents.flatMap(({ file, value }): [string, JsonValue][] => (isObject(value) ? [[file, value]] : []));
  const unread = documents.filter(({ problems }) => problems.some((one) => one.severity === 'error'));
  return {
    ...Object.fromEntries(files),
    ...(unread.length > 0 ? { [unreadKey]: unread.map(({ file }) => file) } : {}),
  };
}

const known = new WeakMap<JsonObject, TerraformModule>();

/** The blocks of a module's element. */
export function readModule(element: Element): TerraformModule {
  const before = known.get(element.value);
  if (before) return before;
  const module = moduleOfValue(element.value, folderOf(element.source.file));
  known.set(element.value, module);
  return module;
}

/** The blocks in the value of a module. Blocks of override files change others and are none of their own. */
export function moduleOfValue(value: JsonObject, folder: string): TerraformModule {
  const blocks = Object.entries(value).flatMap(([path, part]) => {
    const file = terraformFile(path);
    return file?.role === 'code' && !file.override ? blocksOf(part, filePath(path)) : [];
  });
  return { folder, blocks, complete: !isList(value[unreadKey]) };
}

function folderOf(file: FilePath): string {
  return terraformFile(file)?.folder ?? '';
}

/** The element of a folder's module. */
export function moduleIn(look: Look, folder: string): Element | undefined {
  return look.objects(terraformGroup, moduleKind, undefined, folderName(folder))[0];
}

/** The module that an element of Terraform belongs to: itself, or that of its folder. */
export function moduleAround(element: Element, look: Look): TerraformModule | undefined {
  if (element.group !== terraformGroup) return undefined;
  const module = element.kind === moduleKind ? element : moduleIn(look, folderOf(element.source.file));
  return module && readModule(module);
}

/** The blocks that an element answers for: its own, or for a module those that are no elements of their own. */
export function ownBlocks(element: Element, module: TerraformModule): readonly TerraformBlock[] {
  if (element.kind === moduleKind) return module.blocks.filter((block) => !isElement(block));
  const { file, path } = element.source;
  const at = path.join();
  return module.blocks.filter((block) => block.file === file && block.path.join() === at);
}

/** True for blocks that stand on the canvas by themselves. */
export function isElement({ type }: TerraformBlock): boolean {
  return type === 'resource' || type === 'data' || type === 'ephemeral' || type === 'module';
}

/** The blocks of a type. */
export function blocksOfType(module: TerraformModule, type: string): readonly TerraformBlock[] {
  return module.blocks.filter((block) => block.type === type);
}

/** The kind of the element of a resource, a data source or a module call. */
export function kindOfBlock({ type, labels }: TerraformBlock): string {
  if (type === 'module') return callKind;
  const [of = ''] = labels;
  return type === 'resource' ? of : `${type}.${of}`;
}

/** True for a variable that every caller must give. */
export function isRequired({ body }: TerraformBlock): boolean {
  return !Object.hasOwn(body, 'default');
}

/** The one label of a variable, an output or a module call. */
export function nameOf(block: TerraformBlock): string {
  return block.labels.at(-1) ?? '';
}

/** The local folder that a module call leads to; undefined for registries, repositories and folders outside. */
export function calledFolder(block: TerraformBlock): string | undefined {
  const source = textAt(block.body, 'source');
  return source === undefined ? undefined : localFolder(block.file, source);
}

/** A source such as `../db`, seen from a file, as a folder of the opened one. */
export function localFolder(file: string, source: string): string | undefined {
  if (!/^\.\.?(\/|$)/.test(source)) return undefined;
  const segments = file.split('/').slice(0, -1);
  for (const segment of source.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join('/');
}

/** The module that a call leads to, where it is in the blueprint. */
export function calledModule(block: TerraformBlock, look: Look): TerraformModule | undefined {
  const folder = calledFolder(block);
  const element = folder === undefined ? undefined : moduleIn(look, folder);
  return element && readModule(element);
}
