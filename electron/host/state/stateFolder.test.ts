import { chownSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { testFolder } from '../testFolder.ts';
import { writeState } from './stateFile.ts';
import { prepareStateFolder } from './stateFolder.ts';

const isRoot = process.getuid?.() === 0;

it('L13: the state folder and its files are for their owner only', async () => {
  const folder = join(testFolder(), 'deep', 'state');
  expect(await prepareStateFolder(folder)).toEqual({ ok: true, value: folder });
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  const file = join(folder, 'journal', 'x.json');
  await writeState(file, { secret: 1 });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'journal')).mode & 0o777).toBe(0o700);
});

it('L13: a link or a file in the place of the state folder is refused', async () => {
  const folder = testFolder();
  mkdirSync(join(folder, 'elsewhere'));
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'link'));
  writeFileSync(join(folder, 'file'), '');
  expect(await prepareStateFolder(join(folder, 'link'))).toMatchObject({ problem: { code: 'state/not-ours' } });
  expect(await prepareStateFolder(join(folder, 'file'))).toMatchObject({ ok: false });
});

it.skipIf(!isRoot)(
  'L13: a state folder of somebody else is refused (skipped where this may not give a folder away)',
  async () => {
    const folder = join(testFolder(), 'state');
    mkdirSync(folder);
    chownSync(folder, 65_534, 65_534);
    expect(await prepareStateFolder(folder)).toMatchObject({ problem: { code: 'state/not-ours' } });
  },
);

it('L13: a file of the state folder replaces a link in its place and leaves what it leads to alone', async () => {
  const folder = testFolder();
  const [victim, file] = [join(folder, 'victim'), join(folder, 'recents.json')];
  writeFileSync(victim, 'mine');
  symlinkSync(victim, file);
  await writeState(file, { version: 1 });
  expect(statSync(victim).size).toBe(4);
});
