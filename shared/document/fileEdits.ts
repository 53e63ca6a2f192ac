import { fail, ok, type Result } from '../result.ts';
import { sameJson } from './change.ts';
import type { TextEdit } from './document.ts';
import { type ParsedFile, parseFile } from './parse.ts';
import { splitDocuments } from './split.ts';
import { eolOf } from './style.ts';

/** Adds a document's text at the end of a YAML file, after a `---` where one is needed, with the file's line ends. */
export function appendDocument(file: ParsedFile, text: string): Result<TextEdit> {
  if (file.syntax !== 'yaml') return notYaml(file);
  const { text: old } = file.file;
  const eol = eolOf(old);
  const last = splitDocuments(old).at(-1);
  const lastIsEmpty = last === undefined || old.slice(last.span.start, last.span.end).trim() === '';
  const ended = old === '' || /[\n\uFEFF]$/.test(old);
  let body = text.replace(/^---[ \t]*\r?\n/, '').replace(/\r?\n/g, eol);
  if (ended && !body.endsWith(eol)) body += eol;
  if (!ended) body = body.replace(/(\r?\n)+$/, '');
  const marker = lastIsEmpty ? '' : `---${eol}`;
  const edit: TextEdit = {
    file: file.file.path,
    span: { start: old.length, end: old.length },
    text: (ended ? '' : eol) + marker + body,
  };
  const after = parseFile({ ...file.file, text: old + edit.text });
  const kept = lastIsEmpty ? file.documents.slice(0, -1) : file.documents;
  const same = kept.every((document, index) => sameJson(document.value, after.documents[index]?.value));
  return same && after.documents.length > kept.length ? ok(edit) : notPossible(file);
}

/** Takes a document out of a YAML file, with the `---` that sets it off. */
export function removeDocument(file: ParsedFile, index: number): Result<TextEdit> {
  if (file.syntax !== 'yaml') return notYaml(file);
  const { text } = file.file;
  const chunks = splitDocuments(text);
  const chunk = chunks[index];
  if (chunk === undefined) return notPossible(file);
  const next = chunks[index + 1];
  const unmarked = chunk.start === chunk.span.start;
  const end = unmarked && next && text.slice(chunk.end, next.start) === '' ? next.span.start : chunk.end;
  const edit: TextEdit = { file: file.file.path, span: { start: chunk.start, end }, text: '' };
  const after = parseFile({ ...file.file, text: text.slice(0, chunk.start) + text.slice(end) });
  const left = file.documents.toSpliced(index, 1);
  const same =
    left.length === 0
      ? after.documents.every((document) => document.value === null)
      : left.length === after.documents.length &&
        left.every((document, at) => sameJson(document.value, after.documents[at]?.value));
  return same ? ok(edit) : notPossible(file);
}

function notYaml(file: ParsedFile): Result<never> {
  return fail({
    code: 'edit/unsupported',
    message: 'Only YAML files hold several documents.',
    advice: 'Use a file of its own.',
    place: file.file.path,
  });
}

function notPossible(file: ParsedFile): Result<never> {
  return fail({
    code: 'edit/unsupported',
    message: 'The documents of this file can not be changed this way.',
    advice: 'Make the change in the source.',
    place: file.file.path,
  });
}
