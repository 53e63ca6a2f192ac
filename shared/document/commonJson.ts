import { isList, isObject, type JsonValue } from '../json.ts';
import { limits } from './limits.ts';

/**
 * The value of a text that is plain JSON with nothing in it to be said: no key twice, no `__proto__`, no number that
 * can't be held, no great depth. Undefined otherwise: the full reader, which knows places, takes over.
 */
export function readCommonJson(text: string): JsonValue | undefined {
  let value: JsonValue;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const keys = countKeys(value, 0);
  return keys === (text.match(/"(?:[^"\\]|\\.)*"(?=\s*:)/g)?.length ?? 0) ? value : undefined;
}

/** The number of keys in a value; NaN, which equals no number, where something is odd. */
function countKeys(value: JsonValue, depth: number): number {
  if (depth > limits.depth) return Number.NaN;
  if (typeof value === 'number')
    return Number.isFinite(value) && (Number.isSafeInteger(value) || !Number.isInteger(value)) ? 0 : Number.NaN;
  let count = 0;
  if (isList(value)) for (const item of value) count += countKeys(item, depth + 1);
  else if (isObject(value))
    for (const [key, item] of Object.entries(value))
      count += key === '__proto__' ? Number.NaN : 1 + countKeys(item, depth + 1);
  return count;
}
