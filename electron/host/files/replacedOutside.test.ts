import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { testFolder } from '../testFolder.ts';
import { OpenFolder, type OpenOptions } from './openFolder.ts';

type Change = Parameters<NonNullable<OpenOptions['onChange']>>[0];

/** The folder as a window has it open, its files read, and what the window is told from then on. */
async function watched(root: string, paths: readonly string[]) {
  const changes: Change[] = [];
  const opened = await OpenFolder.open(root, {
    stateFolder: testFolder(),
    door: 'browser',
    onChange: (change) => changes.push(change),
  });
  if (!opened.ok) throw new Error(opened.problem.message);
  const folder = opened.value;
  onTestFinished(() => folder.close());
  await folder.watching();
  const { files } = await folder.read(paths);
  const texts = () => new Map(changes.flatMap((change) => change.files.map(({ path, text }) => [path, text] as const)));
  const skipped = () => new Map(changes.flatMap((change) => change.skipped.map(({ path, code }) => [path, code])));
  return { folder, files, changes, texts, skipped };
}

it.skipIf(process.platform === 'win32')(
  'D6: what became a folder, a pipe or a link is told by its name, is not read, and is not written over',
  async () => {
    const [root, elsewhere] = [testFolder(), testFolder()];
    const paths = ['folder.yaml', 'gone.yaml', 'link.yaml', 'pipe.yaml'];
    for (const path of paths) writeFileSync(join(root, path), `was: ${path}\n`);
    writeFileSync(join(elsewhere, 'secret.yaml'), 'secret: 1\n');
    const { folder, files, texts, skipped } = await watched(root, paths);
    for (const path of paths) rmSync(join(root, path));
    mkdirSync(join(root, 'folder.yaml'));
    symlinkSync(join(elsewhere, 'secret.yaml'), join(root, 'link.yaml'));
    execFileSync('mkfifo', [join(root, 'pipe.yaml')]);
    await vi.waitFor(
      () => {
        expect(skipped()).toEqual(
          new Map([
            ['folder.yaml', 'files/not-a-file'],
            ['link.yaml', 'files/outside-folder'],
            ['pipe.yaml', 'files/special'],
          ]),
        );
        expect(texts()).toEqual(new Map([['gone.yaml', undefined]]));
      },
      { timeout: 10_000 },
    );
    const base = files.find(({ path }) => path === 'gone.yaml')?.etag ?? '';
    for (const path of ['folder.yaml', 'link.yaml', 'pipe.yaml'])
      expect(await folder.save([{ action: 'write', path, text: 'mine: 1\n', base }]), path).toMatchObject({
        ok: false,
      });
    // Nor does a deleted file come back before the person was asked.
    expect(await folder.save([{ action: 'write', path: 'gone.yaml', text: 'mine: 1\n', base }])).toMatchObject({
      value: { saved: false, conflicts: [{ path: 'gone.yaml' }] },
    });
  },
);

it('D6: a name that changes its case only is the old file gone and a new one there', async () => {
  const root = testFolder();
  writeFileSync(join(root, 'shop.yaml'), 'a: 1\n');
  const { texts } = await watched(root, ['shop.yaml']);
  renameSync(join(root, 'shop.yaml'), join(root, 'Shop.yaml'));
  await vi.waitFor(
    () =>
      expect(texts()).toEqual(
        new Map([
          ['shop.yaml', undefined],
          ['Shop.yaml', 'a: 1\n'],
        ]),
      ),
    { timeout: 10_000 },
  );
});

it('D6: a checkout of another branch is told in a few messages, with every file as it is then', async () => {
  const root = testFolder();
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', '-C', root, ...words], { stdio: 'pipe' });
  const names = Array.from({ length: 50 }, (_, at) => `deep/f${at}.yaml`);
  git('init', '-q', '-b', 'main');
  mkdirSync(join(root, 'deep'));
  for (const name of names) writeFileSync(join(root, name), `on: main # ${name}\n`);
  git('add', '-A');
  git('commit', '-qm', 'main');
  git('checkout', '-q', '-b', 'other');
  names.forEach((name, at) => {
    if (at % 5 === 0) rmSync(join(root, name));
    else writeFileSync(join(root, name), `on: other\n`);
  });
  git('add', '-A');
  git('commit', '-qm', 'other');
  git('checkout', '-q', 'main');
  const { changes, texts } = await watched(root, names);
  git('checkout', '-q', 'other');
  const expected = new Map(names.map((name, at) => [name, at % 5 === 0 ? undefined : 'on: other\n']));
  await vi.waitFor(() => expect(texts()).toEqual(expected), { timeout: 10_000 });
  expect(changes.length).toBeLessThan(8);
});

it('D11: notices a file that is rewritten in its place with the same size and the same dates', async () => {
  const root = testFolder();
  const file = join(root, 'a.yaml');
  const rewrite = (text: string) => {
    writeFileSync(file, text);
    // Read after it was written, as most files are; and dates that did not move, as on a disk with coarse ones.
    utimesSync(file, 2000, 1000);
  };
  rewrite('a: 1\n');
  const { folder, files, texts } = await watched(root, ['a.yaml']);
  rewrite('a: 2\n');
  await vi.waitFor(() => expect(texts()).toEqual(new Map([['a.yaml', 'a: 2\n']])), { timeout: 10_000 });
  const base = files[0]?.etag ?? '';
  expect(await folder.save([{ action: 'write', path: 'a.yaml', text: 'a: 3\n', base }])).toMatchObject({
    value: { saved: false, conflicts: [{ path: 'a.yaml', theirs: 'a: 2\n' }] },
  });
});
