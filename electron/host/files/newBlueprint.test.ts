import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../testFolder.ts';
import { writeNewBlueprint } from './newBlueprint.ts';

const files = [
  { path: 'README.md', text: '# Shop\n' },
  { path: 'apps/shop/score.yaml', text: 'apiVersion: score.dev/v1b1\n' },
];

describe('A new blueprint', () => {
  it('is written into a folder that is made for it', async () => {
    const folder = join(testFolder(), 'new', 'shop');
    expect(await writeNewBlueprint(folder, files)).toMatchObject({ ok: true });
    expect(readFileSync(join(folder, 'apps/shop/score.yaml'), 'utf8')).toBe('apiVersion: score.dev/v1b1\n');
    expect(existsSync(join(folder, 'README.md'))).toBe(true);
  });

  it('is written into an empty folder, and into a fresh repository', async () => {
    const empty = testFolder();
    expect(await writeNewBlueprint(empty, files)).toMatchObject({ ok: true });
    const repository = testFolder();
    mkdirSync(join(repository, '.git'));
    expect(await writeNewBlueprint(repository, files)).toMatchObject({ ok: true });
  });

  it('leaves a folder alone that holds anything', async () => {
    const folder = testFolder();
    writeFileSync(join(folder, 'notes.txt'), 'mine\n');
    const problem = { code: 'folder/not-empty', message: 'my folder is not empty, so nothing was written.' };
    expect(await writeNewBlueprint(folder, files, 'my folder')).toMatchObject({ ok: false, problem });
    expect(readdirSync(folder)).toEqual(['notes.txt']);
  });

  it.each(['../out.yaml', '/etc/out.yaml', 'a/../../out.yaml', '.git/hooks/a.yaml', 'run.sh'])(
    'writes nothing where one of its files is %s',
    async (path) => {
      const folder = join(testFolder(), 'shop');
      expect(await writeNewBlueprint(folder, [...files, { path, text: '' }])).toMatchObject({ ok: false });
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it('is refused where a file stands in the place of its folder', async () => {
    const place = join(testFolder(), 'file');
    writeFileSync(place, '');
    expect(await writeNewBlueprint(place, files)).toMatchObject({ ok: false, problem: { code: 'files/not-a-folder' } });
  });
});
