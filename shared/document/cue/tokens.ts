import type { Span } from '../position.ts';

/** A word of a CUE text. Line ends and commas both end a field: they come as `end`. */
export interface Token {
  readonly kind: 'name' | 'text' | 'number' | 'sign' | 'end' | 'comment';
  /** The word; for a text what stands between its quotes, for a comment what follows the slashes. */
  readonly text: string;
  readonly span: Span;
  /** True for a text that is put together from values: `"a \(b)"`. */
  readonly computed?: boolean;
}

const space = /[ \t\r]+/y;
const comment = /\/\/([^\n]*)/y;
const multi = /#*("""|''')[\s\S]*?\1#*/y;
const text = /#*"((?:\\[\s\S]|[^"\\\n])*)"#*|'((?:\\[\s\S]|[^'\\\n])*)'/y;
const number = /\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?(?:[KMGTP]i?)?/y;
const name = /[#_$A-Za-z\u00aa-\uffff][#\w$\u00aa-\uffff]*/y;
const sign = /\.\.\.|_\|_|=~|!~|==|!=|<=|>=|&&|\|\||./y;

/** The words of a CUE text. Never fails: what is no word comes as a sign. */
export function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(source);
  };
  const push = (kind: Token['kind'], match: RegExpExecArray, word = match[0], computed = false): void => {
    const span = { start: at, end: at + match[0].length };
    tokens.push({ kind, text: word, span, ...(computed ? { computed } : {}) });
    at = span.end;
  };
  while (at < source.length) {
    const blank = take(space);
    if (blank) {
      at += blank[0].length;
      continue;
    }
    const character = source.charAt(at);
    if (character === '\n' || character === ',') {
      tokens.push({ kind: 'end', text: character, span: { start: at, end: at + 1 } });
      at += 1;
      continue;
    }
    const note = take(comment);
    if (note) {
      push('comment', note, note[1] ?? '');
      continue;
    }
    const block = take(multi);
    if (block) {
      push('text', block, block[0], block[0].includes('\\('));
      continue;
    }
    const quoted = take(text);
    if (quoted) {
      const word = quoted[1] ?? quoted[2] ?? '';
      push('text', quoted, unescaped(word), word.includes('\\('));
      continue;
    }
    const digits = take(number);
    if (digits) {
      push('number', digits);
      continue;
    }
    // `_|_` is the value that is none, not a name.
    const bottom = source.startsWith('_|_', at) ? null : take(name);
    if (bottom) {
      push('name', bottom);
      continue;
    }
    const other = take(sign);
    if (!other) break;
    push('sign', other);
  }
  return tokens;
}

function unescaped(word: string): string {
  return word.replace(/\\(["\\/'nt])/g, (_whole, character: string) =>
    character === 'n' ? '\n' : character === 't' ? '\t' : character,
  );
}
