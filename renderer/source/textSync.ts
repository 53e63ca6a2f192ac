import { applyEdits } from '../../shared/document/apply.ts';
import { type FilePath, filePath, type TextEdit } from '../../shared/document/document.ts';
import { lineStarts, offsetAt, type Range } from '../../shared/document/position.ts';

/** A change as the code editor tells it: a range of the text before, and what took its place. */
export interface EditorChange {
  readonly range: Range;
  readonly text: string;
}

const BOM = '\uFEFF';

/**
 * Turns changes of the code editor into edits of the file's own text. The editor shows every line end as the same and
 * hides a byte order mark; the file may mix them. Lines and columns are what both agree on.
 */
export function editsOf(file: FilePath, text: string, changes: readonly EditorChange[]): readonly TextEdit[] {
  const starts = lineStarts(text);
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const offset = (line: number, column: number) =>
    Math.min(text.length, offsetAt(starts, { line, column }) + (line === 1 && text.startsWith(BOM) ? 1 : 0));
  return changes.map(({ range, text: inserted }) => ({
    file,
    span: { start: offset(range.start.line, range.start.column), end: offset(range.end.line, range.end.column) },
    text: inserted.replaceAll(/\r\n|\r|\n/g, end),
  }));
}

/** The text after edits. */
export function editedText(text: string, edits: readonly TextEdit[]): string {
  return applyEdits(text, edits);
}

/** The one smallest change that makes `after` out of `before`, in lines and columns of `before`; undefined when they are equal. */
export function smallestChange(before: string, after: string): EditorChange | undefined {
  if (before === after) return undefined;
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const starts = lineStarts(before);
  const position = (offset: number) => {
    let line = starts.findLastIndex((each) => each <= offset);
    if (line < 0) line = 0;
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
  return {
    range: { start: position(start), end: position(before.length - tail) },
    text: after.slice(start, after.length - tail),
  };
}

/**
 * The text of the editor with the line ends and the byte order mark of the file's own text: unchanged lines keep theirs,
 * new ones end as most lines do.
 */
export function withOwnLineEnds(own: string, shown: string): string {
  const change = smallestChange(plain(own), plain(shown));
  return change ? editedText(own, editsOf(filePath(''), own, [change])) : own;
}

function plain(text: string): string {
  return text.replace(BOM, '').replaceAll(/\r\n|\r/g, '\n');
}
