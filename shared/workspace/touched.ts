import type { FilePath } from '../document/document.ts';
import type { ElementId } from '../graph/element.ts';

/** What a round of changes touched, by key. The owner decides what to show of it. */
export interface Touched {
  readonly elements: ReadonlySet<ElementId>;
  readonly gone: ReadonlySet<ElementId>;
  readonly files: ReadonlySet<FilePath>;
  readonly findings: ReadonlySet<FilePath>;
  readonly blueprint: boolean;
}

/** Nothing touched yet, to be filled. */
export function emptyTouched() {
  return {
    elements: new Set<ElementId>(),
    gone: new Set<ElementId>(),
    files: new Set<FilePath>(),
    findings: new Set<FilePath>(),
    blueprint: false,
  };
}
