import { isObject, type JsonObject, type JsonValue, objectAt } from '../json.ts';

const hidden = '••••';
const changed = '•••• (changed)';

/** True for objects whose values nobody should read over a shoulder. */
export function isSecret(object: JsonObject): boolean {
  return object.kind === 'Secret' && object.apiVersion === 'v1';
}

/**
 * A Secret with its keys but without its values, whatever their length; other objects come back as they are.
 * With `before` (unmasked), a value that differs from it is marked, so that a diff still shows that it changes.
 */
export function maskSecret(object: JsonObject, before?: JsonObject): JsonObject {
  if (!isSecret(object)) return object;
  const masked: Record<string, JsonValue> = { ...object };
  for (const field of ['data', 'stringData']) {
    const values = object[field];
    if (values === undefined) continue;
    const old = before === undefined ? undefined : objectAt(before, field);
    masked[field] = isObject(values)
      ? Object.fromEntries(
          Object.entries(values).map(([key, value]) => [
            key,
            old === undefined || old[key] === value ? hidden : changed,
          ]),
        )
      : hidden;
  }
  return masked;
}

/** Every text that would give away a value of the Secret: as written, decoded and encoded. Longest first. */
export function secretTexts(object: JsonObject): readonly string[] {
  if (!isSecret(object)) return [];
  const texts = new Set<string>();
  const collect = (value: JsonValue | undefined): void => {
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
    else if (value !== undefined && value !== null && value !== '')
      for (const text of forms(String(value))) texts.add(text);
  };
  collect(object.data);
  collect(object.stringData);
  return [...texts].filter((text) => text.length >= 3).sort((one, two) => two.length - one.length);
}

function forms(text: string): readonly string[] {
  const all = [text, encode(text), JSON.stringify(text).slice(1, -1)];
  const decoded = decode(text);
  if (decoded !== undefined) all.push(decoded);
  return all;
}

function encode(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text.slice(0, 50_000))));
}

function decode(text: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The text with each of `texts` hidden. */
export function redact(text: string, texts: readonly string[]): string {
  return texts.reduce((result, secret) => result.replaceAll(secret, hidden), text);
}
