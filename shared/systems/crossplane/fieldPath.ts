import type { Span } from '../../document/position.ts';

/** One step of a field path: a field, a list index, or `[*]` for all members. */
export type FieldSegment =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'wildcard' };

/** A path as Crossplane reads it, or where and why it can't be read. */
export type FieldPath =
  | { readonly ok: true; readonly segments: readonly FieldSegment[] }
  | { readonly ok: false; readonly message: string; readonly within: Span };

/** Crossplane sets no list member above this one. */
export const highestIndex = 1024;

/**
 * Reads a field path: names with dots between them, list indexes and odd names in brackets (`spec.items[0].name`,
 * `metadata.annotations[crossplane.io/external-name]`, quotes in brackets allowed). Grammar: crossplane-runtime `fieldpath`.
 */
export function parseFieldPath(text: string): FieldPath {
  const segments: FieldSegment[] = [];
  const wrong = (at: number, message: string): FieldPath => ({
    ok: false,
    message,
    within: { start: Math.min(at, Math.max(text.length - 1, 0)), end: Math.min(at + 1, text.length) },
  });
  if (text === '') return wrong(0, 'the path is empty');
  let at = 0;
  while (at < text.length) {
    const sign = text.charAt(at);
    if (sign === '.') {
      if (at === 0) return wrong(at, 'a path can’t begin with a dot');
      if (at === text.length - 1) return wrong(at, 'a path can’t end with a dot');
      const next = text.charAt(at + 1);
      if (next === '.' || next === '[') return wrong(at + 1, `a field name must follow the dot, not "${next}"`);
      at++;
    } else if (sign === '[') {
      const end = text.indexOf(']', at);
      if (end < 0) return wrong(at, 'the bracket is never closed');
      const inner = text.slice(at + 1, end);
      if (inner === '') return wrong(end, 'there is nothing between the brackets');
      const nested = inner.indexOf('[');
      if (nested >= 0) return wrong(at + 1 + nested, 'a bracket can’t stand inside a bracket');
      segments.push(bracket(inner));
      at = end + 1;
    } else if (sign === ']') return wrong(at, 'this bracket was never opened');
    else {
      const rest = text.slice(at);
      const length = rest.search(/[.[\]]/);
      const name = length < 0 ? rest : rest.slice(0, length);
      segments.push(field(name));
      at += name.length;
    }
  }
  return { ok: true, segments };
}

function bracket(inner: string): FieldSegment {
  return /^\d+$/.test(inner) && Number(inner) < 2 ** 32 ? { kind: 'index', index: Number(inner) } : field(inner);
}

function field(text: string): FieldSegment {
  const name = text.replace(/^['"]+|['"]+$/g, '');
  return name === '*' ? { kind: 'wildcard' } : { kind: 'field', name };
}

/** The path as Crossplane writes it. */
export function formatFieldPath(segments: readonly FieldSegment[]): string {
  let text = '';
  for (const segment of segments) {
    if (segment.kind === 'wildcard') text += '[*]';
    else if (segment.kind === 'index') text += `[${segment.index}]`;
    else if (/[.[\]]/.test(segment.name)) text += `[${segment.name}]`;
    else text += `${text === '' ? '' : '.'}${segment.name}`;
  }
  return text;
}
