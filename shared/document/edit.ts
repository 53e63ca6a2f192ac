import { type JsonPath, type JsonValue, valueAt } from '../json.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Document, TextEdit } from './document.ts';
import { insertHcl, removeHcl, renameHcl, replaceWithinHcl, setHcl } from './hcl/hclEdit.ts';
import type { Span } from './position.ts';
import { removeAt } from './removeAt.ts';
import { renameAt, replaceWithinAt } from './scalarEdits.ts';
import { insertAt, setAt } from './setValue.ts';
import { type Change, unsupported } from './splice.ts';

export { appendDocument, removeDocument } from './fileEdits.ts';
export { renderYaml } from './render.ts';

/** Where a new key goes: next to a sibling; after the last one when neither is given or the sibling is missing. */
export interface SetOptions {
  readonly before?: string;
  readonly after?: string;
}

/** What to do with a map or list whose last entry goes: leave it empty, or take it away too (`prune`). */
export interface RemoveOptions {
  readonly prune?: boolean;
}

/*
 * Every edit here is one replacement in the document's file that touches what it must and nothing else: comments, key
 * order, quotes, indentation, line ends and the rest of the file stay. Each proves itself before it is handed out: the
 * changed text is read again and has to say exactly what was asked for; otherwise the answer is `edit/unsupported`.
 * A document that can't be read is `edit/unreadable`.
 */

/**
 * Sets the value at `path`, adding it and its missing parents. A value that is already so gives an edit without effect.
 * Texts keep their quotes or block style where the new text allows it; maps and lists are changed part by part.
 */
export function setValue(
  document: Document,
  path: JsonPath,
  value: JsonValue,
  options: SetOptions = {},
): Result<TextEdit> {
  return edited(document, () =>
    document.syntax === 'hcl' ? setHcl(document, path, value, options) : setAt(document, path, value, options),
  );
}

/** Puts an item into the list at `path`, before the item at `index` or at the end; makes the list where it is missing. */
export function insertItem(
  document: Document,
  path: JsonPath,
  index: number | 'end',
  value: JsonValue,
): Result<TextEdit> {
  return edited(document, () => {
    const list = valueAt(document.value, path);
    const hcl = document.syntax === 'hcl';
    if (list === undefined || list === null)
      return hcl ? setHcl(document, path, [value], {}) : setAt(document, path, [value], {});
    if (!Array.isArray(list)) return fail(unsupported(document, 'There is no list here to add to.'));
    const at = index === 'end' ? list.length : Math.min(index, list.length);
    return hcl ? insertHcl(document, path, at, value) : insertAt(document, path, at, value);
  });
}

/**
 * Takes away the entry at `path`: its lines, the comment beside it and the comment lines directly above it.
 * The last entry of a map or list leaves `{}` or `[]`, or with `prune` takes its parent along.
 */
export function remove(document: Document, path: JsonPath, options: RemoveOptions = {}): Result<TextEdit> {
  return edited(document, () =>
    document.syntax === 'hcl' ? removeHcl(document, path, options) : removeAt(document, path, options),
  );
}

/** Gives the key at `path` another name, in its place; `edit/exists` where the map has that name already. */
export function renameKey(document: Document, path: JsonPath, newKey: string): Result<TextEdit> {
  return edited(document, () =>
    document.syntax === 'hcl' ? renameHcl(document, path, newKey) : renameAt(document, path, newKey),
  );
}

/** Replaces a stretch (offsets into the decoded text) of the text at `path`, such as one placeholder. */
export function replaceWithin(document: Document, path: JsonPath, within: Span, text: string): Result<TextEdit> {
  return edited(document, () =>
    document.syntax === 'hcl'
      ? replaceWithinHcl(document, path, within, text)
      : replaceWithinAt(document, path, within, text),
  );
}

function edited(document: Document, change: () => Result<Change>): Result<TextEdit> {
  const unreadable = document.value === null && document.problems.some((problem) => problem.severity === 'error');
  if (unreadable || document.template)
    return fail({
      code: 'edit/unreadable',
      message: 'The document can not be read as it is, so it can not be changed here.',
      advice: 'Mend it in the source first.',
      place: document.file,
    });
  const result = change();
  return result.ok ? ok(result.value.edit) : result;
}
