import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { testFolder } from '../testFolder.ts';
import { OpenFolder, type OpenOptions } from './openFolder.ts';
import { etag } from './testSave.ts';

type Change = Parameters<NonNullable<OpenOptions['onChange']>>[0];

async function open(root: string, stateFolder = testFolder(), door: OpenOptions['door'] = 'browser') {
  const changes: Change[] = [];
  const opened = await OpenFolder.open(root, { stateFolder, door, onChange: (change) => changes.push(change) });
  if (!opened.ok) throw new Error(opened.problem.message);
  const folder = opened.value;
  onTestFinished(() => folder.close());
  await folder.watching();
  const seen = () => changes.flatMap(({ files }) => files);
  return { folder, changes, seen, stateFolder };
}

describe('an open folder', () => {
  it('lists, reads, and says what it could not read', async () => {
    const root = testFolder();
    writeFileSync(join(root, 'a.yaml'), 'a: 1\r\n');
    writeFileSync(join(root, 'utf16.yaml'), Buffer.from('\uFEFFa: 1', 'utf16le'));
    writeFileSync(join(root, 'binary.json'), Buffer.from('89504e470d0a1a0a0001000203040506ff00fe', 'hex'));
    writeFileSync(join(root, 'huge.yaml'), '');
    truncateSync(join(root, 'huge.yaml'), 50 * 1024 * 1024);
    const { folder } = await open(root);
    const listed = await folder.list();
    expect(listed.files.map(({ path }) => path)).toEqual(['a.yaml', 'binary.json', 'utf16.yaml']);
    expect(listed.skipped).toMatchObject([{ path: 'huge.yaml', code: 'files/too-large' }]);
    const read = await folder.read(['a.yaml', 'binary.json', 'utf16.yaml', 'huge.yaml', 'gone.yaml', '../x.yaml']);
    expect(read.files).toEqual([{ path: 'a.yaml', text: 'a: 1\r\n', etag: etag('a: 1\r\n') }]);
    expect(read.skipped.map(({ path, code }) => [path, code])).toEqual([
      ['binary.json', 'document/binary'],
      ['utf16.yaml', 'document/encoding'],
      ['huge.yaml', 'files/too-large'],
      ['gone.yaml', 'files/missing'],
      ['../x.yaml', 'files/outside-folder'],
    ]);
  });

  it('D4: tells changes of others with text and version, new and deleted files too', async () => {
    const root = testFolder();
    writeFileSync(join(root, 'a.yaml'), 'a: 1\n');
    writeFileSync(join(root, 'b.yaml'), 'b: 1\n');
    const { folder, seen } = await open(root);
    await folder.read(['a.yaml', 'b.yaml']);
    writeFileSync(join(root, 'a.yaml'), 'a: 2\n');
    renameSync(join(root, 'b.yaml'), join(root, 'c.yaml'));
    await vi.waitFor(
      () =>
        expect(seen().sort((x, y) => (x.path < y.path ? -1 : 1))).toEqual([
          { path: 'a.yaml', text: 'a: 2\n', etag: etag('a: 2\n') },
          { path: 'b.yaml' },
          { path: 'c.yaml', text: 'b: 1\n', etag: etag('b: 1\n') },
        ]),
      { timeout: 10_000 },
    );
  });

  it('D11: notices a change of the same size with an old date', async () => {
    const root = testFolder();
    const file = join(root, 'a.yaml');
    writeFileSync(file, 'a: 1\n');
    utimesSync(file, 1000, 1000);
    const { folder, seen } = await open(root);
    await folder.read(['a.yaml']);
    writeFileSync(`${file}.new`, 'a: 2\n');
    utimesSync(`${file}.new`, 1000, 1000);
    renameSync(`${file}.new`, file);
    await vi.waitFor(() => expect(seen()).toMatchObject([{ path: 'a.yaml', text: 'a: 2\n' }]), { timeout: 10_000 });
  });

  it('own saves never show as changes, a touch without a change neither', async () => {
    const root = testFolder();
    writeFileSync(join(root, 'a.yaml'), 'a: 1\n');
    const { folder, seen } = await open(root);
    await folder.read(['a.yaml']);
    let base = etag('a: 1\n');
    for (let round = 0; round < 20; round++) {
      const text = `a: ${round + 2}\n`;
      expect(await folder.save([{ action: 'write', path: 'a.yaml', text, base }])).toMatchObject({
        value: { saved: true },
      });
      base = etag(text);
    }
    utimesSync(join(root, 'a.yaml'), 2000, 2000);
    // The stranger's file comes after all of ours, so once it is seen ours would have been.
    writeFileSync(join(root, 'theirs.yaml'), 'x: 1\n');
    await vi.waitFor(() => expect(seen().map(({ path }) => path)).toContain('theirs.yaml'), { timeout: 10_000 });
    expect(seen().map(({ path }) => path)).toEqual(['theirs.yaml']);
  });

  it('D6: many files at once, as a checkout does, are told together', async () => {
    const root = testFolder();
    const { changes, seen } = await open(root);
    mkdirSync(join(root, 'deep'));
    for (let n = 0; n < 50; n++) {
      writeFileSync(join(root, 'deep', `f${n}.yaml`), `n: ${n}\n`);
      // At the pace of a slow disk: what is told together is more than what comes in one moment.
      await pause(4);
    }
    writeFileSync(join(root, '.gitignore'), '');
    await vi.waitFor(() => expect(seen().length).toBeGreaterThanOrEqual(50), { timeout: 10_000 });
    expect(new Set(seen().map(({ path }) => path)).size).toBe(50);
    expect(changes.length).toBeLessThan(25);
  });

  it('D7: is written by one window at a time; the next one may when it is closed', async () => {
    const root = testFolder();
    const first = await open(root);
    const second = await open(root, first.stateFolder, 'desktop');
    expect(first.folder.info.readOnly).toBe(false);
    expect(second.folder.info).toMatchObject({ readOnly: true });
    expect(second.folder.info.readOnlyReason).toContain(`process ${process.pid}`);
    expect(await second.folder.save([{ action: 'write', path: 'a.yaml', text: '' }])).toMatchObject({
      ok: false,
      problem: { code: 'folder/read-only' },
    });
    expect(existsSync(join(root, 'a.yaml'))).toBe(false);
    await first.folder.close();
    await second.folder.enter();
    expect(second.folder.info.readOnly).toBe(false);
  });

  it('D7: the lock of a process that died is taken over', async () => {
    const root = testFolder();
    const { folder, stateFolder } = await open(root);
    const [name = ''] = readdirSync(join(stateFolder, 'locks'));
    const lock = JSON.parse(readFileSync(join(stateFolder, 'locks', name), 'utf8'));
    await folder.close();
    writeFileSync(join(stateFolder, 'locks', name), JSON.stringify({ ...lock, pid: 2 ** 22 - 1, nonce: 'dead' }));
    expect((await open(root, stateFolder)).folder.info.readOnly).toBe(false);
    // Its number has gone to another process since, here to this one.
    writeFileSync(join(stateFolder, 'locks', name), JSON.stringify({ ...lock, start: '1', nonce: 'reused' }));
    expect((await open(root, stateFolder)).folder.info.readOnly).toBe(process.platform !== 'linux');
    writeFileSync(join(stateFolder, 'locks', name), 'torn {');
    expect((await open(root, stateFolder)).folder.info.readOnly).toBe(false);
  });

  it('sweeps temporary files of dead processes only', async () => {
    const root = testFolder();
    const dead = `.a.yaml.entresol-${2 ** 22 - 1}-0123456789abcdef.tmp`;
    const alive = `.a.yaml.entresol-${process.pid}-0123456789abcdef.tmp`;
    for (const name of [dead, alive, '.a.yaml.other-1.tmp', 'a.yaml']) writeFileSync(join(root, name), '');
    const { folder } = await open(root);
    await folder.list();
    expect(readdirSync(root).sort()).toEqual([alive, '.a.yaml.other-1.tmp', 'a.yaml'].sort());
  });

  it('B16: reads a link as far as the folder goes, whether the file or its folder is one', async () => {
    const root = testFolder();
    const elsewhere = testFolder();
    writeFileSync(join(elsewhere, 'secret.yaml'), 'secret: 1\n');
    mkdirSync(join(root, 'base'));
    writeFileSync(join(root, 'base', 'a.yaml'), 'a: 1\n');
    symlinkSync('base/a.yaml', join(root, 'link.yaml'));
    symlinkSync('base', join(root, 'alias'));
    symlinkSync(join(elsewhere, 'secret.yaml'), join(root, 'stolen.yaml'));
    symlinkSync(elsewhere, join(root, 'away'));
    symlinkSync('loop.yaml', join(root, 'loop.yaml'));
    const { folder } = await open(root);
    const read = await folder.read(['link.yaml', 'alias/a.yaml', 'stolen.yaml', 'away/secret.yaml', 'loop.yaml']);
    expect(read.files.map(({ path, text }) => [path, text])).toEqual([
      ['link.yaml', 'a: 1\n'],
      ['alias/a.yaml', 'a: 1\n'],
    ]);
    expect(read.skipped.map(({ path, code }) => [path, code])).toEqual([
      ['stolen.yaml', 'files/outside-folder'],
      ['away/secret.yaml', 'files/outside-folder'],
      ['loop.yaml', 'files/link-broken'],
    ]);
  });

  it('a folder that is a link is opened at its real place', async () => {
    const root = testFolder();
    const link = join(testFolder(), 'link');
    symlinkSync(root, link);
    expect((await open(link)).folder.root).toBe(root);
  });

  it('says plainly why a path is no folder', async () => {
    const options: OpenOptions = { stateFolder: testFolder(), door: 'browser' };
    expect(await OpenFolder.open(join(testFolder(), 'gone'), options)).toMatchObject({
      problem: { code: 'folder/missing' },
    });
    expect(await OpenFolder.open(import.meta.filename, options)).toMatchObject({
      problem: { code: 'folder/not-a-folder' },
    });
  });
});

describe('the journal', () => {
  it('D2: keeps unsaved work for the next session, and only its owner can read it', async () => {
    const root = testFolder();
    const { folder, stateFolder } = await open(root);
    expect(await folder.journal.read()).toEqual({ ok: true, value: null });
    const files = [
      { path: 'a.yaml', text: 'a: 2\n', base: etag('a: 1\n') },
      { path: 'gone.yaml', text: null },
    ];
    await folder.journal.write(files);
    await folder.close();
    const later = await open(root, stateFolder);
    expect(await later.folder.journal.read()).toMatchObject({ ok: true, value: { files } });
    await later.folder.journal.clear();
    expect(await later.folder.journal.read()).toEqual({ ok: true, value: null });
  });

  it('the last state wins, however many are written at once', async () => {
    const { folder } = await open(testFolder());
    const writes = Array.from({ length: 30 }, (_, n) => folder.journal.write([{ path: 'a.yaml', text: `n: ${n}` }]));
    expect((await Promise.all(writes)).every(({ ok }) => ok)).toBe(true);
    expect(await folder.journal.read()).toMatchObject({ value: { files: [{ text: 'n: 29' }] } });
  });

  it('D8: a journal that is damaged or from a newer version is told, not thrown away', async () => {
    const root = testFolder();
    const { folder, stateFolder } = await open(root);
    await folder.journal.write([{ path: 'a.yaml', text: 'a: 1' }]);
    const [name = ''] = readdirSync(join(stateFolder, 'journal'));
    const file = join(stateFolder, 'journal', name);
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 30));
    const refused = { ok: false, problem: { code: 'state/damaged', place: file } };
    expect(await folder.journal.read()).toMatchObject(refused);
    const newer = JSON.stringify({ version: 2, savedAt: '2030-01-01', files: [{ path: 'a.yaml', text: 'b: 1' }] });
    writeFileSync(file, newer);
    expect(await folder.journal.read()).toMatchObject(refused);
    expect(readFileSync(file, 'utf8')).toBe(newer);
  });
});
