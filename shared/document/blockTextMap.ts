import type { ScalarNode } from './treeNode.ts';

/** A scalar's decoded text beside its source: unit `i` of `text` was written at `offsets[i]`; the last offset is the end. */
export interface ScalarMap {
  readonly text: string;
  readonly offsets: readonly number[];
}

interface Line {
  /** Where the line begins after its indentation. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How a block text (`|` or `>`, YAML 1.2.2, 8.1) lies in the file, unit by unit. */
export function blockTextMap(text: string, node: ScalarNode): ScalarMap {
  const lines = linesOf(text, node);
  const offsets: number[] = [];
  let out = '';
  const put = (units: string, start: number, step: 0 | 1): void => {
    for (let i = 0; i < units.length; i++) offsets.push(start + i * step);
    out += units;
  };
  let breaks = 0;
  let before: Line | undefined;
  for (const line of lines) {
    if (line.text === '') {
      breaks++;
      continue;
    }
    const gap = before === undefined ? '\n'.repeat(breaks) : joint(node, before, line, breaks);
    put(gap, before?.end ?? node.span.start, 0);
    put(line.text, line.start, 1);
    before = line;
    breaks = 0;
  }
  const rest = node.text.slice(out.length);
  if (/^\n*$/.test(rest)) put(rest, before?.end ?? node.span.end, 0);
  offsets.push(Math.max(before?.end ?? 0, node.span.end));
  return { text: out, offsets };
}

/** What stands between two lines that hold something, `breaks` empty lines apart. */
function joint(node: ScalarNode, before: Line, after: Line, breaks: number): string {
  if (node.style === 'literal' || isSetOff(before) || isSetOff(after)) return '\n'.repeat(breaks + 1);
  return breaks === 0 ? ' ' : '\n'.repeat(breaks);
}

/** Lines that begin with a blank are not folded into their neighbours. */
function isSetOff(line: Line): boolean {
  return line.text.startsWith(' ') || line.text.startsWith('\t');
}

function linesOf(text: string, node: ScalarNode): readonly Line[] {
  const raw: { start: number; end: number }[] = [];
  for (let feed = text.indexOf('\n', node.span.start); feed >= 0 && feed < node.span.end; ) {
    const next = text.indexOf('\n', feed + 1);
    const stop = next < 0 ? text.length : next;
    raw.push({ start: feed + 1, end: text[stop - 1] === '\r' && stop > feed + 1 ? stop - 1 : stop });
    feed = next;
  }
  const indent = indentOf(text, node, raw);
  return raw.map(({ start, end }) => {
    const from = Math.min(start + indent, end);
    return { start: from, end, text: text.slice(from, end) };
  });
}

function indentOf(text: string, node: ScalarNode, lines: readonly { start: number; end: number }[]): number {
  const isFilled = (line: string): boolean => line.trim() !== '';
  const blanks = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;
  const written = lines.map(({ start, end }) => text.slice(start, end)).find(isFilled) ?? '';
  const decoded = node.text.split('\n').find(isFilled) ?? '';
  return blanks(written) - blanks(decoded);
}
