import type { Document, SourceFile } from '../document/document.ts';
import { parseFile } from '../document/parse.ts';
import { projectDocument, setOf } from '../systems/registry.ts';
import type { FileState } from './documentSets.ts';

/**
 * Reads a file into documents and elements. What is written as before keeps its elements, the same objects; a text that
 * can't be understood for a moment keeps those that it had.
 */
export function readFile(file: SourceFile, before: FileState | undefined): FileState {
  const parsed = parseFile(file, before?.parsed);
  const elements = parsed.documents.map((document, index) => {
    const old = before?.parsed.documents[index];
    const same = old && sliceOf(old) === sliceOf(document);
    if (same && before?.elements[index]) return before.elements[index];
    // Half a word typed makes the text unreadable for a moment: its elements stay as they were last understood.
    if (isUnreadable(document) && before?.elements[index]) return before.elements[index];
    return setOf(document) === undefined ? projectDocument(document) : [];
  });
  return { parsed, elements };
}

/** True for a document that says something which can't be understood. */
export function isUnreadable({ value, problems, template }: Document): boolean {
  return value === null && !template && problems.some((problem) => problem.severity === 'error');
}

function sliceOf({ text, span }: Document): string {
  return text.slice(span.start, span.end);
}
