import { type FilePath, filePath } from '../document/document.ts';
import type { Evolution } from '../evolution/apiChange.ts';
import { evolutionFromCluster, evolutionSince, isSentApi } from '../evolution/evolution.ts';
import type { WorkspaceView } from '../graph/view.ts';
import type { OtherState, SentApi } from './api.ts';
import type { FileStore } from './fileStore.ts';

/** What became of the APIs since another state, unsaved changes included. */
export function evolutionIn(view: WorkspaceView, since: OtherState, store: FileStore): Evolution {
  if (since.kind === 'cluster')
    return evolutionFromCluster(
      view,
      new Map(since.objects.map((text, index) => [filePath(`cluster/${index}.json`), text])),
    );
  const texts = new Map<FilePath, string | null>(store.dirtyPaths().map((path) => [path, store.savedText(path)]));
  if (since.kind === 'revision') for (const { path, text } of since.files) texts.set(filePath(path), text);
  return evolutionSince(
    view,
    [...texts].map(([path, text]) => ({ path, text })),
  );
}

/** The definitions of APIs that a cluster would hold. */
export function sentApis(view: WorkspaceView): readonly SentApi[] {
  return [...view.elements()].flatMap(({ element }) => {
    if (!isSentApi(element) || element.group === '') return [];
    const { group, kind, namespace, name, apiVersion } = element;
    const version = apiVersion.slice(apiVersion.lastIndexOf('/') + 1);
    return [{ group, version, kind, ...(namespace !== undefined && { namespace }), name }];
  });
}
