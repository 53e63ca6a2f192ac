import { yaml11Value } from './yaml11.ts';

/**
 * A plain scalar by YAML's core schema (YAML 1.2.2, 10.3.2); undefined where a reader should be warned:
 * other readings in YAML 1.1, numbers that can't be held exactly, infinity and its like.
 */
export function coreScalar(text: string): string | number | boolean | null | undefined {
  const unit = text.charCodeAt(0);
  const numeric = (unit >= 48 && unit <= 57) || unit === 43 || unit === 45 || unit === 46;
  if (numeric) return coreNumber(text);
  if (text.length > 5) return text;
  const word = words.get(text);
  if (word !== undefined) return word;
  return yaml11Value(text) === undefined ? text : undefined;
}

const words: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ...['true', 'True', 'TRUE'].map((word): [string, boolean] => [word, true]),
  ...['false', 'False', 'FALSE'].map((word): [string, boolean] => [word, false]),
  ...['null', 'Null', 'NULL', '~'].map((word): [string, null] => [word, null]),
]);

function coreNumber(text: string): string | number | undefined {
  if (yaml11Value(text) !== undefined || /^[-+]?(?:0[xo]|\.(?:inf|nan)$)/i.test(text)) return undefined;
  if (!/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?$/i.test(text)) return text;
  const value = Number(text);
  return Number.isFinite(value) && (Number.isSafeInteger(value) || !/^[-+]?\d+$/.test(text)) ? value : undefined;
}
