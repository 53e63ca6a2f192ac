import type { Element } from '../graph/element.ts';
import type { WorkspaceView } from '../graph/view.ts';
import type { JsonObject } from '../json.ts';
import type { ApplyObject } from '../protocol/cluster.ts';
import { sentDocuments } from './sentDocuments.ts';

/** An object as it is sent, as plain JSON data. */
export interface SentObject extends ApplyObject {
  readonly object: Record<string, unknown> & JsonObject;
}

/**
 * Every object that an apply sends, from the current text, in the order of the files. The key is `file#document`, with
 * `/items/n` behind it for the items of a list, which are sent one by one.
 */
export function applyObjects(view: WorkspaceView): readonly SentObject[] {
  return sentDocuments(view).flatMap(({ objects }) => objects.map(applyObject));
}

/** One object as it is sent: what its file says, and nothing else. */
export function applyObject(element: Element): SentObject {
  const { file, document, path } = element.source;
  const at = path.length === 0 ? '' : `/${path.join('/')}`;
  // Items of a typed list need not repeat the kind that the list has told.
  const object = { apiVersion: element.apiVersion, kind: element.kind, ...element.value };
  return { key: `${file}#${document}${at}`, file, document, object };
}
