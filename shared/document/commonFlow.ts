import type { JsonValue } from '../json.ts';
import { coreScalar } from './coreScalar.ts';

/** A value, and the offset behind it. */
export interface FlowReading {
  readonly value: JsonValue;
  readonly end: number;
}

const keyPattern = /([A-Za-z_$/][A-Za-z0-9_$./-]*): */y;
/** A plain text that needs no second look: no sign that could end it, begin a comment or join it to what follows. */
const plainPattern =
  /[A-Za-z0-9/._$~+-](?:[A-Za-z0-9/._$~+=*()@%^;-]|:(?=[A-Za-z0-9/])| (?=[A-Za-z0-9/._$~+=*()@%^;-]))*/y;
const quotedPattern = /"([^"\\\n]*)"|'([^'\n]*)'/y;
const commaPattern = / *, */y;
const spacePattern = / */y;
const maxDepth = 32;

/**
 * A flow collection (`{ a: 1, b: [x, "y"] }`) written on one line in the form nearly all have, beginning at `from`.
 * Undefined for everything else, which the full reader takes over. Gives exactly what that one gives.
 */
export function readCommonFlow(text: string, from: number): FlowReading | undefined {
  return collection(text, from, 0);
}

function collection(text: string, from: number, depth: number): FlowReading | undefined {
  if (depth > maxDepth) return undefined;
  const start = from + matched(spacePattern, text, from + 1) + 1;
  return text.charAt(from) === '{' ? map(text, start, depth) : list(text, start, depth);
}

function map(text: string, from: number, depth: number): FlowReading | undefined {
  const value: Record<string, JsonValue> = {};
  if (text.charAt(from) === '}') return { value, end: from + 1 };
  for (let at = from; ; ) {
    keyPattern.lastIndex = at;
    const [whole = '', key = ''] = keyPattern.exec(text) ?? [];
    const known = key === '' || key === '__proto__' || Object.hasOwn(value, key) || coreScalar(key) !== key;
    if (known || !whole.endsWith(' ')) return undefined;
    const entry = node(text, at + whole.length, depth);
    if (!entry) return undefined;
    value[key] = entry.value;
    const next = after(text, entry.end, '}');
    if (next.closed) return { value, end: next.at };
    if (next.at < 0) return undefined;
    at = next.at;
  }
}

function list(text: string, from: number, depth: number): FlowReading | undefined {
  const value: JsonValue[] = [];
  if (text.charAt(from) === ']') return { value, end: from + 1 };
  for (let at = from; ; ) {
    const entry = node(text, at, depth);
    if (!entry) return undefined;
    value.push(entry.value);
    const next = after(text, entry.end, ']');
    if (next.closed) return { value, end: next.at };
    if (next.at < 0) return undefined;
    at = next.at;
  }
}

function node(text: string, at: number, depth: number): FlowReading | undefined {
  const sign = text.charAt(at);
  if (sign === '{' || sign === '[') return collection(text, at, depth + 1);
  if (sign === '"' || sign === "'") {
    quotedPattern.lastIndex = at;
    const found = quotedPattern.exec(text);
    return found ? { value: found[1] ?? found[2] ?? '', end: at + found[0].length } : undefined;
  }
  const length = matched(plainPattern, text, at);
  const plain = text.slice(at, at + length);
  if (length === 0 || plain === '-' || plain.startsWith('- ')) return undefined;
  const value = coreScalar(plain);
  return value === undefined ? undefined : { value, end: at + length };
}

/** Where the next entry begins, or the offset behind the closing sign; -1 where neither follows. */
function after(text: string, end: number, closing: '}' | ']'): { readonly closed: boolean; readonly at: number } {
  const comma = matched(commaPattern, text, end);
  if (comma > 0) return { closed: false, at: end + comma };
  const close = end + matched(spacePattern, text, end);
  return text.charAt(close) === closing ? { closed: true, at: close + 1 } : { closed: false, at: -1 };
}

function matched(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
