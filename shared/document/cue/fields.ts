import type { Span } from '../position.ts';
import type { Token } from './tokens.ts';

/** A field of a CUE struct, as far as one can see without evaluating: its label, mark and the words of its value. */
export interface Field {
  readonly label: string;
  readonly mark: '' | '?' | '!';
  /** `[string]: T`: any label. `other`: `if`, `for`, `let`, embedded values, computed labels and `...`. */
  readonly kind: 'field' | 'pattern' | 'other';
  readonly value: readonly Token[];
  /** The comments above it. */
  readonly comments: readonly string[];
  readonly span: Span;
}

const opening = new Set(['{', '[', '(']);
const closing = new Set(['}', ']', ')']);

/** The fields of a struct's body (or of a whole text), one for each label of a chain `a: b: T`, of which the rest is a struct again. */
export function fieldsOf(tokens: readonly Token[]): readonly Field[] {
  const fields: Field[] = [];
  let comments: string[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token) break;
    if (token.kind === 'end') {
      at += 1;
      continue;
    }
    if (token.kind === 'comment') {
      comments.push(token.text.trim());
      at += 1;
      continue;
    }
    const end = entryEnd(tokens, at);
    fields.push(fieldOf(tokens.slice(at, end), comments));
    comments = [];
    at = end;
  }
  return fields;
}

function fieldOf(tokens: readonly Token[], comments: readonly string[]): Field {
  const [first] = tokens;
  const start = first?.span.start ?? 0;
  const span = { start, end: tokens.at(-1)?.span.end ?? start };
  const other: Field = { label: '', mark: '', kind: 'other', value: tokens, comments, span };
  if (!first) return other;
  const colon = labelEnd(tokens);
  if (colon === undefined) return other;
  const value = tokens.slice(colon + 1);
  if (first.text === '[' && first.kind === 'sign') return { ...other, kind: 'pattern', value };
  if ((first.kind !== 'name' && first.kind !== 'text') || first.computed) return other;
  const mark = tokens[1]?.text === '?' ? '?' : tokens[1]?.text === '!' ? '!' : '';
  if (colon !== (mark === '' ? 1 : 2)) return other;
  return { label: first.text, mark, kind: 'field', value, comments, span };
}

/** Index of the colon behind the label, where the entry is a field. */
function labelEnd(tokens: readonly Token[]): number | undefined {
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'sign') continue;
    if (opening.has(token.text)) {
      if (depth === 0 && token.text === '{') return undefined;
      depth += 1;
    } else if (closing.has(token.text)) depth -= 1;
    else if (token.text === ':' && depth === 0) return index;
  }
  return undefined;
}

const joining = new Set([
  '|',
  '&',
  '+',
  '-',
  '*',
  '/',
  ':',
  '==',
  '!=',
  '<',
  '>',
  '<=',
  '>=',
  '=~',
  '!~',
  '&&',
  '||',
  '.',
  '=',
]);

/** Where an entry ends: at a comma, or at a line end that no operator carries over. */
function entryEnd(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === 'sign' && opening.has(token.text)) depth += 1;
    else if (token?.kind === 'sign' && closing.has(token.text)) depth = Math.max(0, depth - 1);
    else if (token?.kind === 'end' && depth === 0) {
      const before = tokens[at - 1];
      if (token.text === ',' || !(before?.kind === 'sign' && joining.has(before.text))) return at;
    } else if (token?.kind === 'comment' && depth === 0 && at > from) {
      const before = tokens[at - 1];
      if (!(before?.kind === 'sign' && joining.has(before.text))) return at;
    }
  }
  return tokens.length;
}

/** The words between the brackets that open a value, or undefined where it opens with none or goes on behind them. */
export function bracketed(tokens: readonly Token[], open: '{' | '[' | '('): readonly Token[] | undefined {
  const words = tokens.filter((token, index) => token.kind !== 'comment' || index > 0);
  const [first] = words;
  const end = closingOf(words);
  if (first?.kind !== 'sign' || first.text !== open || end !== words.length - 1) return undefined;
  return words.slice(1, -1);
}

/** Index of the bracket that closes the first one. */
export function closingOf(tokens: readonly Token[]): number | undefined {
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'sign') continue;
    if (opening.has(token.text)) depth += 1;
    else if (closing.has(token.text)) {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  return undefined;
}

/** The parts of a value between an operator at its top level. */
export function splitBy(tokens: readonly Token[], operator: string): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'sign' && opening.has(token.text)) depth += 1;
    if (token.kind === 'sign' && closing.has(token.text)) depth -= 1;
    if (token.kind === 'sign' && token.text === operator && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}
