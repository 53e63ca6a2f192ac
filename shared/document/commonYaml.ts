import { CST } from 'yaml';
import type { JsonValue } from '../json.ts';
import { readCommonFlow } from './commonFlow.ts';
import { coreScalar } from './coreScalar.ts';

/**
 * The value of a document written in the form nearly all manifests have: block maps and lists, plain or simply quoted
 * texts, `|` texts, flow collections on one line, comments. Undefined for everything else, also for all that needs a word of warning: the full reader
 * takes over then. Gives exactly what the full reader gives, about ten times faster, which matters to blueprints of
 * tens of thousands of documents.
 */
export function readCommonYaml(text: string): JsonValue | undefined {
  if (text.includes('\t') || (text.includes('\r') && /\r(?!\n)/.test(text))) return undefined;
  try {
    return new CommonReader(text).read();
  } catch (error) {
    if (error === uncommon) return undefined;
    throw error;
  }
}

const uncommon = new Error('Not in the common form');
const keyPattern = /[A-Za-z_$/][A-Za-z0-9_$./-]*:(?=[ \r\n]|$)/y;
const maxDepth = 64;
const space = 32;
const dash = 45;
const hash = 35;

/** Reads line by line; `indent`, `start` and `stop` describe the line, or what is left of it after a `- `. */
class CommonReader {
  private readonly text: string;
  private next = 0;
  private indent = 0;
  private start = 0;
  private stop = 0;
  private done = false;
  /** Whether blank or comment lines lie between this line and the one before. */
  private apart = false;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  read(): JsonValue {
    this.advance();
    if (this.done || this.indent !== 0) throw uncommon;
    const value = this.node();
    if (!this.done) throw uncommon;
    return value;
  }

  private advance(): void {
    const { text } = this;
    this.apart = false;
    while (this.next < text.length) {
      const line = this.next;
      const feed = text.indexOf('\n', line);
      let stop = feed < 0 ? text.length : feed;
      this.next = stop + 1;
      let start = line;
      while (start < stop && text.charCodeAt(start) === space) start++;
      while (stop > start && isBlank(text.charCodeAt(stop - 1))) stop--;
      if (start === stop || text.charCodeAt(start) === hash) {
        this.apart = true;
        continue;
      }
      this.indent = start - line;
      this.start = start;
      this.stop = stop;
      return;
    }
    this.done = true;
  }

  private node(): JsonValue {
    if (++this.depth > maxDepth) throw uncommon;
    const value = this.atDash() ? this.list() : this.map();
    this.depth--;
    return value;
  }

  private atDash(): boolean {
    if (this.text.charCodeAt(this.start) !== dash) return false;
    return this.start + 1 === this.stop || this.text.charCodeAt(this.start + 1) === space;
  }

  private map(): JsonValue {
    const column = this.indent;
    const result: Record<string, JsonValue> = {};
    while (!this.done && this.indent === column && !this.atDash()) {
      keyPattern.lastIndex = this.start;
      const key = keyPattern.exec(this.text)?.[0].slice(0, -1);
      if (key === undefined || key === '__proto__' || Object.hasOwn(result, key)) throw uncommon;
      if (coreScalar(key) !== key) throw uncommon;
      const from = this.contentAfter(this.start + key.length + 1);
      if (from >= 0) result[key] = this.inline(from, column);
      else {
        this.advance();
        const filled = !this.done && (this.indent > column || (this.indent === column && this.atDash()));
        result[key] = filled ? this.node() : null;
      }
    }
    if (!this.done && this.indent > column) throw uncommon;
    return result;
  }

  private list(): JsonValue {
    const column = this.indent;
    const items: JsonValue[] = [];
    while (!this.done && this.indent === column && this.atDash()) {
      const from = this.contentAfter(this.start + 1);
      if (from < 0) {
        this.advance();
        items.push(!this.done && this.indent > column ? this.node() : null);
        continue;
      }
      this.indent += from - this.start;
      this.start = from;
      keyPattern.lastIndex = from;
      items.push(this.atDash() || keyPattern.test(this.text) ? this.node() : this.inline(from, column));
    }
    if (!this.done && this.indent > column) throw uncommon;
    return items;
  }

  /** Where something other than a comment stands on this line, at or after an offset; -1 where nothing does. */
  private contentAfter(offset: number): number {
    let at = offset;
    while (at < this.stop && this.text.charCodeAt(at) === space) at++;
    return at >= this.stop || this.text.charCodeAt(at) === hash ? -1 : at;
  }

  private inline(from: number, column: number): JsonValue {
    const sign = this.text.charAt(from);
    if (sign === '"' || sign === "'") return this.quoted(from, sign, column);
    if (sign === '|') return this.literal(from, column);
    if (sign === '{' || sign === '[') {
      const flow = readCommonFlow(this.text, from) ?? giveUp();
      this.endValue(flow.end, column);
      return flow.value;
    }
    return this.plain(from, column);
  }

  /** Goes to the next line after a value that ends at an offset of this one. */
  private endValue(offset: number, column: number): void {
    const spaced = offset >= this.stop || this.text.charCodeAt(offset) === space;
    if (!spaced || this.contentAfter(offset) >= 0) throw uncommon;
    this.advance();
    if (!this.done && this.indent > column) throw uncommon;
  }

  private quoted(from: number, quote: '"' | "'", column: number): JsonValue {
    const end = this.closing(from, quote);
    if (end >= this.stop) this.goToLineOf(end, column);
    const source = this.text.slice(from, end + 1);
    this.endValue(end + 1, column);
    if (!source.includes('\n') && !source.slice(1, -1).includes(quote === '"' ? '\\' : quote))
      return source.slice(1, -1);
    const type = quote === '"' ? 'double-quoted-scalar' : 'single-quoted-scalar';
    return CST.resolveAsScalar({ type, offset: 0, indent: 0, source }, true, giveUp)?.value ?? giveUp();
  }

  private closing(from: number, quote: '"' | "'"): number {
    const { text } = this;
    for (let at = from + 1; ; at++) {
      at = text.indexOf(quote, at);
      if (at < 0) return giveUp();
      if (quote === "'" && text.charAt(at + 1) === quote) at++;
      else if (quote === "'" || !isEscaped(text, at)) return at;
    }
  }

  /** Goes to the line on which a text over several lines ends; all its lines have to be deeper than its key. */
  private goToLineOf(offset: number, column: number): void {
    while (this.next <= offset) {
      const line = this.next;
      let start = line;
      while (this.text.charCodeAt(start) === space) start++;
      const unit = this.text.charCodeAt(start);
      if (unit !== 10 && unit !== 13 && start - line <= column) throw uncommon;
      const feed = this.text.indexOf('\n', start);
      this.stop = feed < 0 ? this.text.length : feed;
      this.next = this.stop + 1;
    }
    while (isBlank(this.text.charCodeAt(this.stop - 1))) this.stop--;
  }

  private plain(from: number, column: number): JsonValue {
    const first = this.text.charAt(from);
    const begins = /[A-Za-z0-9/._$<(+\\^;=~-]/.test(first) && !this.isAtDash(from);
    if (!begins) throw uncommon;
    const line = this.text.slice(from, this.stop);
    const comment = line.indexOf(' #');
    let value = comment < 0 ? line : withoutSpaces(line, comment);
    if (hasKey(value)) throw uncommon;
    this.advance();
    if (this.done || this.indent <= column) {
      const scalar = coreScalar(value);
      if (scalar === undefined) throw uncommon;
      return scalar;
    }
    if (comment >= 0) throw uncommon;
    while (!this.done && this.indent > column) {
      const more = this.text.slice(this.start, this.stop);
      if (this.apart || hasKey(more) || more.includes(' #')) throw uncommon;
      value += ` ${more}`;
      this.advance();
    }
    return value;
  }

  private isAtDash(offset: number): boolean {
    return (
      this.text.charCodeAt(offset) === dash && (offset + 1 === this.stop || this.text.charCodeAt(offset + 1) === space)
    );
  }

  private literal(from: number, column: number): JsonValue {
    const header = this.text.slice(from, this.stop);
    if (header !== '|' && header !== '|-') throw uncommon;
    const lines: string[] = [];
    let indent = -1;
    while (this.next < this.text.length) {
      const line = this.next;
      const feed = this.text.indexOf('\n', line);
      let stop = feed < 0 ? this.text.length : feed;
      const next = stop + 1;
      if (stop > line && this.text.charCodeAt(stop - 1) === 13) stop--;
      let start = line;
      while (start < stop && this.text.charCodeAt(start) === space) start++;
      if (start === stop) {
        if (indent < 0 || start - line > indent) throw uncommon;
        lines.push('');
      } else {
        if (start - line <= column) break;
        if (indent < 0) indent = start - line;
        if (start - line < indent) throw uncommon;
        lines.push(this.text.slice(line + indent, stop));
      }
      this.next = next;
    }
    while (lines.at(-1) === '') lines.pop();
    if (lines.length === 0) throw uncommon;
    this.advance();
    return lines.join('\n') + (header === '|' ? '\n' : '');
  }
}

function giveUp(): never {
  throw uncommon;
}

function isEscaped(text: string, offset: number): boolean {
  let slashes = 0;
  while (text.charAt(offset - 1 - slashes) === '\\') slashes++;
  return slashes % 2 === 1;
}

function isBlank(unit: number): boolean {
  return unit === space || unit === 13;
}

/** The text up to an offset without the blanks before it; other white space, such as U+00A0, is text. */
function withoutSpaces(text: string, end: number): string {
  let at = end;
  while (at > 0 && text.charCodeAt(at - 1) === space) at--;
  return text.slice(0, at);
}

function hasKey(text: string): boolean {
  return text.includes(': ') || text.endsWith(':');
}
