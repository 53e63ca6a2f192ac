import type { FilePath } from '../../document/document.ts';
import type { Range } from '../../document/position.ts';
import type { ElementId } from '../../graph/element.ts';

/** What could be written at a place. */
export interface Completion {
  readonly label: string;
  readonly insert: string;
  readonly detail?: string;
  readonly documentation?: string;
  readonly kind: 'field' | 'value' | 'reference' | 'snippet';
  /** Range to replace. */
  readonly range: Range;
}

/** What is known of the thing at a place. */
export interface Hover {
  readonly range: Range;
  /** Markdown. */
  readonly text: string;
}

/** Where something is defined or used. */
export interface PlaceFound {
  readonly file: FilePath;
  readonly range: Range;
  readonly element?: ElementId;
}
