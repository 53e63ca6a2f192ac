import type { Span } from './position.ts';

/** One document's stretch of a YAML file. */
export interface Chunk {
  /** The document's text, without its `---`. */
  readonly span: Span;
  /** Where the document begins with its `---`; equals `span.start` where it has none. */
  readonly start: number;
  /** Where the next document, or its `---`, or a closing `...` begins. */
  readonly end: number;
}

const byteOrderMark = 0xfeff;

/**
 * The documents of a YAML text, in order; always at least one, possibly empty.
 * `---` and `...` at the start of a line end a document wherever they stand (YAML 1.2.2, rule c-forbidden),
 * so that a broken document never takes its neighbours along.
 * Comments and directives before the first `---`, and after a `...`, belong to no document.
 */
export function splitDocuments(text: string): readonly Chunk[] {
  const chunks: Chunk[] = [];
  const first = text.charCodeAt(0) === byteOrderMark ? 1 : 0;
  let start = first;
  let content = first;
  let marked = false;
  const close = (end: number): void => {
    if (marked || hasContent(text, content, end)) chunks.push({ span: { start: content, end }, start, end });
  };
  for (let line = first; line < text.length; line = nextLine(text, line)) {
    const unit = text.charCodeAt(line);
    if (unit !== 45 && unit !== 46) continue;
    if (text.charCodeAt(line + 1) !== unit || text.charCodeAt(line + 2) !== unit || !isBlankAt(text, line + 3))
      continue;
    close(line);
    start = line;
    content = contentAfterMarker(text, line + 3);
    marked = unit === 45;
  }
  close(text.length);
  if (chunks.length === 0) chunks.push({ span: { start: first, end: text.length }, start: first, end: text.length });
  return chunks;
}

/** Where the content after a `---` begins: on its line if something but a comment stands there, else on the next. */
function contentAfterMarker(text: string, offset: number): number {
  let at = offset;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++;
  const unit = text.charCodeAt(at);
  const nothing = Number.isNaN(unit) || unit === 35 || unit === 10 || unit === 13;
  return nothing ? nextLine(text, at) : at;
}

function nextLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed + 1;
}

function isBlankAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return Number.isNaN(unit) || unit === 32 || unit === 9 || unit === 10 || unit === 13;
}

/** True where a line holds anything but blanks, a comment or a directive. */
function hasContent(text: string, start: number, end: number): boolean {
  for (let line = start; line < end; line = nextLine(text, line)) {
    let at = line;
    while (at < end && isBlankAt(text, at)) at++;
    if (at >= end) return false;
    const unit = text.charCodeAt(at);
    const directive = unit === 37 && (at === start || text.charCodeAt(at - 1) === 10);
    if (unit !== 35 && !directive) return true;
    line = at;
  }
  return false;
}
