import type { Line, Row } from './row.ts';

/** The rows as one table of text, with each ratio worked out. */
export function tableOf(lines: readonly Line[]): string {
  const head = ['', 'value', 'unit', 'aim', 'ratio'];
  const cells = lines.map((line) =>
    'skipped' in line
      ? [line.name, '–', '', '', `skipped: ${line.skipped}`]
      : [line.name, numberText(line.value), line.unit, line.aim ?? '', ratioText(line, lines)],
  );
  const widths = head.map((_, column) => Math.max(...[head, ...cells].map((row) => row[column]?.length ?? 0)));
  const text = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 1 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [text(head), widths.map((width) => '─'.repeat(width)).join('  '), ...cells.map(text)].join('\n');
}

/** A row's value as a share of the row it names; undefined where that one is not there. */
export function ratioOf(row: Row, lines: readonly Line[]): number | undefined {
  const other = lines.find((line): line is Row => line.name === row.beside && 'value' in line);
  return other && other.value > 0 ? row.value / other.value : undefined;
}

function ratioText(row: Row, lines: readonly Line[]): string {
  const ratio = ratioOf(row, lines);
  return ratio === undefined ? '' : ratio.toFixed(2);
}

function numberText(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
