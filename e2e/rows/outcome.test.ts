import { describe, expect, it } from 'vitest';
import { idsOf, outcomes, readReport } from './outcome.ts';
import type { Row } from './rows.ts';

const table: readonly Row[] = [
  ['L1', 'one'],
  ['L2', 'two'],
  ['L3', 'three'],
  ['L4', 'four'],
];
const test = (title: string, status: string, ...ancestorTitles: string[]) => ({ title, status, ancestorTitles });
const report = (...assertionResults: ReturnType<typeof test>[]) => ({
  testResults: [{ name: 'a.test.ts', assertionResults }],
});

describe('the table of rows', () => {
  it('finds the ids at the head of a title only', () => {
    expect(idsOf('A19, K14: the program runs once more')).toEqual(['A19', 'K14']);
    expect(idsOf('takes Secrets as L21: does')).toEqual([]);
    expect(idsOf('S3: keeps a bucket')).toEqual([]);
  });

  it('tells passed, skipped with the reason, failed and missing rows apart', () => {
    const found = outcomes(
      table,
      report(
        test('L1: holds', 'passed'),
        test('L1: needs a Mac', 'skipped'),
        test('needs Electron', 'skipped', 'L2: the desktop'),
        test('L3: holds', 'passed'),
        test('L3: breaks', 'failed'),
      ),
    );
    expect(found.map(({ id, state }) => [id, state])).toEqual([
      ['L1', 'passed'],
      ['L2', 'skipped'],
      ['L3', 'failed'],
      ['L4', 'missing'],
    ]);
    expect(found[1]?.why).toEqual(['L2: the desktop › needs Electron']);
  });

  it('takes a test of a row that the table does not know for a slip', () => {
    expect(outcomes(table, report(test('L99: holds', 'passed'))).at(-1)).toMatchObject({ id: 'L99', state: 'failed' });
  });

  it('takes nothing else for a report', () => {
    expect(readReport('{}')).toBeUndefined();
    expect(readReport('oops')).toBeUndefined();
  });
});
