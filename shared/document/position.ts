/** A place in a text: 1-based line and column (UTF-16 units), as editors show them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of text, end exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Offsets (UTF-16 units from the start of the file) of a stretch of text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The start offsets of every line of `text`. A line ends at LF, CR LF or a lone CR. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** The position of `offset` in the text whose line starts are given. */
export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** The range of a span in the text whose line starts are given. */
export function rangeOf(starts: readonly number[], span: Span): Range {
  return { start: positionAt(starts, span.start), end: positionAt(starts, span.end) };
}

/** The offset of a 1-based position; positions past the end give the end of the last line known. */
export function offsetAt(starts: readonly number[], position: Position): number {
  const start = starts[Math.min(position.line, starts.length) - 1] ?? 0;
  return start + position.column - 1;
}
