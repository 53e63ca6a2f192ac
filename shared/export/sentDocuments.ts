import type { Document, FilePath } from '../document/document.ts';
import type { Element } from '../graph/element.ts';
import type { WorkspaceView } from '../graph/view.ts';
import { systemOf } from '../systems/registry.ts';

/** A document that holds objects for a cluster: one, or the items of a list. */
export interface SentDocument {
  readonly document: Document;
  readonly objects: readonly Element[];
}

/**
 * The documents that an apply or an export sends, in the order of their files. Left out: files that only tools read
 * (Score, kustomizations, package files, the blueprint itself), templates, and what can't be read.
 */
export function sentDocuments(view: WorkspaceView): readonly SentDocument[] {
  const paths = [...view.files()].map(({ file }) => file.path).sort();
  return paths.flatMap((path) => documentsOf(view, path));
}

function documentsOf(view: WorkspaceView, path: FilePath): readonly SentDocument[] {
  const byDocument = Map.groupBy(view.elementsIn(path), (element) => element.source.document);
  return [...byDocument].flatMap(([index, objects]): SentDocument[] => {
    const document = view.document(path, index);
    if (!document || document.template || !objects.every(isSent)) return [];
    return [{ document, objects }];
  });
}

function isSent(element: Element): boolean {
  return systemOf(element.system)?.sent?.(element) ?? true;
}
