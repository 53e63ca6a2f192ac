import type { Document } from '../../document/document.ts';
import { parseFile } from '../../document/parse.ts';

/** A document as it would be without the line that is being written. Offsets stay as they are. */
export interface Mended {
  readonly document: Document;
  /** The half of a key that the line holds, where it holds one, and where that begins. */
  readonly key?: { readonly start: number; readonly text: string };
}

/**
 * The document without the line that is being written at an offset: half a word often makes a whole document unreadable.
 * Undefined where it can't be read without that line either.
 */
export function mended(document: Document, offset: number): Mended | undefined {
  const { text, index } = document;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const feed = text.indexOf('\n', offset);
  const line = text.slice(lineStart, feed < 0 ? undefined : feed);
  const kept = /^[\s-]*/.exec(line)?.[0].length ?? 0;
  const blank = line.slice(0, kept) + ' '.repeat(line.length - kept);
  const without = text.slice(0, lineStart) + blank + text.slice(lineStart + line.length);
  const found = parseFile({ path: document.file, text: without }).documents[index];
  if (!found || found.value === null) return undefined;
  const start = lineStart + kept;
  const written = text.slice(start, offset);
  return { document: found, ...(/^[\w./-]+$/.test(written) ? { key: { start, text: written } } : {}) };
}
