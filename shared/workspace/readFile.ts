import type { Document, SourceFile } from '../document/document.ts';
import { parseFile } from '../document/parse.ts';
import type { JsonValue } from '../json.ts';
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

/** What a file says that is one document of plain data and no element, such as the settings that generators read. */
export function dataOf(file: FileState | undefined): JsonValue | undefined {
  if (!file) return undefined;
  const { parsed, elements } = file;
  const [document, ...others] = parsed.documents;
  const plain = parsed.syntax === 'json' || parsed.syntax === 'yaml';
  return plain && document && others.length === 0 && elements.flat().length === 0 ? document.value : undefined;
}
