import type { Blueprint } from '../blueprint/blueprint.ts';
import type { Document, FilePath } from '../document/document.ts';
import type { ParsedFile } from '../document/parse.ts';
import type { Finding } from '../finding/finding.ts';
import type { LinkedElement } from './edge.ts';
import type { Element, ElementId } from './element.ts';
import type { Look } from './look.ts';

/** The workspace as commands and exports read it: everything resolved, nothing to change. */
export interface WorkspaceView {
  readonly look: Look;
  readonly blueprint: Blueprint;
  files(): Iterable<ParsedFile>;
  file(path: FilePath): ParsedFile | undefined;
  document(path: FilePath, index: number): Document | undefined;
  elements(): Iterable<LinkedElement>;
  element(id: ElementId): LinkedElement | undefined;
  /** Elements written in one file. */
  elementsIn(path: FilePath): readonly Element[];
  findings(path?: FilePath): readonly Finding[];
}
