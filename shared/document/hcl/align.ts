import type { Attribute, Block, Body, Expression } from './nodes.ts';
import { readHcl } from './readBody.ts';

/** A line `name = value` whose value ends on it (or is a heredoc), as `terraform fmt` aligns it with its neighbours. */
interface Row {
  readonly line: number;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly equals: number;
}

/** Lines by number, from 0. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/**
 * The text with the `=` of neighbouring lines brought under each other around a change, where they stood so before it.
 * `before` and `after` are the whole file; the change lies between `start` and the ends.
 */
export function realigned(before: string, after: string): string {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const old = chainsAt(before, stretchOf(before, head, before.length - tail));
  if (!old.every((chain) => isFormatted(before, chain))) return after;
  return chainsAt(after, stretchOf(after, head, after.length - tail)).reduceRight(format, after);
}

function stretchOf(text: string, start: number, end: number): Stretch {
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length - 1;
  return { first: lineOf(start) - 1, last: lineOf(end) + 1 };
}

function chainsAt(text: string, { first, last }: Stretch): readonly (readonly Row[])[] {
  const syntax = readHcl(text);
  if ('tooDeepAt' in syntax) return [];
  const chains: Row[][] = [];
  for (const row of [...rowsOfBody(syntax.body, text)].sort((a, b) => a.line - b.line)) {
    const chain = chains.at(-1);
    if (chain?.at(-1)?.line === row.line - 1) chain.push(row);
    else chains.push([row]);
  }
  return chains.filter((chain) => (chain[0]?.line ?? 0) <= last && (chain.at(-1)?.line ?? 0) >= first);
}

function isFormatted(text: string, chain: readonly Row[]): boolean {
  const columns = new Set(chain.map((row) => row.equals - lineStart(text, row.keyStart)));
  const gaps = chain.map((row) => row.equals - row.keyEnd);
  return columns.size === 1 && Math.min(...gaps) === 1;
}

function format(text: string, chain: readonly Row[]): string {
  const width = Math.max(...chain.map((row) => row.keyEnd - row.keyStart));
  return chain.reduceRight((now, row) => {
    const gap = ' '.repeat(width - (row.keyEnd - row.keyStart) + 1);
    return now.slice(0, row.keyEnd) + gap + now.slice(row.equals);
  }, text);
}

function* rowsOfBody(body: Body, text: string): Iterable<Row> {
  for (const item of body.items) yield* rowsOfItem(item, text);
}

function* rowsOfItem(item: Attribute | Block, text: string): Iterable<Row> {
  if (item.kind === 'block') {
    yield* rowsOfBody(item.body, text);
    return;
  }
  yield* rowOf(item.nameSpan.start, item.nameSpan.end, item.equals, item.value, text);
  yield* rowsOfExpression(item.value, text);
}

function* rowsOfExpression(expression: Expression, text: string): Iterable<Row> {
  if (expression.kind === 'tuple') for (const item of expression.items) yield* rowsOfExpression(item, text);
  if (expression.kind === 'compound') for (const part of expression.parts) yield* rowsOfExpression(part, text);
  if (expression.kind !== 'object') return;
  for (const entry of expression.entries) {
    const equals = entry.assignEnd - 1;
    if (text[equals] === '=') yield* rowOf(entry.keySpan.start, entry.keySpan.end, equals, entry.value, text);
    yield* rowsOfExpression(entry.value, text);
  }
}

function* rowOf(keyStart: number, keyEnd: number, equals: number, value: Expression, text: string): Iterable<Row> {
  const start = lineStart(text, keyStart);
  if (text.slice(start, keyStart).trim() !== '') return;
  const source = text.slice(value.span.start, value.span.end);
  if (source.includes('\n') && !source.startsWith('<<')) return;
  yield { line: text.slice(0, keyStart).split('\n').length - 1, keyStart, keyEnd, equals };
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
