import { filePath, type SourceFile } from '../document/document.ts';
import { parseFile } from '../document/parse.ts';
import type { WorkspaceView } from '../graph/view.ts';
import { projectDocument } from '../systems/registry.ts';
import { freePath, newFile } from './changes.ts';

/**
 * Files to make, at paths that are free. Those whose elements are all there already are left out, such as the package of a
 * function that several APIs need.
 */
export function newFiles(
  view: WorkspaceView,
  files: readonly { readonly path: string; readonly text: string }[],
): readonly SourceFile[] {
  const taken = new Set<string>();
  return files.flatMap(({ path, text }) => {
    if (isThere(view, newFile(filePath(path), text))) return [];
    const free = freePath(view, filePath(path), taken);
    taken.add(free);
    return [newFile(filePath(free), text)];
  });
}

function isThere(view: WorkspaceView, file: SourceFile): boolean {
  const elements = parseFile(file).documents.flatMap(projectDocument);
  return (
    elements.length > 0 &&
    elements.every(({ group, kind, namespace, name }) => view.look.objects(group, kind, namespace, name).length > 0)
  );
}
