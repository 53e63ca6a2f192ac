import { isList, type JsonPath, type JsonValue, valueAt } from '../json.ts';
import { fail, ok, type Result } from '../result.ts';
import { minimalEdit } from './apply.ts';
import { changeAt, nested, sameJson } from './change.ts';
import type { Document } from './document.ts';
import { insertBlock, insertFlow } from './insertEntry.ts';
import { removeAt } from './removeAt.ts';
import { afterKey, blockLines, flowText, isFilled, jsonLines } from './render.ts';
import { replaceSlot } from './replaceSlot.ts';
import { keyText } from './scalarText.ts';
import { isInFlow, type Slot, slotAt } from './slot.ts';
import { type Change, firstProven, type Splice, unsupported } from './splice.ts';
import { type Neighbour, type Step, stepsBetween } from './steps.ts';
import { type Style, styleOf } from './style.ts';
import type { ListNode, MapNode, ScalarStyle } from './treeNode.ts';

/** Sets a value and gives the document afterwards. Maps and lists are changed part by part, so that their comments stay. */
export function setAt(document: Document, path: JsonPath, value: JsonValue, near: Neighbour): Result<Change> {
  const expected = changeAt(document.value, path, () => value);
  if (expected === undefined)
    return fail(unsupported(document, 'There is a text, number or list in the way, so nothing can be put there.'));
  const old = valueAt(document.value, path);
  const { slot, missing } = slotAt(document, path);
  if (missing.length === 0 && old !== undefined) {
    if (sameJson(old, value)) return ok(unchanged(document));
    const parts = setParts(document, path, old, value);
    if (parts?.ok) return parts;
  }
  return firstProven(document, splicesFor(document, slot, missing, value, near), expected);
}

/** Adds an item to a list that is there. */
export function insertAt(document: Document, path: JsonPath, index: number, value: JsonValue): Result<Change> {
  const expected = changeAt(document.value, path, (old) => (isList(old) ? old.toSpliced(index, 0, value) : undefined));
  const { slot, missing } = slotAt(document, path);
  if (expected === undefined || missing.length > 0 || slot.node?.kind !== 'list')
    return fail(unsupported(document, 'There is no list here to add to.'));
  const list = slot.node;
  const style = styleOf(document);
  return firstProven(
    document,
    texts.map((forced) => insertItem(document, slot, list, index, value, style, forced)),
    expected,
  );
}

const texts: readonly (ScalarStyle | undefined)[] = [undefined, 'double'];

function* splicesFor(
  document: Document,
  slot: Slot,
  missing: JsonPath,
  value: JsonValue,
  near: Neighbour,
): Generator<Splice> {
  const style = styleOf(document);
  const [segment, ...rest] = missing;
  for (const forced of texts) {
    if (segment === undefined) yield replaceSlot(document, slot, value, style, forced);
    else {
      const inner = nested(rest, value);
      const { node } = slot;
      if (node?.kind === 'map' && typeof segment === 'string')
        yield insertKey(document, slot, node, segment, inner, near, style, forced);
      else if (node?.kind === 'list' && segment === node.items.length)
        yield insertItem(document, slot, node, segment, inner, style, forced);
      else if (node === null || node.kind === 'scalar')
        yield replaceSlot(document, slot, nested(missing, value), style, forced);
    }
  }
}

function insertKey(
  document: Document,
  slot: Slot,
  map: MapNode,
  key: string,
  value: JsonValue,
  near: Neighbour,
  style: Style,
  forced: ScalarStyle | undefined,
): Splice {
  if (map.entries.length === 0 && (style.json || !isInFlow(slot)))
    return replaceSlot(document, slot, { [key]: value }, style, forced);
  const index = indexNear(map, near);
  const keyIn = keyText(key, 'plain', style);
  if (!map.flow)
    return insertBlock(document, map, index, style, (column) => `${keyIn}:${afterKey(value, column, style, forced)}`);
  return insertFlow(document, map, index, style, `${keyIn}: ${flowValue(document, map, value, style, forced)}`);
}

function insertItem(
  document: Document,
  slot: Slot,
  list: ListNode,
  index: number,
  value: JsonValue,
  style: Style,
  forced: ScalarStyle | undefined,
): Splice {
  if (list.items.length === 0 && (style.json || !isInFlow(slot)))
    return replaceSlot(document, slot, [value], style, forced);
  if (!list.flow)
    return insertBlock(document, list, index, style, (column) => `- ${blockLines(value, column + 2, style, forced)}`);
  return insertFlow(document, list, index, style, flowValue(document, list, value, style, forced));
}

/** A value for a place in `{}` or `[]`: over several lines only in JSON that is written so. */
function flowValue(
  document: Document,
  node: MapNode | ListNode,
  value: JsonValue,
  style: Style,
  forced: ScalarStyle | undefined,
): string {
  const first = node.kind === 'map' ? node.entries[0]?.keySpan.start : node.items[0]?.start;
  if (!style.json || first === undefined || !isFilled(value)) return flowText(value, style, forced);
  const before = document.text.slice(document.text.lastIndexOf('\n', first - 1) + 1, first);
  return before.trim() === '' ? jsonLines(value, before.length, style) : flowText(value, style, forced);
}

function indexNear(map: MapNode, near: Neighbour): number {
  const after = near.after === undefined ? -1 : map.entries.findIndex((entry) => entry.key === near.after);
  if (after >= 0) return after + 1;
  const before = near.before === undefined ? -1 : map.entries.findIndex((entry) => entry.key === near.before);
  return before >= 0 ? before : map.entries.length;
}

/** Changes a map or list into another step by step; undefined where that is no matter of steps. */
function setParts(document: Document, path: JsonPath, old: JsonValue, value: JsonValue): Result<Change> | undefined {
  const steps = stepsBetween(path, old, value);
  if (steps === undefined) return undefined;
  let now = document;
  for (const step of steps) {
    const change = take(now, step);
    if (!change.ok) return change;
    now = change.value.document;
  }
  const edit = minimalEdit(document.file, document.text, now.text);
  return ok(edit ? { edit, document: now } : unchanged(document));
}

function take(document: Document, step: Step): Result<Change> {
  if (step.act === 'set') return setAt(document, step.path, step.value, step.near);
  if (step.act === 'insert') return insertAt(document, step.path, step.index, step.value);
  return removeAt(document, step.path, {});
}

function unchanged(document: Document): Change {
  const span = { start: document.span.start, end: document.span.start };
  return { edit: { file: document.file, span, text: '' }, document };
}
