import { isObject, type JsonPath, type JsonValue, valueAt } from '../../json.ts';
import { fail, ok, type Result } from '../../result.ts';
import { minimalEdit } from '../apply.ts';
import { changeAt, nested, sameJson } from '../change.ts';
import type { Document } from '../document.ts';
import type { Span } from '../position.ts';
import { sourceSpan } from '../scalarMap.ts';
import { type Change, firstProven, type Splice, unsupported } from '../splice.ts';
import { type Neighbour, type Step, stepsBetween } from '../steps.ts';
import { eolOf } from '../style.ts';
import { treeOf } from '../tree.ts';
import { findEntry } from '../treeNode.ts';
import { realigned } from './align.ts';
import { insertEntry, insertInBody, insertIntoTuple, insertNextBlock, lineIndent } from './hclInsert.ts';
import { placeAt } from './hclPlace.ts';
import { removalAt } from './hclRemove.ts';
import { expressionText, isName, keyText, quotedText } from './hclRender.ts';

/** Sets a value in a file of HCL and gives the document afterwards; see `setValue`. */
export function setHcl(document: Document, path: JsonPath, value: JsonValue, near: Neighbour): Result<Change> {
  const expected = changeAt(document.value ?? {}, path, () => value);
  if (expected === undefined)
    return fail(unsupported(document, 'There is a text, number or list in the way, so nothing can be put there.'));
  const old = valueAt(document.value, path);
  if (old !== undefined) {
    if (sameJson(old, value)) return ok(unchanged(document));
    const steps = isExpression(old) || isExpression(value) ? undefined : stepsBetween(path, old, value);
    const parts = steps && inTurn(document, steps);
    if (parts?.ok) return parts;
  }
  return proven(document, setSplice(document, path, value, near), expected);
}

/** Adds an item to a list, or a block to the blocks of its type. */
export function insertHcl(document: Document, path: JsonPath, index: number, value: JsonValue): Result<Change> {
  const expected = changeAt(document.value, path, (old) =>
    Array.isArray(old) ? old.toSpliced(index, 0, value) : undefined,
  );
  const { place, missing } = placeAt(document, path);
  if (expected === undefined || missing.length > 0) return fail(unsupported(document, 'There is no list to add to.'));
  if (place.at === 'blocks' && isObject(value))
    return proven(document, insertNextBlock(document, place.type, place.blocks, index, value), expected);
  const tuple = 'expression' in place && place.expression.kind === 'tuple' ? place.expression : undefined;
  return proven(document, tuple && insertIntoTuple(document, tuple, index, value), expected);
}

/** Takes an argument, a block, an entry or an item away, with the comments that belong to it. */
export function removeHcl(document: Document, path: JsonPath, options: { readonly prune?: boolean }): Result<Change> {
  const above = path.slice(0, -1);
  const siblings = valueAt(document.value, above);
  const count = isObject(siblings) ? Object.keys(siblings).length : Array.isArray(siblings) ? siblings.length : 0;
  const { place, missing } = placeAt(document, path);
  if (missing.length > 0 || path.length === 0)
    return fail(unsupported(document, 'There is nothing written here that could be taken away.'));
  const isBlock = place.at === 'body';
  if (count === 1 && (place.at === 'entry' || place.at === 'item') && options.prune === true)
    return removeHcl(document, above, options);
  // A type without blocks is not there at all.
  const gone = isBlock && count === 1 ? above : path;
  const left = changeAt(document.value, gone, () => undefined);
  const expected = isObject(left) && Object.keys(left).length === 0 ? null : left;
  if (expected === undefined) return fail(unsupported(document, 'There is nothing here that could be taken away.'));
  return proven(document, removalAt(document, place), expected);
}

/** Gives an argument or a key of an object another name. */
export function renameHcl(document: Document, path: JsonPath, newKey: string): Result<Change> {
  const { place, missing } = placeAt(document, path);
  const above = path.slice(0, -1);
  const siblings = valueAt(document.value, above);
  if (isObject(siblings) && Object.hasOwn(siblings, newKey))
    return fail({ code: 'edit/exists', message: `There is already a ${newKey} here.`, place: document.file });
  const expected = changeAt(document.value, above, (old) =>
    isObject(old)
      ? Object.fromEntries(Object.entries(old).map(([key, value]) => [key === path.at(-1) ? newKey : key, value]))
      : undefined,
  );
  const named = missing.length > 0 ? undefined : place;
  const argument = named?.at === 'argument' && isName(newKey) ? named.attribute.nameSpan : undefined;
  const entry = named?.at === 'entry' ? named.entry.keySpan : undefined;
  const span = argument ?? entry;
  if (span === undefined || expected === undefined)
    return fail(unsupported(document, 'There is no key here that could be renamed so.'));
  return proven(document, { ...span, text: argument ? newKey : keyText(newKey) }, expected);
}

/** Replaces a stretch of a text or of an expression. */
export function replaceWithinHcl(document: Document, path: JsonPath, within: Span, text: string): Result<Change> {
  const old = valueAt(document.value, path);
  if (typeof old !== 'string' || within.start < 0 || within.end < within.start || within.end > old.length)
    return fail(unsupported(document, 'There is no text written here.'));
  const wanted = old.slice(0, within.start) + text + old.slice(within.end);
  const expected = changeAt(document.value, path, () => wanted);
  const node = nodeAt(document, path);
  if (expected === undefined || node?.kind !== 'scalar') return setHcl(document, path, wanted, {});
  const code = node.style === 'source';
  const splice = { ...sourceSpan(document.text, node, within), text: code ? text : quotedText(text).slice(1, -1) };
  const inPlace = proven(document, splice, expected);
  return inPlace.ok ? inPlace : setHcl(document, path, wanted, {});
}

function nodeAt(document: Document, path: JsonPath) {
  let node = treeOf(document).root ?? undefined;
  for (const segment of path) {
    if (node?.kind === 'map') node = findEntry(node, String(segment))?.value;
    else if (node?.kind === 'list' && typeof segment === 'number') node = node.items[segment]?.value;
    else return undefined;
  }
  return node;
}

function setSplice(document: Document, path: JsonPath, value: JsonValue, near: Neighbour): Splice | undefined {
  const { place, missing } = placeAt(document, path);
  const [segment, ...rest] = missing;
  if (segment === undefined) {
    if (place.at === 'label')
      return typeof value === 'string' ? { ...place.label.span, text: quotedText(value) } : undefined;
    if (!('expression' in place)) return undefined;
    const { span } = place.expression;
    if (place.at === 'code') return typeof value === 'string' ? { ...span, text: value } : undefined;
    return { ...span, text: expressionText(value, lineIndent(document, span.start)) };
  }
  const inner = nested(rest, value);
  if (place.at === 'body' && typeof segment === 'string') return insertInBody(document, place, segment, inner, near);
  if (place.at === 'blocks' && isObject(inner))
    return insertNextBlock(document, place.type, place.blocks, place.blocks.length, inner);
  if (!('expression' in place)) return undefined;
  const { expression } = place;
  if (expression.kind === 'object' && typeof segment === 'string')
    return insertEntry(document, expression, segment, inner);
  if (expression.kind === 'tuple') return insertIntoTuple(document, expression, expression.items.length, inner);
  return undefined;
}

function isExpression(value: JsonValue): boolean {
  return isObject(value) && Object.hasOwn(value, '$expression');
}

function inTurn(document: Document, steps: readonly Step[]): Result<Change> {
  let now = document;
  for (const step of steps) {
    const change =
      step.act === 'set'
        ? setHcl(now, step.path, step.value, step.near)
        : step.act === 'insert'
          ? insertHcl(now, step.path, step.index, step.value)
          : removeHcl(now, step.path, {});
    if (!change.ok) return change;
    now = change.value.document;
  }
  const edit = minimalEdit(document.file, document.text, now.text);
  return ok(edit ? { edit, document: now } : unchanged(document));
}

function unchanged(document: Document): Change {
  const span = { start: document.span.start, end: document.span.start };
  return { edit: { file: document.file, span, text: '' }, document };
}

/** The splice with the file's line ends, and with its neighbours' `=` aligned again. */
function proven(document: Document, splice: Splice | undefined, expected: JsonValue): Result<Change> {
  if (splice === undefined) return fail(unsupported(document, 'This can not be written here in HCL.'));
  const { text } = document;
  const own = eolOf(text) === '\r\n' ? splice.text.replace(/\r?\n/g, '\r\n') : splice.text;
  const after = text.slice(0, splice.start) + own + text.slice(splice.end);
  const { start } = document.span;
  const whole = (changed: string): Splice => ({ start, end: text.length, text: changed.slice(start) });
  return firstProven(document, [whole(realigned(text, after)), whole(after)], expected);
}
