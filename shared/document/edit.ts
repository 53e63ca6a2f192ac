import type { JsonPath, JsonValue } from '../json.ts';
import { fail, type Result } from '../result.ts';
import type { Document, TextEdit } from './document.ts';
import type { ParsedFile } from './parse.ts';
import type { Span } from './position.ts';

export { type RenderOptions, renderYaml } from './render.ts';

/** Where a new key goes: next to a sibling; after the last one when neither is given or the sibling is missing. */
export interface SetOptions {
  readonly before?: string;
  readonly after?: string;
}

/** What to do with a map or list whose last entry goes: leave it empty, or take it away too (`prune`). */
export interface RemoveOptions {
  readonly prune?: boolean;
}

/** Sets the value at `path`, adding it and its missing parents. */
export function setValue(
  document: Document,
  path: JsonPath,
  value: JsonValue,
  options: SetOptions = {},
): Result<TextEdit> {
  return unsupported(document, path, value, options);
}

/** Puts an item into the list at `path`, before the item at `index` or at the end; makes the list where it is missing. */
export function insertItem(
  document: Document,
  path: JsonPath,
  index: number | 'end',
  value: JsonValue,
): Result<TextEdit> {
  return unsupported(document, path, index, value);
}

/** Takes away the entry at `path` with the comments that belong to it. */
export function remove(document: Document, path: JsonPath, options: RemoveOptions = {}): Result<TextEdit> {
  return unsupported(document, path, options);
}

/** Gives the key at `path` another name, in its place. */
export function renameKey(document: Document, path: JsonPath, newKey: string): Result<TextEdit> {
  return unsupported(document, path, newKey);
}

/** Replaces a stretch of the decoded text at `path`, such as one placeholder. */
export function replaceWithin(document: Document, path: JsonPath, within: Span, text: string): Result<TextEdit> {
  return unsupported(document, path, within, text);
}

/** Adds a document at the end of a file. */
export function appendDocument(file: ParsedFile, text: string): Result<TextEdit> {
  return unsupported(file, text);
}

/** Takes a document out of a file, with its `---`. */
export function removeDocument(file: ParsedFile, index: number): Result<TextEdit> {
  return unsupported(file, index);
}

function unsupported(..._: readonly unknown[]): Result<TextEdit> {
  return fail({ code: 'edit/unsupported', message: 'This edit is not possible here.' });
}
