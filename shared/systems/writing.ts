import type { Document, Place } from '../document/document.ts';
import type { Span } from '../document/position.ts';
import type { Look } from '../graph/look.ts';

/** Something that may be written at a place. */
export interface Proposal {
  readonly label: string;
  /** What is put in place of `span`; `snippet` holds the editor's `$1` stops. */
  readonly insert: string;
  readonly kind: 'field' | 'value' | 'reference' | 'snippet';
  readonly detail?: string;
  readonly documentation?: string;
  readonly span: Span;
}

/** What stands at a place, in Markdown. */
export interface Hint {
  readonly span: Span;
  readonly text: string;
}

/** Help in writing files that say more than a schema can, such as the expressions of a language. Offsets count from the file. */
export interface Writing {
  complete(document: Document, offset: number, look: Look): readonly Proposal[];
  hover?(document: Document, offset: number, look: Look): Hint | undefined;
  /** Where the thing at the offset is defined. */
  definition?(document: Document, offset: number, look: Look): readonly Place[];
  /** Every place that names the thing at the offset. */
  references?(document: Document, offset: number, look: Look): readonly Place[];
}
