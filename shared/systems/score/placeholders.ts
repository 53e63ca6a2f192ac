import type { Span } from '../../document/position.ts';

/** One `${a.b.c}` in a text. */
export interface Placeholder {
  /** Offsets of the whole placeholder in the text. */
  readonly span: Span;
  /** What stands between the braces. */
  readonly inner: string;
  /** The segments with their places, or undefined when the placeholder is malformed. */
  readonly segments?: readonly Segment[];
}

export interface Segment {
  readonly text: string;
  readonly span: Span;
}

const token = /\$(?:\$\{[^}]*\}|\$|\{([^}]*)\})/g;

/**
 * The placeholders of a text, in order. `$$` and `$${x}` are escapes and no placeholders; a `$` before anything else stays.
 * A placeholder needs two or more segments of letters, digits, `_` and `-`, joined by dots (`\.` is a dot inside a segment).
 * Source: score-go `framework/substitution.go`.
 */
export function placeholdersIn(text: string): readonly Placeholder[] {
  const found: Placeholder[] = [];
  if (!text.includes('${')) return found;
  for (const match of text.matchAll(token)) {
    const inner = match[1];
    if (inner === undefined) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    const segments = segmentsOf(inner, span.start + 2);
    found.push({ span, inner, ...(segments ? { segments } : {}) });
  }
  return found;
}

function segmentsOf(inner: string, start: number): readonly Segment[] | undefined {
  const segments: Segment[] = [];
  let at = start;
  for (const raw of inner.split(/(?<!\\)\./)) {
    const text = raw.replaceAll('\\.', '.');
    if (!/^[A-Za-z0-9_.-]+$/.test(text)) return undefined;
    segments.push({ text, span: { start: at, end: at + raw.length } });
    at += raw.length + 1;
  }
  return segments.length >= 2 ? segments : undefined;
}
