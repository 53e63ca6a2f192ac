import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { testFolder } from '../testFolder.ts';
import { OpenFolder } from './openFolder.ts';
import { etagOf } from './read.ts';

const old = '# Ours.\napiVersion: entresol.dev/v1alpha1\nkind: Blueprint\nunknown: kept\n';

it('D14: a save that changes the format of blueprint.yaml keeps the old file, to the byte; any other save keeps none', async () => {
  const [root, state] = [testFolder(), testFolder()];
  writeFileSync(join(root, 'blueprint.yaml'), old);
  const folder = await OpenFolder.open(root, { stateFolder: state, door: 'terminal' });
  if (!folder.ok) throw new Error(folder.problem.message);
  const save = async (before: string, text: string) =>
    expect(
      await folder.value.save([{ action: 'write', path: 'blueprint.yaml', text, base: etagOf(Buffer.from(before)) }]),
    ).toMatchObject({ ok: true, value: { saved: true } });
  const backups = () =>
    readdirSync(state, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.parentPath.includes('backups'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  const renamed = `${old}name: Shop\n`;
  await save(old, renamed);
  expect(backups()).toEqual([]);
  const newer = renamed.replace('v1alpha1', 'v1alpha2');
  await save(renamed, newer);
  expect(backups()).toEqual([renamed]);
  expect(readFileSync(join(root, 'blueprint.yaml'), 'utf8')).toBe(newer);
});
