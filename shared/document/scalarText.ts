import { needsQuotes } from './plainText.ts';
import type { Style } from './style.ts';
import type { ScalarStyle } from './treeNode.ts';

export interface ScalarContext {
  readonly style: Style;
  /** Inside `{}` or `[]`, or as a key: no block texts, and `,` and brackets need quotes. */
  readonly inFlow: boolean;
  /** Where the lines of a block text would begin. */
  readonly column: number;
}

/** A scalar as YAML or JSON text, in the wanted style where the value allows it, else in the nearest that holds it. */
export function scalarText(
  value: string | number | boolean | null,
  wanted: ScalarStyle,
  context: ScalarContext,
): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  if (context.style.json) return JSON.stringify(value);
  if (wanted === 'double') return doubleQuoted(value);
  if (wanted === 'single') return singleQuoted(value) ?? doubleQuoted(value);
  const block = context.inFlow ? undefined : blockText(value, wanted, context);
  if (wanted === 'literal' || wanted === 'folded' || value.includes('\n')) return block ?? doubleQuoted(value);
  if (!needsQuotes(value, context.inFlow)) return value;
  const single = context.style.quote === 'single' ? singleQuoted(value) : undefined;
  return single ?? doubleQuoted(value);
}

/** A key as text: plain where that is safe. */
export function keyText(key: string, wanted: ScalarStyle, style: Style): string {
  return scalarText(key, wanted === 'single' || wanted === 'double' ? wanted : 'plain', {
    style,
    inFlow: true,
    column: 0,
  });
}

function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(hidden, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

// Delete and the C1 controls, line and paragraph separators, and the byte order mark: legal in JSON, unseen in YAML.
const hidden = /[\u007f-\u009f\u2028\u2029\ufeff]/g;

function singleQuoted(text: string): string | undefined {
  return isPrintableLine(text) ? `'${text.replaceAll("'", "''")}'` : undefined;
}

function isPrintableLine(text: string): boolean {
  return (
    JSON.stringify(text).length === text.length + 2 + (text.match(/["\\]/g)?.length ?? 0) && text.search(hidden) < 0
  );
}

/** A text over several lines under `|`, or `>` where it is one line and was folded before; undefined where neither can hold it. */
function blockText(text: string, wanted: ScalarStyle, context: ScalarContext): string | undefined {
  const lines = text.split('\n');
  if (lines.some((line) => !isPrintableLine(line.replaceAll('\t', ' ')))) return undefined;
  const first = lines.find((line) => line.trim() !== '');
  if (first === undefined || /^[ \t]/.test(first) || (lines[0] ?? '').trim() === '') return undefined;
  const trailing = /\n*$/.exec(text)?.[0].length ?? 0;
  const chomp = trailing === 0 ? '-' : trailing === 1 ? '' : '+';
  const body = trailing === 0 ? lines : lines.slice(0, -1);
  const folded = wanted === 'folded' && body.length === 1 && !/^\s|\s$/.test(body[0] ?? '');
  const indent = ' '.repeat(context.column);
  const indented = body.map((line) => (line === '' ? '' : indent + line));
  return [`${folded ? '>' : '|'}${chomp}`, ...indented].join(context.style.eol);
}
