import type { JsonObject, JsonValue } from '../../json.ts';
import type { Document } from '../document.ts';
import { lineBefore, lineEndAt, lineStartAt } from '../lines.ts';
import type { Splice } from '../splice.ts';
import type { Neighbour } from '../steps.ts';
import type { HclPlace } from './hclPlace.ts';
import { blockText, expressionText, isBlockList, isName, keyText } from './hclRender.ts';
import type { Attribute, Block, ObjectNode, TupleNode } from './nodes.ts';

type BodyPlace = HclPlace & { readonly at: 'body' };

/** The blanks before the first word of the line an offset lies on. */
export function lineIndent(document: Document, offset: number): string {
  return /^[ \t]*/.exec(document.text.slice(lineStartAt(document, offset)))?.[0] ?? '';
}

/** A new argument, or new blocks, in a body. Files of values (`.tfvars`) hold arguments only. */
export function insertInBody(
  document: Document,
  place: BodyPlace,
  key: string,
  value: JsonValue,
  near: Neighbour,
): Splice | undefined {
  const atTop = place.block === undefined && !document.file.endsWith('.tfvars');
  if (!isName(key)) return undefined;
  if (isBlockList(key, value, atTop)) return insertBlocks(document, place, key, value);
  const indent = innerIndent(document, place.block);
  return insertLines(document, place, `${indent}${key} = ${expressionText(value, indent)}`, rowBefore(place, near));
}

function innerIndent(document: Document, block: Block | undefined): string {
  return block ? `${lineIndent(document, block.span.start)}  ` : '';
}

/** The argument that a new one goes behind; undefined = it comes first. */
function rowBefore({ body }: BodyPlace, near: Neighbour): Attribute | undefined {
  const rows = body.items.flatMap((item) => (item.kind === 'attribute' ? [item] : []));
  const after = rows.find((row) => row.name === near.after);
  if (after) return after;
  const before = rows.findIndex((row) => row.name === near.before);
  return before >= 0 ? rows[before - 1] : rows.at(-1);
}

function insertBlocks(document: Document, place: BodyPlace, type: string, values: readonly JsonObject[]): Splice {
  const indent = innerIndent(document, place.block);
  const text = values.map((value) => `${indent}${blockText(type, value, indent)}`).join('\n\n');
  const last = place.body.items.at(-1);
  if (last === undefined) return insertLines(document, place, text, undefined);
  if (place.block && onOneLine(document, place.block)) return insertLines(document, place, text, last);
  const at = lineEndAt(document, last.span.end);
  return { start: at, end: at, text: `\n\n${text}` };
}

/** A block among those of its type: before the one at `index`, or behind the last. */
export function insertNextBlock(
  document: Document,
  type: string,
  blocks: readonly Block[],
  index: number,
  value: JsonObject,
): Splice | undefined {
  const previous = blocks[index - 1];
  const next = blocks[index];
  const near = previous ?? next;
  if (!near) return undefined;
  const indent = lineIndent(document, near.span.start);
  const text = blockText(type, value, indent);
  if (previous) {
    const at = lineEndAt(document, previous.span.end);
    return { start: at, end: at, text: `\n\n${indent}${text}` };
  }
  return { start: near.span.start, end: near.span.start, text: `${text}\n\n${indent}` };
}

function onOneLine(document: Document, block: Block): boolean {
  return !document.text.slice(block.span.start, block.span.end).includes('\n');
}

function insertLines(
  document: Document,
  { body, block }: BodyPlace,
  lines: string,
  previous: Attribute | Block | undefined,
): Splice {
  const { text } = document;
  if (block && onOneLine(document, block)) {
    const inner = text.slice(body.span.start, body.span.end).trim();
    const kept = inner === '' ? '' : `\n${innerIndent(document, block)}${inner}`;
    return { ...body.span, text: `${kept}\n${lines}\n${lineIndent(document, block.span.start)}` };
  }
  if (previous) {
    const at = lineEndAt(document, previous.span.end);
    return { start: at, end: at, text: `\n${lines}` };
  }
  if (block)
    return {
      start: lineEndAt(document, body.span.start),
      end: lineEndAt(document, body.span.start),
      text: `\n${lines}`,
    };
  const at = body.span.end;
  const ended = at === body.span.start || text[at - 1] === '\n';
  return { start: at, end: at, text: `${ended ? '' : '\n'}${lines}\n` };
}

/** A new entry at the end of an object, on a line of its own where the others have one. */
export function insertEntry(document: Document, object: ObjectNode, key: string, value: JsonValue): Splice {
  const last = object.entries.at(-1);
  const name = keyText(key);
  const outer = lineIndent(document, object.span.start);
  if (last === undefined) {
    const text = `{\n${outer}  ${name} = ${expressionText(value, `${outer}  `)}\n${outer}}`;
    return { ...object.span, text };
  }
  const indent = lineBefore(document, last.keySpan.start);
  const at = last.value.span.end;
  if (indent.trim() !== '') return { start: at, end: at, text: `, ${name} = ${expressionText(value, outer)}` };
  const separator = document.text.slice(last.keySpan.end, last.assignEnd).trim();
  const row = `${indent}${name}${separator === ':' ? ':' : ' ='} ${expressionText(value, indent)}`;
  return behind(document, at, row, object.entries.length > 1);
}

/** A new line behind a part that may be followed by a comma. */
function behind(document: Document, at: number, line: string, commaOnlyIfThere: boolean): Splice {
  const comma = /^[ \t]*,/.exec(document.text.slice(at))?.[0];
  const end = lineEndAt(document, at);
  if (comma !== undefined) return { start: end, end, text: `\n${line},` };
  if (commaOnlyIfThere) {
    const above = document.text.slice(lineStartAt(document, lineStartAt(document, at) - 1), lineStartAt(document, at));
    if (/,\s*(#.*)?$/.test(above)) return { start: at, end, text: `,${document.text.slice(at, end)}\n${line}` };
  }
  return { start: end, end, text: `\n${line}` };
}

/** A new item in a list, on a line of its own where the others have one. */
export function insertIntoTuple(document: Document, tuple: TupleNode, index: number, value: JsonValue): Splice {
  const outer = lineIndent(document, tuple.span.start);
  const previous = tuple.items[index - 1];
  const next = tuple.items[index];
  const near = previous ?? next;
  if (near === undefined) return { ...tuple.span, text: `[${expressionText(value, outer)}]` };
  const indent = lineBefore(document, near.span.start);
  const ownLine = indent.trim() === '';
  const text = expressionText(value, ownLine ? indent : outer);
  if (!previous)
    return { start: near.span.start, end: near.span.start, text: `${text},${ownLine ? `\n${indent}` : ' '}` };
  const at = previous.span.end;
  const comma = /^[ \t]*,/.exec(document.text.slice(at))?.[0];
  if (!ownLine) return { start: at, end: at, text: `, ${text}` };
  const end = lineEndAt(document, at);
  if (comma !== undefined) return { start: end, end, text: `\n${indent}${text},` };
  return { start: at, end, text: `,${document.text.slice(at, end)}\n${indent}${text}` };
}
