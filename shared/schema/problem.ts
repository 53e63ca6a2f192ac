import type { JsonPath, JsonValue } from '../json.ts';

export type SchemaProblemCode =
  | 'type'
  | 'required'
  | 'unknown-field'
  | 'enum'
  | 'pattern'
  | 'bounds'
  | 'format'
  | 'duplicate'
  | 'combination'
  | 'rule';

/** One way in which a value breaks its schema. */
export interface SchemaProblem {
  readonly code: SchemaProblemCode;
  /** Where it lies in the value. For `required` the object that lacks the field. */
  readonly path: JsonPath;
  /** True when the property's name is at fault, not its value. */
  readonly onKey?: boolean;
  /** What to do, in plain words. */
  readonly message: string;
  /** What would be right: a type, a list of values, a bound; for `required` the name of the missing field. */
  readonly expected?: string;
  /** Names or values that were probably meant, best first. */
  readonly suggestions?: readonly string[];
  /** The broken CEL rule. */
  readonly rule?: string;
}

/** Something that only the server can check: neither right nor wrong. */
export interface Undecided {
  readonly path: JsonPath;
  readonly reason: string;
}

export interface Verdict {
  readonly problems: readonly SchemaProblem[];
  readonly undecided: readonly Undecided[];
}

/** How a value is called in messages: its field's name with the indexes after it, `the object` for the root. */
export function labelOf(path: JsonPath): string {
  let indexes = '';
  for (let i = path.length - 1; i >= 0; i--) {
    const segment = path[i];
    if (typeof segment === 'string') return `${segment}${indexes}`;
    indexes = `[${segment}]${indexes}`;
  }
  return indexes === '' ? 'the object' : `item ${indexes}`;
}

/** The value as messages show it: `the text "3"`, `the number 3`, `a list`, `an object`, `null`. */
export function shown(value: JsonValue): string {
  switch (typeof value) {
    case 'string':
      return `the text ${quoted(value)}`;
    case 'number':
      return `the number ${value}`;
    case 'boolean':
      return String(value);
    default:
      if (value === null) return 'null';
      return Array.isArray(value) ? 'a list' : 'an object';
  }
}

/** A value in JSON, shortened when it is long. */
export function quoted(value: JsonValue): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** `a, b or c`. */
export function either(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

const TYPE_WORDS: readonly (readonly [bit: number, words: string])[] = [
  [64, 'an object'],
  [32, 'a list'],
  [16, 'text'],
  [8, 'a number'],
  [4, 'an integer'],
  [2, 'true or false'],
  [1, 'null'],
];

/** The types of a node in words: `an integer or text`. */
export function typeWords(types: number): string {
  const words = TYPE_WORDS.filter(([bit]) => (types & bit) !== 0 && !(bit === 4 && (types & 8) !== 0));
  return either(words.map(([, text]) => text));
}
