import { limits } from '../limits.ts';
import { Cursor, TooDeep, Unexpected } from './cursor.ts';
import type { Attribute, Block, Body, Expression, Label, SyntaxProblem } from './nodes.ts';
import { readExpression } from './readExpression.ts';
import { readQuoted } from './readTemplate.ts';

/** A file's syntax, with what is wrong in it; what could not be understood is left out. Offsets count from the text. */
export interface HclSyntax {
  readonly body: Body;
  readonly problems: readonly SyntaxProblem[];
}

/** Reads HCL's native syntax from `start` on. A mistake costs the argument or block that it stands in; the rest is read on. */
export function readHcl(text: string, start = 0): HclSyntax | { readonly tooDeepAt: number } {
  const cursor = new Cursor(text, start);
  try {
    const body = readBody(cursor, false);
    return { body, problems: cursor.problems };
  } catch (error) {
    if (error instanceof TooDeep) return { tooDeepAt: error.start };
    throw error;
  }
}

/** Reads a text as one expression; undefined where it is none. */
export function parseExpression(text: string): Expression | undefined {
  const cursor = new Cursor(text);
  try {
    return cursor.within(true, () => {
      cursor.skip();
      const expression = readExpression(cursor);
      cursor.skip();
      return cursor.done ? expression : undefined;
    });
  } catch (error) {
    if (error instanceof TooDeep || error instanceof Unexpected) return undefined;
    throw error;
  }
}

function readBody(cursor: Cursor, inBlock: boolean): Body {
  const start = cursor.at;
  const items: (Attribute | Block)[] = [];
  for (;;) {
    try {
      cursor.skip(true);
      if (cursor.done || (inBlock && cursor.peek() === '}')) break;
      items.push(readItem(cursor));
      endItem(cursor);
    } catch (error) {
      if (!(error instanceof Unexpected)) throw error;
      recover(cursor, error);
      if (cursor.problems.length >= limits.syntaxErrors) {
        cursor.at = cursor.end;
        break;
      }
    }
  }
  return { span: { start, end: cursor.at }, items };
}

function recover(cursor: Cursor, error: Unexpected): void {
  const start = Math.min(error.start, Math.max(cursor.end - 1, 0));
  cursor.problems.push({ message: error.message, start, end: Math.min(start + 1, cursor.end) });
  cursor.at = Math.max(cursor.at, error.start);
  cursor.nextLine();
}

/** After an item comes the end of its line, or of the block on this line. */
function endItem(cursor: Cursor): void {
  cursor.skip(false);
  const unit = cursor.peek();
  if (unit === '' || unit === '\n' || unit === '}') return;
  throw new Unexpected(`Expected the end of the line, but found ${cursor.found()}.`, cursor.at);
}

function readItem(cursor: Cursor): Attribute | Block {
  const start = cursor.at;
  const name = cursor.identifier();
  if (name === undefined)
    throw new Unexpected(`Expected the name of an argument or a block, but found ${cursor.found()}.`, start);
  const nameSpan = { start, end: cursor.at };
  cursor.skip(false);
  if (cursor.peek() === '=' && cursor.peek(1) !== '=') {
    const equals = cursor.at;
    cursor.at++;
    cursor.skip(false);
    const value = cursor.within(false, () => readExpression(cursor));
    return { kind: 'attribute', name, nameSpan, equals, value, span: { start, end: value.span.end } };
  }
  return readBlock(cursor, name, nameSpan);
}

function readBlock(cursor: Cursor, type: string, typeSpan: Block['typeSpan']): Block {
  const labels: Label[] = [];
  for (;;) {
    cursor.skip(false);
    const start = cursor.at;
    if (cursor.take('{')) break;
    const text = cursor.peek() === '"' ? labelText(cursor) : cursor.identifier();
    if (text === undefined) throw new Unexpected(`Expected = or { after ${type}, but found ${cursor.found()}.`, start);
    labels.push({ text, span: { start, end: cursor.at } });
  }
  const body = cursor.within(false, () => readBody(cursor, true));
  if (!cursor.take('}')) throw new Unexpected(`The block ${type} is not closed by }.`, typeSpan.start);
  return { kind: 'block', type, typeSpan, labels, body, span: { start: typeSpan.start, end: cursor.at } };
}

function labelText(cursor: Cursor): string {
  const start = cursor.at;
  const label = readQuoted(cursor, readExpression);
  if (label.kind === 'text') return label.text;
  throw new Unexpected('A label of a block holds no ${ … }.', start);
}
