import { blockTextMap, type ScalarMap } from './blockTextMap.ts';
import type { Span } from './position.ts';
import type { ScalarNode } from './treeNode.ts';

/** How a scalar's decoded text lies in the file, unit by unit; undefined where the two can't be brought together. */
export function scalarMap(text: string, node: ScalarNode): ScalarMap | undefined {
  const map = read(text, node);
  return map && map.text === node.text ? map : undefined;
}

/** Where a stretch of a scalar's decoded text stands in the file; the whole value where that can't be told. */
export function sourceSpan(text: string, node: ScalarNode, within: Span): Span {
  const map = scalarMap(text, node);
  const start = map?.offsets[within.start];
  const end = within.end === within.start ? start : lastEnd(map, within.end);
  return start === undefined || end === undefined ? node.span : { start, end };
}

/** The end of the source of the unit before `end`: not the start of the next, which may lie on a later line. */
function lastEnd(map: ScalarMap | undefined, end: number): number | undefined {
  const next = map?.offsets[end];
  const last = map?.offsets[end - 1];
  if (map === undefined || next === undefined || last === undefined) return undefined;
  return map.text.charCodeAt(end) === 10 || end === map.text.length
    ? Math.min(next, last + widthOf(map, end - 1))
    : next;
}

function widthOf(map: ScalarMap, index: number): number {
  return (map.offsets[index + 1] ?? 0) - (map.offsets[index] ?? 0);
}

function read(text: string, node: ScalarNode): ScalarMap | undefined {
  const { start, end } = node.span;
  switch (node.style) {
    case 'plain':
      return new Folder(text, start, end, 'plain').read();
    case 'single':
      return new Folder(text, start + 1, end - 1, 'single').read();
    case 'double':
      return new Folder(text, start + 1, end - 1, 'double').read();
    case 'source':
      return {
        text: text.slice(start, end),
        offsets: Array.from({ length: end - start + 1 }, (_, index) => start + index),
      };
    default:
      return blockTextMap(text, node);
  }
}

const escapes: Readonly<Record<string, string>> = {
  0: '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};

/** Reads plain and quoted scalars (YAML 1.2.2, 7.3): escapes, doubled quotes, and lines folded into blanks. */
class Folder {
  private out = '';
  private readonly offsets: number[] = [];
  private readonly text: string;
  private at: number;
  private readonly end: number;
  private readonly style: 'plain' | 'single' | 'double';

  constructor(text: string, start: number, end: number, style: 'plain' | 'single' | 'double') {
    this.text = text;
    this.at = start;
    this.end = end;
    this.style = style;
  }

  read(): ScalarMap {
    while (this.at < this.end) {
      const unit = this.text.charAt(this.at);
      if (this.atLineEnd(this.at)) this.fold();
      else if (this.style === 'single' && unit === "'") this.put("'", 2);
      else if (this.style === 'double' && unit === '\\') this.escape();
      else this.put(unit, 1);
    }
    this.offsets.push(this.end);
    return { text: this.out, offsets: this.offsets };
  }

  private put(decoded: string, width: number): void {
    for (let i = 0; i < decoded.length; i++) this.offsets.push(this.at);
    this.out += decoded;
    this.at += width;
  }

  /** True at a line end, or at blanks that only lead to one. */
  private atLineEnd(offset: number): boolean {
    let at = offset;
    while (at < this.end && (this.text[at] === ' ' || this.text[at] === '\t')) at++;
    return at < this.end && (this.text[at] === '\n' || (this.text[at] === '\r' && this.text[at + 1] === '\n'));
  }

  private fold(): void {
    const start = this.at;
    let breaks = 0;
    while (this.at < this.end && ' \t\r\n'.includes(this.text.charAt(this.at))) {
      if (this.text[this.at] === '\n') breaks++;
      this.at++;
    }
    const decoded = breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
    for (let i = 0; i < decoded.length; i++) this.offsets.push(start);
    this.out += decoded;
  }

  private escape(): void {
    const name = this.text.charAt(this.at + 1);
    const digits = name === 'x' ? 2 : name === 'u' ? 4 : name === 'U' ? 8 : 0;
    if (digits > 0) {
      const code = Number.parseInt(this.text.slice(this.at + 2, this.at + 2 + digits), 16);
      this.put(code <= 0x10ffff ? String.fromCodePoint(code) : '', 2 + digits);
    } else if (name === '\n' || name === '\r') {
      this.at += name === '\r' ? 3 : 2;
      while (this.at < this.end && (this.text[this.at] === ' ' || this.text[this.at] === '\t')) this.at++;
    } else this.put(escapes[name] ?? name, 2);
  }
}
