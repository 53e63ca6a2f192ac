import { isList, isObject, type JsonObject, type JsonValue } from '../../../json.ts';

/** What the variables of a rule can read offline: `request.object`, `request.operation`, `element` … */
export type Scope = JsonObject;

/** A value, or that nobody can tell offline. */
export type Resolved = { readonly known: true; readonly value: JsonValue } | { readonly known: false };

const unresolved: Resolved = { known: false };
const single = /^\{\{([^{}]*)\}\}$/;

/**
 * The value of a text with `{{ … }}` in it, by the part of JMESPath that most policies use: fields, quoted fields, indexes,
 * `[]`, `||` with a literal, `length(@)` and `keys(@)`. Everything else is left to the cluster.
 */
export function resolve(value: JsonValue, scope: Scope): Resolved {
  if (typeof value === 'string') return resolveText(value, scope);
  if (isList(value)) {
    const items = value.map((item) => resolve(item, scope));
    return items.every((item) => item.known) ? { known: true, value: items.map(({ value: one }) => one) } : unresolved;
  }
  return JSON.stringify(value).includes('{{') ? unresolved : { known: true, value };
}

/** A pattern with the variables filled in that can be worked out here; the others stay as they are. */
export function filledIn(pattern: JsonValue, scope: Scope): JsonValue {
  if (typeof pattern === 'string') {
    const resolved = pattern.includes('{{') ? resolveText(pattern, scope) : unresolved;
    return resolved.known && typeof resolved.value !== 'object' ? resolved.value : pattern;
  }
  if (isList(pattern)) return pattern.map((item) => filledIn(item, scope));
  if (!isObject(pattern)) return pattern;
  return Object.fromEntries(Object.entries(pattern).map(([key, value]) => [key, filledIn(value, scope)]));
}

function resolveText(text: string, scope: Scope): Resolved {
  if (!text.includes('{{')) return { known: true, value: text };
  const whole = single.exec(text.trim());
  if (whole) return resolveExpression(whole[1] ?? '', scope);
  let known = true;
  const filled = text.replaceAll(/\{\{([^{}]*)\}\}/g, (_all, expression: string) => {
    const resolved = resolveExpression(expression, scope);
    if (!resolved.known || typeof resolved.value === 'object') known = false;
    return resolved.known ? String(resolved.value) : '';
  });
  return known && !filled.includes('{{') ? { known: true, value: filled } : unresolved;
}

/** The value of one expression without its braces; an absent value is unresolved, as it is an error in the cluster. */
export function resolveExpression(expression: string, scope: Scope): Resolved {
  const [first = '', ...others] = splitOutsideQuotes(expression, '||');
  const value = pathValue(first.trim(), scope);
  if (value === undefined) return unresolved;
  const nothing = value === null || value === '' || value === false || (isList(value) && value.length === 0);
  if (!nothing || others.length === 0) return value === null ? unresolved : { known: true, value };
  for (const other of others) {
    const literal = literalValue(other.trim());
    if (literal !== undefined) return { known: true, value: literal };
  }
  return unresolved;
}

function literalValue(text: string): JsonValue | undefined {
  const quoted = /^'(.*)'$/.exec(text);
  if (quoted) return quoted[1] ?? '';
  const json = /^`(.*)`$/.exec(text);
  if (!json) return undefined;
  try {
    const value: JsonValue = JSON.parse(json[1] ?? '');
    return value;
  } catch {
    return undefined;
  }
}

/** Undefined for expressions that we do not read; null for values that are not there. */
function pathValue(expression: string, scope: Scope): JsonValue | undefined {
  const [path = '', ...pipes] = splitOutsideQuotes(expression, '|').map((part) => part.trim());
  const call = /^(length|keys)\(([^()]*)\)$/.exec(path);
  let value = call ? applied(call[1] ?? '', stepped(call[2] ?? '', scope)) : stepped(path, scope);
  for (const pipe of pipes) {
    const name = /^(length|keys)\(@\)$/.exec(pipe)?.[1];
    value = name === undefined ? undefined : applied(name, value);
  }
  return value;
}

function applied(name: string, value: JsonValue | undefined): JsonValue | undefined {
  if (value === undefined) return undefined;
  if (name === 'keys') return isObject(value) ? Object.keys(value) : undefined;
  if (isList(value) || typeof value === 'string') return value.length;
  return isObject(value) ? Object.keys(value).length : undefined;
}

const step = /\s*(?:\.?([A-Za-z_][\w]*)(?!\()|\.?"((?:[^"\\]|\\.)*)"|\[(-?\d+)\]|(\[\*?\]))/y;

function stepped(path: string, scope: Scope): JsonValue | undefined {
  let value: JsonValue = scope;
  let spread = false;
  let at = 0;
  let first = true;
  while (at < path.length) {
    step.lastIndex = at;
    const match = step.exec(path);
    if (!match || match[0] === '') return undefined;
    at = step.lastIndex;
    const name = match[1] ?? match[2]?.replaceAll('\\"', '"');
    if (first && (name === undefined || !Object.hasOwn(scope, name))) return undefined;
    if (name === 'request' && !first) return undefined;
    const next = (one: JsonValue): JsonValue => {
      if (name !== undefined) return isObject(one) && Object.hasOwn(one, name) ? (one[name] ?? null) : null;
      return isList(one) ? (one.at(Number(match[3])) ?? null) : null;
    };
    if (match[4] !== undefined) {
      const list: readonly JsonValue[] = isList(value) ? value : [];
      if (!isList(value)) return null;
      value = spread ? list.flatMap((item) => (isList(item) ? item : [item])) : list;
      spread = true;
    } else if (spread && isList(value)) value = value.map(next).filter((one) => one !== null);
    else value = next(value);
    // What the cluster adds to a request is not known here.
    if (first && name === 'request' && !/^\.(object|operation|namespace|name|kind)\b/.test(path.slice(at)))
      return undefined;
    first = false;
  }
  return value;
}

function splitOutsideQuotes(text: string, by: string): readonly string[] {
  const parts: string[] = [];
  let quote = '';
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text[at] ?? '';
    if (quote) quote = unit === quote ? '' : quote;
    else if (unit === "'" || unit === '"' || unit === '`') quote = unit;
    else if (text.startsWith(by, at) && (by !== '|' || (text[at + 1] !== '|' && text[at - 1] !== '|'))) {
      parts.push(text.slice(start, at));
      at += by.length - 1;
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}
