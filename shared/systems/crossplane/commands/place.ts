import { type FilePath, filePath } from '../../../document/document.ts';
import type { Element } from '../../../graph/element.ts';
import type { WorkspaceView } from '../../../graph/view.ts';
import { textAt } from '../../../json.ts';
import { groups } from '../kinds.ts';
import { repositoryName } from '../packages.ts';

/** The first of `stem.yaml`, `stem-2.yaml` … that is no file yet. */
export function freePath(stem: string, view: WorkspaceView): FilePath {
  for (let count = 1; ; count++) {
    const path = filePath(count === 1 ? `${stem}.yaml` : `${stem}-${count}.yaml`);
    if (!view.file(path)) return path;
  }
}

/** The folder that an element is written in, with a slash behind it; empty at the top. */
export function folderOf({ source }: Element): string {
  const folder = source.file.split('/').slice(0, -1).join('/');
  return folder ? `${folder}/` : '';
}

/** The name under which the blueprint installs function-patch-and-transform. */
export function patchFunction(view: WorkspaceView): string {
  const standard = 'function-patch-and-transform';
  const functions = view.look.ofKind(groups.packages, 'Function');
  return (
    functions.find((each) => repositoryName(textAt(each.value, 'spec', 'package') ?? '') === standard)?.name ?? standard
  );
}
