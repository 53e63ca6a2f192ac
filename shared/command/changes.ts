import { applyEdits, minimalEdit } from '../document/apply.ts';
import {
  type ChangeSet,
  type Document,
  type FilePath,
  filePath,
  type SourceFile,
  type TextEdit,
} from '../document/document.ts';
import { type ParsedFile, parseFile } from '../document/parse.ts';
import type { Element } from '../graph/element.ts';
import type { WorkspaceView } from '../graph/view.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Written } from '../systems/written.ts';

/** A change of the text of files only. */
export function edited(title: string, edits: readonly TextEdit[]): ChangeSet {
  return { title, edits, creates: [], deletes: [] };
}

/** The element together with the document that it is written in. */
export function written(view: WorkspaceView, element: Element): Result<Written> {
  const file = view.file(element.source.file);
  const document = file?.documents[element.source.document];
  if (!file || !document) return notThere(element.id);
  return ok({ element, document, file, sibling: (path) => view.file(filePath(path)) });
}

/** Problem: no such element. */
export function notThere(id: string): Result<never> {
  return fail({ code: 'command/no-element', message: `There is no element ${id} any more.`, place: id });
}

/** Problem: the system of the element has no such edit. */
export function notPossible(element: Element, what: string): Result<never> {
  return fail({
    code: 'command/not-possible',
    message: `${element.title} ${element.name} can't ${what}.`,
    advice: 'Edit its source instead.',
    place: element.source.file,
  });
}

/** Steps on one file, each made on the text that the last one left, given back as one edit of the original text. */
export function inTurn(
  file: ParsedFile,
  steps: readonly ((file: ParsedFile) => Result<readonly TextEdit[]>)[],
): Result<readonly TextEdit[]> {
  let current = file;
  for (const step of steps) {
    const edits = step(current);
    if (!edits.ok) return edits;
    current = parseFile({ path: file.file.path, text: applyEdits(current.file.text, edits.value) });
  }
  const whole = minimalEdit(file.file.path, file.file.text, current.file.text);
  return ok(whole ? [whole] : []);
}

/** Runs an edit on one document of a file that may have changed since. */
export function onDocument(
  file: ParsedFile,
  index: number,
  edit: (document: Document) => Result<TextEdit>,
): Result<readonly TextEdit[]> {
  const document = file.documents[index];
  if (!document) return fail({ code: 'edit/no-document', message: `Document ${index + 1} is no longer there.` });
  const made = edit(document);
  return made.ok ? ok([made.value]) : made;
}

/** A path that no file has: `name`, else `name-2`, `name-3` … before the extension. */
export function freePath(view: WorkspaceView, path: FilePath, taken: ReadonlySet<string> = new Set()): string {
  const dot = path.lastIndexOf('.');
  const stem = dot > path.lastIndexOf('/') ? path.slice(0, dot) : path;
  const extension = path.slice(stem.length);
  let candidate: string = path;
  for (let n = 2; view.look.fileExists(filePath(candidate)) || taken.has(candidate); n++)
    candidate = `${stem}-${n}${extension}`;
  return candidate;
}

/** A file as a source with a single trailing newline. */
export function newFile(path: FilePath, text: string): SourceFile {
  return { path, text: text.endsWith('\n') ? text : `${text}\n` };
}
