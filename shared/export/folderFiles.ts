import type { FilePath } from '../document/document.ts';
import type { WorkspaceView } from '../graph/view.ts';
import type { ExportFile } from './exported.ts';

/** The files of the blueprint whose paths a test takes, byte for byte and in the order of their paths. */
export function filesWhere(view: WorkspaceView, takes: (path: FilePath) => boolean): readonly ExportFile[] {
  return [...view.files()]
    .filter(({ file }) => takes(file.path))
    .map(({ file }): ExportFile => ({ path: file.path, text: file.text }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** True for a path at any depth in a folder; everything lies in `''`. */
export function isBelow(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}
