import type { JsonPath, JsonValue } from '../json.ts';
import { fail, type Result } from '../result.ts';
import { changeAt } from './change.ts';
import type { Document } from './document.ts';
import { lineBefore, lineEndAt, lineStartAt, nextLineAt, ownStart } from './lines.ts';
import { replaceSlot } from './replaceSlot.ts';
import { endOf, type Slot, slotAt, startOf } from './slot.ts';
import { type Change, firstProven, type Splice, unsupported } from './splice.ts';
import { styleOf } from './style.ts';
import type { ListItem, MapEntry } from './treeNode.ts';

/** Takes away an entry and gives the document afterwards. */
export function removeAt(document: Document, path: JsonPath, options: { readonly prune?: boolean }): Result<Change> {
  const { slot, missing } = slotAt(document, path);
  if (missing.length > 0 || slot.holder === 'document')
    return fail(unsupported(document, 'There is nothing written here that could be taken away.'));
  const parts: readonly (MapEntry | ListItem)[] = slot.holder === 'map' ? slot.map.entries : slot.list.items;
  if (parts.length === 1) {
    if (options.prune === true && slot.parent.holder !== 'document')
      return removeAt(document, path.slice(0, -1), options);
    const empty: JsonValue = slot.holder === 'map' ? {} : [];
    const emptied = changeAt(document.value, path.slice(0, -1), () => empty);
    if (emptied === undefined) return fail(unsupported(document, 'The last entry here can not be taken away.'));
    return firstProven(document, [replaceSlot(document, slot.parent, empty, styleOf(document))], emptied);
  }
  const expected = changeAt(document.value, path, () => undefined);
  if (expected === undefined) return fail(unsupported(document, 'There is nothing here that could be taken away.'));
  return firstProven(
    document,
    [slot.inFlow ? removeFlow(parts, slot.index) : removeLines(document, slot, parts)],
    expected,
  );
}

function removeFlow(parts: readonly (MapEntry | ListItem)[], index: number): Splice {
  const part = parts[index];
  const next = parts[index + 1];
  const previous = parts[index - 1];
  if (part === undefined) return { start: 0, end: 0, text: '' };
  if (next) return { start: startOf(part), end: startOf(next), text: '' };
  return { start: previous ? endOf(previous) : startOf(part), end: endOf(part), text: '' };
}

function removeLines(
  document: Document,
  slot: Exclude<Slot, { holder: 'document' }>,
  parts: readonly (MapEntry | ListItem)[],
): Splice {
  const part = slot.holder === 'map' ? slot.entry : slot.item;
  const next = parts[slot.index + 1];
  const previous = parts[slot.index - 1];
  const start = startOf(part);
  if (lineBefore(document, start).trim() !== '') {
    const gap = next ? document.text.slice(lineEndAt(document, endOf(part)), startOf(next)) : '';
    if (next && gap.trim() === '') return { start, end: startOf(next), text: '' };
    const dash = start - (/\s*$/.exec(lineBefore(document, start))?.[0].length ?? 0);
    return { start: dash, end: lineEndAt(document, endOf(part)), text: '' };
  }
  const floor = previous ? nextLineAt(document, endOf(previous)) : document.span.start;
  const isHead = previous === undefined && slot.parent.holder === 'document';
  const own = isHead ? lineStartAt(document, start) : ownStart(document, start, floor);
  const to = nextLineAt(document, endOf(part));
  const above = own > floor ? lineStartAt(document, own - 1) : own;
  const from = isBlankLine(document, above, own) && isBlankLine(document, to, nextLineAt(document, to)) ? above : own;
  const unended = to === document.text.length && !document.text.endsWith('\n');
  if (!unended || previous === undefined) return { start: from, end: to, text: '' };
  return { start: lineEndAt(document, lineStartAt(document, from - 1)), end: to, text: '' };
}

/** Two blank lines, one from above and one from below, would stay where one was: the upper one goes along. */
function isBlankLine(document: Document, start: number, end: number): boolean {
  return start < end && document.text.slice(start, end).trim() === '';
}
