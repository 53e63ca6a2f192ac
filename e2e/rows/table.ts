/** Prints each row of the tables of attacks and faults with what its tests came to. Ends with 1 where one failed or is missing. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { outcomes, readReport } from './outcome.ts';
import { rows } from './rows.ts';

const file = process.argv[2] ?? fileURLToPath(new URL('../../artifacts/tests.json', import.meta.url));
const howTo = 'Make a report of all tests with: npm test';

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

const text = textOf(file);
const report = text === undefined ? undefined : readReport(text);
if (report === undefined) {
  console.error(`${text === undefined ? 'There is no report' : 'This is no report'}: ${file}\n${howTo}`);
  process.exitCode = 2;
} else {
  const found = outcomes(rows, report);
  for (const { id, holds, state, passed, why } of found) {
    const tests = state === 'passed' ? ` (${passed} ${passed === 1 ? 'test' : 'tests'})` : '';
    console.log(`${id.padEnd(4)} ${state.padEnd(8)} ${holds}${tests}`);
    for (const reason of why) console.log(`${' '.repeat(14)}${reason}`);
  }
  const count = (state: string) => found.filter((outcome) => outcome.state === state).length;
  const line = ['passed', 'skipped', 'failed', 'missing'].map((state) => `${count(state)} ${state}`).join(', ');
  console.log(`\n${found.length} rows: ${line}`);
  if (count('missing') > 0) console.log(`A row is missing when no test carries its id. ${howTo}`);
  if (count('failed') + count('missing') > 0) process.exitCode = 1;
}
