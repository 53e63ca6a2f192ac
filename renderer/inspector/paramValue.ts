import type { JsonValue } from '../../shared/json.ts';

/** A value as a form field shows it: text as it is, the rest as JSON; nothing for undefined. */
export function showParam(value: JsonValue | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export type ReadParam =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly problem: string };

/** Reads what a person typed as a value of the type in words ("integer 1..10"). */
export function readParam(text: string, type: string): ReadParam {
  const trimmed = text.trim();
  if (type.startsWith('integer')) {
    return /^-?\d+$/.test(trimmed)
      ? { ok: true, value: Number(trimmed) }
      : { ok: false, problem: 'A whole number is needed.' };
  }
  if (type.startsWith('number')) {
    const value = Number(trimmed);
    return trimmed !== '' && Number.isFinite(value)
      ? { ok: true, value }
      : { ok: false, problem: 'A number is needed.' };
  }
  if (type.startsWith('boolean')) {
    return trimmed === 'true' || trimmed === 'false'
      ? { ok: true, value: trimmed === 'true' }
      : { ok: false, problem: 'True or false is needed.' };
  }
  if (type.startsWith('list') || type.startsWith('object')) {
    try {
      const value: JsonValue = JSON.parse(trimmed);
      const fits = type.startsWith('list')
        ? Array.isArray(value)
        : typeof value === 'object' && value !== null && !Array.isArray(value);
      if (fits) return { ok: true, value };
    } catch {
      // Not JSON: said below.
    }
    return {
      ok: false,
      problem: type.startsWith('list')
        ? 'A list as JSON is needed, such as ["a", "b"].'
        : 'An object as JSON is needed.',
    };
  }
  return { ok: true, value: text };
}
