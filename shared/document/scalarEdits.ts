import { isObject, type JsonPath, type JsonValue, valueAt } from '../json.ts';
import { fail, type Result } from '../result.ts';
import { changeAt } from './change.ts';
import type { Document } from './document.ts';
import type { Span } from './position.ts';
import { sourceSpan } from './scalarMap.ts';
import { keyText, scalarText } from './scalarText.ts';
import { setAt } from './setValue.ts';
import { slotAt } from './slot.ts';
import { type Change, firstProven, type Splice, unsupported } from './splice.ts';
import { freshStyle, styleOf } from './style.ts';
import type { ScalarNode } from './treeNode.ts';

/** Gives a key another name, in its place and in its quotes. */
export function renameAt(document: Document, path: JsonPath, newKey: string): Result<Change> {
  const oldKey = path.at(-1);
  const { slot, missing } = slotAt(document, path);
  if (missing.length > 0 || slot.holder !== 'map' || typeof oldKey !== 'string')
    return fail(unsupported(document, 'There is no key written here that could be renamed.'));
  const above = path.slice(0, -1);
  const map = valueAt(document.value, above);
  if (isObject(map) && Object.hasOwn(map, newKey) && newKey !== oldKey)
    return fail({
      code: 'edit/exists',
      message: `There is already a key ${newKey} beside ${oldKey}.`,
      advice: 'Choose another name.',
      place: document.file,
    });
  const expected = changeAt(document.value, above, (old) => (isObject(old) ? renamed(old, oldKey, newKey) : undefined));
  if (expected === undefined) return fail(unsupported(document, 'There is no key here that could be renamed.'));
  const { keySpan, keyStyle } = slot.entry;
  const style = styleOf(document);
  const splices = [keyStyle, 'double' as const].map((wanted) => ({ ...keySpan, text: keyText(newKey, wanted, style) }));
  return firstProven(document, splices, expected);
}

function renamed(map: { readonly [key: string]: JsonValue }, oldKey: string, newKey: string): JsonValue {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key === oldKey ? newKey : key, value]));
}

/** Replaces a stretch of a text's decoded form; the rest of its source stays as it is written. */
export function replaceWithinAt(document: Document, path: JsonPath, within: Span, text: string): Result<Change> {
  const old = valueAt(document.value, path);
  const { slot, missing } = slotAt(document, path);
  if (typeof old !== 'string' || missing.length > 0 || slot.node?.kind !== 'scalar')
    return fail(unsupported(document, 'There is no text written here.'));
  if (within.start < 0 || within.end < within.start || within.end > old.length)
    return fail(unsupported(document, 'The stretch to replace lies outside the text.'));
  const wanted = old.slice(0, within.start) + text + old.slice(within.end);
  const expected = changeAt(document.value, path, () => wanted);
  if (expected === undefined) return fail(unsupported(document, 'There is no text written here.'));
  const splice: Splice = { ...sourceSpan(document.text, slot.node, within), text: escaped(text, slot.node) };
  const inPlace = firstProven(document, [splice], expected);
  return inPlace.ok ? inPlace : setAt(document, path, wanted, {});
}

/** A stretch of text as it is written inside a scalar of this style. */
function escaped(text: string, node: ScalarNode): string {
  if (node.style !== 'single' && node.style !== 'double') return text;
  return scalarText(text, node.style, { style: freshStyle, inFlow: true, column: 0 }).slice(1, -1);
}
