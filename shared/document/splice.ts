import type { JsonValue } from '../json.ts';
import { fail, ok, type Problem, type Result } from '../result.ts';
import { minimalEdit } from './apply.ts';
import { sameJson } from './change.ts';
import type { Document, TextEdit } from './document.ts';
import { readChunk } from './readChunk.ts';
import { splitDocuments } from './split.ts';
import { treeOf } from './tree.ts';

/** A replacement in a file's text that still has to prove itself. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A replacement together with the document as it is afterwards. */
export interface Change {
  readonly edit: TextEdit;
  readonly document: Document;
}

/** The problem of an edit that can't be made by text alone. */
export function unsupported(document: Document, message: string): Problem {
  return {
    code: 'edit/unsupported',
    message,
    advice: 'Make the change in the source.',
    place: document.file,
  };
}

/** The first splice after which the document reads as `expected`; `edit/unsupported` where none does. */
export function firstProven(document: Document, splices: Iterable<Splice>, expected: JsonValue): Result<Change> {
  for (const splice of splices) {
    const change = proven(document, splice, expected);
    if (change) return ok(change);
  }
  const shared = treeOf(document).anchors.size > 0;
  const why = shared
    ? 'Values here are shared through anchors (&name), and the change would reach further than asked.'
    : 'The text here is written in a way that this change could damage.';
  return fail(unsupported(document, why));
}

function proven(document: Document, splice: Splice, expected: JsonValue): Change | undefined {
  const text = document.text.slice(0, splice.start) + splice.text + document.text.slice(splice.end);
  const span = { start: document.span.start, end: document.span.end + text.length - document.text.length };
  const own = text.slice(span.start, span.end);
  const read = readChunk(own, document.syntax);
  if (read.template || !sameJson(read.value, expected)) return undefined;
  if (errorsOf(read.problems) > errorsOf(document.problems)) return undefined;
  if (document.syntax === 'yaml' && splitDocuments(own).length > 1) return undefined;
  if (document.syntax === 'json' && isJson(document) && !isJsonText(own)) return undefined;
  const edit = trimmed(document, splice);
  return { edit, document: { ...document, text, span, value: read.value, problems: [], template: false } };
}

function errorsOf(problems: readonly { readonly severity: string }[]): number {
  return problems.filter((problem) => problem.severity === 'error').length;
}

function trimmed(document: Document, splice: Splice): TextEdit {
  const edit = minimalEdit(document.file, document.text.slice(splice.start, splice.end), splice.text);
  if (edit === undefined) return { file: document.file, span: { start: splice.start, end: splice.start }, text: '' };
  const span = { start: edit.span.start + splice.start, end: edit.span.end + splice.start };
  return { ...edit, span };
}

function isJson(document: Document): boolean {
  return isJsonText(document.text.slice(document.span.start, document.span.end));
}

function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
