import { applyEdits, minimalEdit } from '../document/apply.ts';
import type { Document, TextEdit } from '../document/document.ts';
import { parseFile } from '../document/parse.ts';
import { fail, ok, type Result } from '../result.ts';

/** One edit of a document, made on the text that the steps before it have left. */
export type EditStep = (document: Document) => Result<TextEdit>;

/**
 * Runs edits one after the other and gives them back with offsets into the original text, so that steps may touch the
 * same lines. Steps that lie apart stay apart; steps that meet become one edit. The first problem ends the run.
 */
export function editsInTurn(document: Document, steps: readonly EditStep[]): Result<readonly TextEdit[]> {
  let current = document;
  let made: readonly TextEdit[] = [];
  for (const step of steps) {
    const edit = step(current);
    if (!edit.ok) return edit;
    const text = applyEdits(current.text, [edit.value]);
    made = joined(document, made, edit.value, text);
    const next = parseFile({ path: document.file, text }).documents[document.index];
    if (!next) return fail({ code: 'edit/unsupported', message: 'The edit would remove the document.' });
    current = next;
  }
  return ok(made);
}

/** The edits so far (offsets into the original) and one more (offsets into the text after them), as edits of the original. */
function joined(original: Document, made: readonly TextEdit[], edit: TextEdit, after: string): readonly TextEdit[] {
  let shift = 0;
  for (const before of made) {
    const start = before.span.start + shift;
    const end = start + before.text.length;
    if (edit.span.start <= end && edit.span.end >= start) {
      const whole = minimalEdit(original.file, original.text, after);
      return whole ? [whole] : [];
    }
    if (edit.span.start > end) shift += before.text.length - (before.span.end - before.span.start);
  }
  const span = { start: edit.span.start - shift, end: edit.span.end - shift };
  return [...made, { ...edit, span }].toSorted((a, b) => a.span.start - b.span.start);
}
