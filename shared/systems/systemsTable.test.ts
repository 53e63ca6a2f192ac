import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { systemsPage, systemsTable, withSystemsTable } from './systemsTable.ts';

it('is what the docs show; write it anew with node docs/rules/generate.ts', () => {
  expect(readFileSync(new URL('../../docs/systems.md', import.meta.url), 'utf8')).toBe(systemsPage());
});

it('is what the README shows', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  expect(readme).toContain('| [Score](');
  expect(withSystemsTable(readme)).toBe(readme);
});

it('tells no system that nothing leads anywhere from', () => {
  const alone = systemsTable().filter(({ relates, id }) => relates.length === 0 && id !== 'kubefirst');
  expect(alone).toEqual([]);
});
