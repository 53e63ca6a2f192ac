import type { Document } from '../document/document.ts';
import type { ParsedFile } from '../document/parse.ts';
import type { Element } from '../graph/element.ts';

/** An element together with the document that it is written in. */
export interface Written {
  readonly element: Element;
  readonly document: Document;
  readonly file: ParsedFile;
  /** Another file, for elements that are written in several. */
  readonly sibling?: (path: string) => ParsedFile | undefined;
}
