import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SaveItem } from '../../../shared/protocol/files.ts';
import { testFolder } from '../testFolder.ts';
import { saveFiles } from './save.ts';
import { finishSave, writeManifest } from './saveManifest.ts';
import { etag, saveFolder, temporaries } from './testSave.ts';

function setup() {
  const folder = saveFolder();
  return { ...folder, save: (...items: SaveItem[]) => saveFiles(folder.root, folder.manifest, items) };
}

describe('saveFiles', () => {
  it('writes, creates folders and deletes in one go, and gives the new versions', async () => {
    const { root, put, get, save } = setup();
    put('a.yaml', 'a: 1\n');
    put('old.yaml', 'x: 1\n');
    const saved = await save(
      { action: 'write', path: 'a.yaml', text: 'a: 2\n', base: etag('a: 1\n') },
      { action: 'write', path: 'new/deep/b.yaml', text: 'b: 1\n' },
      { action: 'delete', path: 'old.yaml', base: etag('x: 1\n') },
    );
    expect(saved).toEqual({
      ok: true,
      value: {
        saved: true,
        files: [
          { path: 'a.yaml', etag: etag('a: 2\n') },
          { path: 'new/deep/b.yaml', etag: etag('b: 1\n') },
          { path: 'old.yaml', etag: null },
        ],
      },
    });
    expect(get('a.yaml') + get('new/deep/b.yaml')).toBe('a: 2\nb: 1\n');
    expect(existsSync(join(root, 'old.yaml'))).toBe(false);
    expect(temporaries(root)).toEqual([]);
  });

  it('D5: never overwrites a version that the change was not made on, and then saves nothing at all', async () => {
    const { put, get, save } = setup();
    put('a.yaml', 'theirs: 1\n');
    put('b.yaml', 'b: 1\n');
    const saved = await save(
      { action: 'write', path: 'b.yaml', text: 'b: 2\n', base: etag('b: 1\n') },
      { action: 'write', path: 'a.yaml', text: 'mine: 1\n', base: etag('base: 1\n') },
      { action: 'write', path: 'b2.yaml', text: '', base: etag('gone') },
    );
    expect(saved).toEqual({
      ok: true,
      value: {
        saved: false,
        conflicts: [{ path: 'a.yaml', theirs: 'theirs: 1\n', etag: etag('theirs: 1\n') }, { path: 'b2.yaml' }],
      },
    });
    expect(get('a.yaml') + get('b.yaml')).toBe('theirs: 1\nb: 1\n');
  });

  it('D5: a file that must not exist yet is not overwritten', async () => {
    const { put, get, save } = setup();
    put('a.yaml', 'theirs: 1\n');
    expect(await save({ action: 'write', path: 'a.yaml', text: 'mine: 1\n' })).toMatchObject({
      value: { saved: false },
    });
    expect(get('a.yaml')).toBe('theirs: 1\n');
  });

  it('D9: gives back every byte: byte order mark, line ends, missing last line end', async () => {
    const { root, save } = setup();
    const text = '\uFEFFa: "ü"\r\nb: 2 # c\r\n\r\nc: 3';
    await save({ action: 'write', path: 'a.yaml', text });
    expect(readFileSync(join(root, 'a.yaml'))).toEqual(Buffer.from(text, 'utf8'));
  });

  it('keeps the mode of a file, and a link inside the folder stays a link', async () => {
    const { root, put, get, save } = setup();
    mkdirSync(join(root, 'base'));
    put('base/real.yaml', 'a: 1\n');
    chmodSync(join(root, 'base/real.yaml'), 0o640);
    symlinkSync('base/real.yaml', join(root, 'link.yaml'));
    await save({ action: 'write', path: 'link.yaml', text: 'a: 2\n', base: etag('a: 1\n') });
    expect(get('base/real.yaml')).toBe('a: 2\n');
    expect(lstatSync(join(root, 'link.yaml')).isSymbolicLink()).toBe(true);
    expect(statSync(join(root, 'base/real.yaml')).mode & 0o777).toBe(0o640);
  });

  it('E9: writes nothing outside the folder and nothing that could run', async () => {
    const { root, save } = setup();
    const elsewhere = testFolder();
    symlinkSync(elsewhere, join(root, 'away'));
    symlinkSync(join(elsewhere, 'target.yaml'), join(root, 'dangling.yaml'));
    mkdirSync(join(root, '.git'));
    symlinkSync('.git', join(root, 'alias'));
    const code = async (path: string) => {
      const saved = await save({ action: 'write', path, text: 'x: 1\n' });
      return saved.ok ? 'saved' : saved.problem.code;
    };
    expect(await code('../x.yaml')).toBe('files/outside-folder');
    expect(await code('/etc/x.yaml')).toBe('files/outside-folder');
    expect(await code('a/../../x.yaml')).toBe('files/outside-folder');
    expect(await code('a\\..\\x.yaml')).toBe('files/outside-folder');
    expect(await code('a\0.yaml')).toBe('files/outside-folder');
    expect(await code('away/x.yaml')).toBe('files/outside-folder');
    expect(await code('dangling.yaml')).not.toBe('saved');
    expect(await code('.git/config')).toBe('files/not-blueprint');
    expect(await code('.GIT/x.yaml')).toBe('files/not-blueprint');
    expect(await code('alias/x.yaml')).toBe('files/not-blueprint');
    expect(await code('run.sh')).toBe('files/not-blueprint');
    expect(readdirSync(elsewhere)).toEqual([]);
    expect(readdirSync(join(root, '.git'))).toEqual([]);
  });

  it('D3: a failure in the middle leaves every file as it was', async () => {
    const { root, put, get, save } = setup();
    put('a.yaml', 'a: 1\n');
    mkdirSync(join(root, 'folder.yaml'));
    const saved = await save(
      { action: 'write', path: 'a.yaml', text: 'a: 2\n', base: etag('a: 1\n') },
      { action: 'write', path: 'folder.yaml', text: 'x: 1\n' },
    );
    expect(saved).toMatchObject({ ok: false, problem: { code: 'files/not-a-file', place: 'folder.yaml' } });
    expect(get('a.yaml')).toBe('a: 1\n');
    expect(temporaries(root)).toEqual([]);
  });

  it('D3: a name too long for the disk is refused before anything is written', async () => {
    const { save, root } = setup();
    const long = `${'x'.repeat(251)}.yaml`;
    expect(await save({ action: 'write', path: long, text: '' })).toMatchObject({
      ok: false,
      problem: { code: 'files/name' },
    });
    expect(readdirSync(root)).toEqual([]);
  });

  it('refuses half a character instead of writing another one', async () => {
    const { save } = setup();
    expect(await save({ action: 'write', path: 'a.yaml', text: 'a: \uD800' })).toMatchObject({
      problem: { code: 'files/not-text' },
    });
  });
});

describe('finishSave', () => {
  it('D12: finishes a save that stopped after its first file', async () => {
    const { root, manifest, put, get } = setup();
    put('a.yaml', 'new a\n');
    put('b.yaml', 'old b\n');
    put('.b.yaml.entresol-1-0123456789abcdef.tmp', 'new b\n');
    put('c.yaml', 'old c\n');
    await writeManifest(manifest, [
      {
        place: join(root, 'a.yaml'),
        temporary: join(root, '.a.yaml.entresol-1-0123456789abcdef.tmp'),
        etag: etag('new a\n'),
        base: etag('old a\n'),
      },
      {
        place: join(root, 'b.yaml'),
        temporary: join(root, '.b.yaml.entresol-1-0123456789abcdef.tmp'),
        etag: etag('new b\n'),
        base: etag('old b\n'),
      },
      { place: join(root, 'c.yaml'), base: etag('old c\n') },
    ]);
    expect(await finishSave(manifest)).toMatchObject({ ok: true });
    expect(get('a.yaml') + get('b.yaml')).toBe('new a\nnew b\n');
    expect(readdirSync(root)).toEqual(['a.yaml', 'b.yaml']);
    expect(existsSync(manifest)).toBe(false);
  });

  it('D12: leaves a file alone that somebody changed after the crash', async () => {
    const { root, manifest, put, get } = setup();
    put('a.yaml', 'theirs\n');
    put('.a.yaml.entresol-1-0123456789abcdef.tmp', 'mine\n');
    await writeManifest(manifest, [
      {
        place: join(root, 'a.yaml'),
        temporary: join(root, '.a.yaml.entresol-1-0123456789abcdef.tmp'),
        etag: etag('mine\n'),
        base: etag('old\n'),
      },
    ]);
    await finishSave(manifest);
    expect(get('a.yaml')).toBe('theirs\n');
    expect(readdirSync(root)).toEqual(['a.yaml']);
  });
});
