import type { EdgeType, Reference } from '../graph/element.ts';
import { type JsonObject, type JsonPath, textAt } from '../json.ts';
import { objectHeader } from './kubernetes/header.ts';
import { repoFolders } from './repoFolder.ts';

/** Group and kind of the element that the files of a folder make together, named by that folder. */
export const moduleGroup = 'terraform.io';
export const moduleKind = 'Module';

/** Who runs a module, and where that is written. */
export interface ModuleUse {
  /** The file that says it: folders are looked for above it. */
  readonly file: string;
  readonly path: JsonPath;
  readonly type: EdgeType;
  /** In words, before "the module in FOLDER": "step src runs". */
  readonly says: string;
}

/** True for texts that only the address of a module looks like: a path, or a repository with the way inside it. */
export function isModuleAddress(text: string): boolean {
  return /^\.{1,2}\/|^git::|^git@|\.git\/\//.test(text);
}

/**
 * References to the modules of this blueprint that an address may mean: a folder, or what stands behind `//` of a
 * repository's URL. Which folder is the repository's root is not written anywhere, so several are tried; none is missed
 * where the module is elsewhere.
 */
export function moduleReferences(address: string, use: ModuleUse): readonly Reference[] {
  const elsewhere = address.includes('://') || address.startsWith('git@') || address.startsWith('git::');
  const inside = elsewhere ? /[^:]\/\/([^?]+)/.exec(address)?.[1] : address;
  return inside === undefined ? [] : folderReferences(inside, use);
}

/** The same for a folder of a repository that is named apart. */
export function folderReferences(folder: string, { file, path, type, says }: ModuleUse): readonly Reference[] {
  return repoFolders(file, '', folder).map((name) => ({
    type,
    target: { by: 'object', group: moduleGroup, kind: moduleKind, name },
    path,
    reason: `${says} the module in ${name}`,
    need: 'may',
  }));
}

const workspaceGroups: ReadonlySet<string> = new Set(['tf.upbound.io', 'tf.m.upbound.io']);

/** True for the group of provider-terraform's Workspace, cluster-wide or in a namespace. */
export function isWorkspaceGroup(group: string): boolean {
  return workspaceGroups.has(group);
}

/** The module that a Workspace of provider-terraform runs, also where the object stands inside another one. */
export function workspaceModule(object: JsonObject, use: Omit<ModuleUse, 'says'>): readonly Reference[] {
  const header = objectHeader(object);
  if (header?.kind !== 'Workspace' || !isWorkspaceGroup(header.group)) return [];
  const module = textAt(object, 'spec', 'forProvider', 'module');
  if (module === undefined || textAt(object, 'spec', 'forProvider', 'source') === 'Inline') return [];
  return moduleReferences(module, {
    ...use,
    path: [...use.path, 'spec', 'forProvider', 'module'],
    says: 'the Workspace runs',
  });
}
