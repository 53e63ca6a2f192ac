import { limits } from '../limits.ts';
import type { SyntaxProblem } from './nodes.ts';

/** Thrown inside the reader where the text can not be HCL, and caught by the body that it happens in. */
export class Unexpected extends Error {
  readonly start: number;

  constructor(message: string, start: number) {
    super(message);
    this.start = start;
  }
}

/** Thrown where the text nests deeper than `limits.depth`; ends the reading. */
export class TooDeep extends Error {
  readonly start: number;

  constructor(start: number) {
    super('too deep');
    this.start = start;
  }
}

const identifier = /[\p{L}_][\p{L}\p{N}\p{M}_-]*/uy;
const number = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** A place in a text that moves forward over HCL's words, blanks and comments. */
export class Cursor {
  readonly text: string;
  readonly end: number;
  readonly problems: SyntaxProblem[] = [];
  at: number;
  #depth = 0;
  /** Inside brackets and parentheses a line end is a blank. */
  #overLines = false;

  constructor(text: string, start = 0, end = text.length) {
    this.text = text;
    this.at = start;
    this.end = end;
  }

  get done(): boolean {
    return this.at >= this.end;
  }

  peek(ahead = 0): string {
    return this.at + ahead < this.end ? this.text.charAt(this.at + ahead) : '';
  }

  starts(word: string): boolean {
    return this.text.startsWith(word, this.at) && this.at + word.length <= this.end;
  }

  /** Steps over a word if it stands here. */
  take(word: string): boolean {
    if (!this.starts(word)) return false;
    this.at += word.length;
    return true;
  }

  expect(word: string, what: string): void {
    if (!this.take(word)) throw new Unexpected(`Expected ${what}, but found ${this.found()}.`, this.at);
  }

  identifier(): string | undefined {
    return this.#match(identifier);
  }

  number(): string | undefined {
    return this.#match(number);
  }

  /** Steps over blanks and comments; over line ends too where the brackets around allow it. */
  skip(lines = this.#overLines): void {
    for (;;) {
      const unit = this.peek();
      if (unit === ' ' || unit === '\t' || unit === '\ufeff' || (unit === '\r' && (lines || this.peek(1) === '\n')))
        this.at++;
      else if (unit === '\n' && lines) this.at++;
      else if (unit === '#' || this.starts('//')) this.#toLineEnd();
      else if (this.starts('/*')) this.#overComment();
      else return;
    }
  }

  /** Reads with line ends as blanks (`true`), as ends (`false`) or as around it, one level deeper. */
  within<T>(overLines: boolean | 'same', read: () => T): T {
    if (this.#depth >= limits.depth) throw new TooDeep(this.at);
    const before = this.#overLines;
    this.#depth++;
    if (overLines !== 'same') this.#overLines = overLines;
    try {
      return read();
    } finally {
      this.#depth--;
      this.#overLines = before;
    }
  }

  /** What stands here, for a message. */
  found(): string {
    if (this.done) return 'the end of the file';
    const unit = this.peek();
    if (unit === '\n' || unit === '\r') return 'the end of the line';
    return /^[\w-]+|^./u.exec(this.text.slice(this.at, this.at + 24))?.[0] ?? unit;
  }

  /** Steps to the next line. */
  nextLine(): void {
    this.#toLineEnd();
    if (!this.done) this.at++;
  }

  #toLineEnd(): void {
    const feed = this.text.indexOf('\n', this.at);
    this.at = feed < 0 || feed > this.end ? this.end : feed;
  }

  #overComment(): void {
    const close = this.text.indexOf('*/', this.at + 2);
    if (close < 0 || close + 2 > this.end) throw new Unexpected('This comment is not closed by */.', this.at);
    this.at = close + 2;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const word = pattern.exec(this.text)?.[0];
    if (word === undefined || this.at + word.length > this.end) return undefined;
    this.at += word.length;
    return word;
  }
}
