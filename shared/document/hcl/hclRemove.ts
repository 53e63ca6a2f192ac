import type { Document } from '../document.ts';
import { lineBefore, lineEndAt, lineStartAt, nextLineAt } from '../lines.ts';
import type { Span } from '../position.ts';
import type { Splice } from '../splice.ts';
import type { HclPlace } from './hclPlace.ts';

/** Takes what stands at a place away: its lines, and the comment lines directly above it. */
export function removalAt(document: Document, place: HclPlace): Splice | undefined {
  switch (place.at) {
    case 'body':
      return place.block && wholeLines(document, place.block.span);
    case 'blocks': {
      const [only, ...others] = place.blocks;
      return only && others.length === 0 ? wholeLines(document, only.span) : undefined;
    }
    case 'argument':
      return wholeLines(document, place.attribute.span);
    case 'entry':
      return part(
        document,
        place.holder.entries.map((entry) => ({ start: entry.keySpan.start, end: entry.value.span.end })),
        place.holder.entries.indexOf(place.entry),
        place.holder.span,
      );
    case 'item':
      return part(
        document,
        place.holder.items.map((item) => item.span),
        place.index,
        place.holder.span,
      );
    default:
      return undefined;
  }
}

/** An argument or a block; what else stands on its lines stays. */
function wholeLines(document: Document, { start, end }: Span): Splice {
  const tail = document.text.slice(end, lineEndAt(document, end));
  const alone = lineBefore(document, start).trim() === '' && /^\s*((#|\/\/).*)?$/.test(tail);
  if (!alone) return { start, end: end + (/^[ \t]*/.exec(tail)?.[0].length ?? 0), text: '' };
  const from = withComments(document, start);
  const to = nextLineAt(document, end);
  const above = from > document.span.start ? lineStartAt(document, from - 1) : from;
  const blankAbove = above < from && document.text.slice(above, from).trim() === '';
  const next = document.text.slice(to, nextLineAt(document, to));
  const closes = next.trim() === '' || next.trimStart().startsWith('}');
  const first = from === document.span.start && next.trim() === '';
  return { start: blankAbove && closes ? above : from, end: first ? nextLineAt(document, to) : to, text: '' };
}

function withComments(document: Document, start: number): number {
  const indent = lineBefore(document, start);
  let from = lineStartAt(document, start);
  while (from > document.span.start) {
    const above = lineStartAt(document, from - 1);
    const line = document.text.slice(above, from);
    if (!line.startsWith(`${indent}#`) && !line.startsWith(`${indent}//`)) break;
    // A line of signs sets off a part of the file and belongs to what comes after as well.
    if (/^\s*(#|\/\/)[#/=*-]{8,}\s*$/.test(line)) break;
    from = above;
  }
  return from;
}

function part(document: Document, parts: readonly Span[], index: number, holder: Span): Splice | undefined {
  const own = parts[index];
  if (own === undefined) return undefined;
  const { text } = document;
  const comma = /^[ \t]*,/.exec(text.slice(own.end))?.[0].length ?? 0;
  const tail = text.slice(own.end + comma, lineEndAt(document, own.end));
  const alone = lineBefore(document, own.start).trim() === '' && /^\s*((#|\/\/).*)?$/.test(tail);
  if (alone) return { start: withComments(document, own.start), end: nextLineAt(document, own.end), text: '' };
  const next = parts[index + 1];
  const previous = parts[index - 1];
  if (next) return { start: own.start, end: next.start, text: '' };
  if (previous) return { start: previous.end, end: own.end + comma, text: '' };
  return { start: holder.start + 1, end: holder.end - 1, text: '' };
}
