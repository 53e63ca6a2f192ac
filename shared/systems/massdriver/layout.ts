import { filesWhere, isBelow } from '../../export/folderFiles.ts';
import type { Element, ElementId } from '../../graph/element.ts';
import type { WorkspaceView } from '../../graph/view.ts';
import { folderOf } from '../../workspace/folderTree.ts';
import type { NativeLayout } from '../system.ts';
import { terraformGroup } from '../terraform/module/module.ts';
import { massdriverGroup } from './kinds.ts';
import { fileBeside, stepsOf } from './steps.ts';

/** Bundles and resource types in their folders, with the modules that their steps run. */
export const massdriverLayout: NativeLayout = {
  title: 'Massdriver bundles',
  description: 'Each bundle with the modules that its steps run, and the resource types, in folders of their own.',
  next: 'mass resource-type publish and mass bundle publish, in each folder',
  write(view) {
    const own = [...view.elements()].filter(({ element }) => element.group === massdriverGroup);
    const files = new Set<string>(own.map(({ element }) => element.source.file));
    const folders = own.flatMap(({ element }) => [...foldersOf(element), ...moduleFolders(view, element.id)]);
    const inFolders = new Set(folders.filter((folder) => folder !== ''));
    const takes = (path: string) => files.has(path) || [...inFolders].some((folder) => isBelow(path, folder));
    return { files: own.length === 0 ? [] : filesWhere(view, takes), notes: [] };
  },
};

/** The folder of a bundle, and those of its steps; a definition by itself has its file only. */
function foldersOf({ kind, source, value }: Element): readonly string[] {
  const folder = folderOf(source.file);
  if (kind !== 'Bundle') return /(^|\/)massdriver\.ya?ml$/.test(source.file) ? [folder] : [];
  return [folder, ...stepsOf(value).flatMap(({ path }) => fileBeside(source.file, path) ?? [])];
}

/** Folders of the modules that a bundle's steps run, and of those that these call. */
function moduleFolders(view: WorkspaceView, bundle: ElementId): readonly string[] {
  const found = new Map<ElementId, string>();
  const open = [bundle];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const { from, to } of view.element(id)?.edges ?? []) {
      const next = from === id ? view.element(to)?.element : undefined;
      if (next?.group !== terraformGroup || found.has(to)) continue;
      found.set(to, folderOf(next.source.file));
      open.push(to);
    }
  }
  return [...found.values()];
}
