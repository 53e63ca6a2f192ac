import type { GoalValue } from '../blueprint/blueprint.ts';
import { fail, ok, type Result } from '../result.ts';

/** Which columns hold what; by their names in the first line, in any case. */
export interface CsvColumns {
  readonly date?: string;
  readonly value?: string;
}

/**
 * Values of a goal from a CSV text (RFC 4180; comma or semicolon) with a line of names on top: by default the columns
 * `date` and `value`, else the first two. Dates are ISO days, whatever follows the day is left out; rows without a
 * number are left out. Oldest first. Problems: a column that is not there, no row that can be read.
 */
export function csvValues(text: string, columns: CsvColumns = {}): Result<readonly GoalValue[]> {
  const [names = [], ...rows] = rowsOf(text.replace(/^\uFEFF/, ''));
  const dateAt = columnOf(names, columns.date, 'date', 0);
  const valueAt = columnOf(names, columns.value, 'value', 1);
  if (dateAt === undefined || valueAt === undefined) {
    const missing = dateAt === undefined ? (columns.date ?? 'date') : (columns.value ?? 'value');
    return fail({
      code: 'goals/csv-column',
      message: `There is no column ${missing}.`,
      advice: `The columns are ${names.join(', ') || 'none'}.`,
    });
  }
  const values = rows.flatMap((row): GoalValue[] => {
    const date = /^\d{4}-\d{2}-\d{2}/.exec(row[dateAt]?.trim() ?? '')?.[0];
    const cell = row[valueAt]?.trim() ?? '';
    const value = Number(cell);
    return date === undefined || cell === '' || !Number.isFinite(value) ? [] : [{ date, value }];
  });
  if (values.length === 0)
    return fail({
      code: 'goals/csv-empty',
      message: 'No row has a date and a number.',
      advice: 'Dates are written as 2026-01-31, numbers with a point.',
    });
  return ok(values.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)));
}

function columnOf(
  names: readonly string[],
  wanted: string | undefined,
  usual: string,
  otherwise: number,
): number | undefined {
  const at = names.findIndex((name) => name.trim().toLowerCase() === (wanted ?? usual).toLowerCase());
  if (at >= 0) return at;
  return wanted === undefined && otherwise < names.length ? otherwise : undefined;
}

function rowsOf(text: string): readonly (readonly string[])[] {
  const separator = (text.split('\n', 1)[0] ?? '').includes(';') ? ';' : ',';
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at <= text.length; at++) {
    const unit = text[at];
    if (quoted && unit !== undefined) {
      if (unit !== '"') cell += unit;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (unit === '"' && cell === '') quoted = true;
    else if (unit === separator) {
      row.push(cell);
      cell = '';
    } else if (unit === '\n' || unit === undefined) {
      row.push(cell.replace(/\r$/, ''));
      if (row.length > 1 || row[0] !== '') rows.push(row);
      row = [];
      cell = '';
    } else cell += unit;
  }
  return rows;
}
