import { type Cursor, Unexpected } from './cursor.ts';
import type { CompoundNode, Expression, TextNode } from './nodes.ts';

export type ReadExpression = (cursor: Cursor) => Expression;

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

interface Filled {
  text: string;
  readonly parts: Expression[];
  readonly binds: string[];
  plain: boolean;
}

/** A quoted template, at its `"`. Source: HCL native syntax specification, "Template Expressions". */
export function readQuoted(cursor: Cursor, readExpression: ReadExpression): TextNode | CompoundNode {
  const start = cursor.at;
  const filled = emptyTemplate();
  cursor.at++;
  for (;;) {
    const unit = cursor.peek();
    if (unit === '' || unit === '\n') throw new Unexpected('This text is not closed by ".', start);
    if (unit === '"') break;
    if (unit === '\\') filled.text += readEscape(cursor);
    else if (!readSequence(cursor, filled, readExpression)) {
      filled.text += unit;
      cursor.at++;
    }
  }
  cursor.at++;
  return nodeOf(filled, start, cursor.at, 'quoted');
}

/** A heredoc, at its `<<`. The text keeps the line end before the marker; `<<-` takes the common indentation away. */
export function readHeredoc(cursor: Cursor, readExpression: ReadExpression): TextNode | CompoundNode {
  const start = cursor.at;
  cursor.at += 2;
  const indented = cursor.take('-');
  const marker = cursor.identifier();
  if (marker === undefined) throw new Unexpected('A heredoc begins with << and a name, such as <<EOT.', start);
  if (cursor.peek() === '\r') cursor.at++;
  if (!cursor.take('\n')) throw new Unexpected(`Only the line end may follow <<${marker}.`, cursor.at);
  const filled = emptyTemplate();
  for (let atLineStart = true; ; ) {
    if (atLineStart && endsHere(cursor, marker)) break;
    if (cursor.done) throw new Unexpected(`This heredoc is not closed by a line ${marker}.`, start);
    const unit = cursor.peek();
    atLineStart = unit === '\n';
    if (readSequence(cursor, filled, readExpression)) continue;
    filled.text += unit;
    cursor.at++;
  }
  if (indented) filled.text = withoutIndent(filled.text);
  return nodeOf({ ...filled, text: filled.text.replaceAll('\r\n', '\n') }, start, cursor.at, 'heredoc');
}

function emptyTemplate(): Filled {
  return { text: '', parts: [], binds: [], plain: true };
}

function nodeOf(filled: Filled, start: number, end: number, form: TextNode['form']): TextNode | CompoundNode {
  const span = { start, end };
  if (filled.plain) return { kind: 'text', span, text: filled.text, form };
  const binds = filled.binds.length > 0 ? { binds: filled.binds } : {};
  return { kind: 'compound', span, parts: filled.parts, ...binds };
}

function readEscape(cursor: Cursor): string {
  const name = cursor.peek(1);
  const digits = name === 'u' ? 4 : name === 'U' ? 8 : 0;
  if (digits === 0) {
    const decoded = escapes[name];
    if (decoded === undefined) throw new Unexpected(`\\${name} is no escape. Write \\\\ for a backslash.`, cursor.at);
    cursor.at += 2;
    return decoded;
  }
  const hex = cursor.text.slice(cursor.at + 2, cursor.at + 2 + digits);
  const code = /^[0-9a-fA-F]+$/.test(hex) && hex.length === digits ? Number.parseInt(hex, 16) : -1;
  if (code < 0 || code > 0x10ffff) throw new Unexpected(`\\${name} needs ${digits} hexadecimal digits.`, cursor.at);
  cursor.at += 2 + digits;
  return String.fromCodePoint(code);
}

/** Reads `${ … }`, `%{ … }` or their escapes if one stands here. */
function readSequence(cursor: Cursor, filled: Filled, readExpression: ReadExpression): boolean {
  if (cursor.starts('$${') || cursor.starts('%%{')) {
    filled.text += cursor.text.slice(cursor.at + 1, cursor.at + 3);
    cursor.at += 3;
    return true;
  }
  if (!cursor.starts('${') && !cursor.starts('%{')) return false;
  const directive = cursor.peek() === '%';
  filled.plain = false;
  cursor.at += 2;
  cursor.within(true, () => {
    if (cursor.peek() === '~') cursor.at++;
    cursor.skip();
    if (directive) readDirective(cursor, filled, readExpression);
    else filled.parts.push(readExpression(cursor));
    cursor.skip();
    if (cursor.peek() === '~') cursor.at++;
    cursor.expect('}', 'the } that ends this interpolation');
  });
  return true;
}

function readDirective(cursor: Cursor, filled: Filled, readExpression: ReadExpression): void {
  const at = cursor.at;
  const word = cursor.identifier();
  cursor.skip();
  switch (word) {
    case 'if':
      filled.parts.push(readExpression(cursor));
      return;
    case 'for':
      filled.binds.push(...readBinds(cursor));
      filled.parts.push(readExpression(cursor));
      return;
    case 'else':
    case 'endif':
    case 'endfor':
      return;
    default:
      throw new Unexpected('A %{ … } directive is if, else, endif, for or endfor.', at);
  }
}

/** The names of `for a, b in`, up to what is iterated. */
export function readBinds(cursor: Cursor): readonly string[] {
  const names: string[] = [];
  do {
    cursor.skip();
    const name = cursor.identifier();
    if (name === undefined) throw new Unexpected(`Expected a name after for, but found ${cursor.found()}.`, cursor.at);
    names.push(name);
    cursor.skip();
  } while (cursor.take(','));
  const at = cursor.at;
  if (cursor.identifier() !== 'in') throw new Unexpected('Expected in after the names of for.', at);
  cursor.skip();
  return names;
}

function endsHere(cursor: Cursor, marker: string): boolean {
  const feed = cursor.text.indexOf('\n', cursor.at);
  const lineEnd = feed < 0 || feed > cursor.end ? cursor.end : feed;
  const line = cursor.text.slice(cursor.at, lineEnd);
  if (line.trim() !== marker) return false;
  cursor.at += line.indexOf(marker) + marker.length;
  return true;
}

function withoutIndent(text: string): string {
  const lines = text.split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  const common = Math.min(...filled.map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0));
  return Number.isFinite(common) ? lines.map((line) => line.slice(Math.min(common, indentOf(line)))).join('\n') : text;
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}
