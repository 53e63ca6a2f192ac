import type { Document } from './document.ts';

/** The start of the line an offset lies on, not before the document's own text. */
export function lineStartAt(document: Document, offset: number): number {
  const feed = offset === 0 ? -1 : document.text.lastIndexOf('\n', offset - 1);
  return Math.max(feed + 1, document.span.start);
}

/** The end of the line an offset lies on, before its line end. */
export function lineEndAt(document: Document, offset: number): number {
  const feed = document.text.indexOf('\n', offset);
  const end = feed < 0 ? document.text.length : feed;
  return end > offset && document.text[end - 1] === '\r' ? end - 1 : end;
}

/** The start of the line after the one an offset lies on; the end of the text on the last line. */
export function nextLineAt(document: Document, offset: number): number {
  const feed = document.text.indexOf('\n', offset);
  return feed < 0 ? document.text.length : feed + 1;
}

/** Blanks, and so on, before an offset on its line, in UTF-16 units. */
export function columnAt(document: Document, offset: number): number {
  return offset - lineStartAt(document, offset);
}

/** What stands on the line before an offset. */
export function lineBefore(document: Document, offset: number): string {
  return document.text.slice(lineStartAt(document, offset), offset);
}

/**
 * The start of the first comment line that belongs to the entry on the line of `offset`: comment lines directly above,
 * at the same indentation, but none before `floor`. The entry's own line start where there is none.
 */
export function ownStart(document: Document, offset: number, floor: number): number {
  let start = lineStartAt(document, offset);
  const indent = /^ */.exec(document.text.slice(start, offset))?.[0] ?? '';
  while (start > floor) {
    const above = lineStartAt(document, start - 1);
    const line = document.text.slice(above, start);
    if (above >= start || above < floor || !line.startsWith(`${indent}#`)) break;
    start = above;
  }
  return start;
}
