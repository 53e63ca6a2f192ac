import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { OpenFolder } from '../../electron/host/files/openFolder.ts';
import { filePath } from '../../shared/document/document.ts';
import { createWorkspace } from '../../shared/workspace/workspace.ts';
import { seeded } from './seeded.ts';

const seconds = Number(process.env.ENTRESOL_SOAK_SECONDS ?? 20);
const seed = Number(process.env.ENTRESOL_SOAK_SEED ?? 7);
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});
const newFolder = () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'entresol-soak-')));
  made.push(folder);
  return folder;
};

const whole = /^n: (\d+)\n[\s\S]*\nend: \1\n$/;
/** The number in a file, which is the same at its head and its end; −1 where there is no file. */
function numberIn(path: string): number {
  if (!existsSync(path)) return -1;
  const text = readFileSync(path, 'utf8');
  const found = whole.exec(text)?.[1];
  if (found === undefined) throw new Error(`${path} is torn: ${text.slice(0, 40)}…`);
  return Number(found);
}

/** The last number that the process said with a word. */
function last(said: string, word: string): number {
  return Number([...said.matchAll(new RegExp(`^${word} (\\d+)$`, 'gm'))].at(-1)?.[1] ?? -1);
}

it(
  'D1, D2, D6, D12: killed at any moment, among changes of others and switches of branches, nothing saved is lost, nothing stays behind and unsaved work is offered back',
  async () => {
    const random = seeded(seed);
    const [root, state] = [newFolder(), newFolder()];
    const at = (name: string) => join(root, name);
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', '-C', root, ...words], { stdio: 'pipe' });
    const text = (number: number) => `n: ${number}\n# start\nend: ${number}\n`;
    git('init', '-q', '-b', 'main');
    for (const branch of ['main', 'other']) {
      if (branch === 'other') git('checkout', '-q', '-b', 'other');
      writeFileSync(at('g.yaml'), `on: ${branch}\n`);
      git('add', 'g.yaml');
      git('commit', '-q', '-m', branch);
    }
    for (const name of ['a.yaml', 'b.yaml', 'c.yaml', 'r.yaml']) writeFileSync(at(name), text(0));

    const end = Date.now() + seconds * 1_000;
    let [kills, saves, offers] = [0, 0, 0];
    for (let turn = 1; Date.now() < end || kills < 3; turn++) {
      const before = numberIn(at('a.yaml'));
      const child = spawn(process.execPath, [join(import.meta.dirname, 'editing.ts'), root, state, String(turn)]);
      let said = '';
      let errors = '';
      child.stdout.setEncoding('utf8').on('data', (part: string) => {
        said += part;
      });
      child.stderr.setEncoding('utf8').on('data', (part: string) => {
        errors += part;
      });
      const closed = once(child, 'close');
      await Promise.race([once(child.stdout, 'data'), closed]);
      for (let step = Math.floor(random() * 6); step >= 0; step--) {
        await pause(random() * 120);
        if (random() < 0.3) git('checkout', '-q', random() < 0.5 ? 'main' : 'other');
        if (random() < 0.5) {
          writeFileSync(at('.theirs'), text(1));
          renameSync(at('.theirs'), at('c.yaml'));
        }
      }
      child.kill('SIGKILL');
      await closed;
      expect(errors.replace(/^.*ExperimentalWarning.*\n.*\n/m, ''), `seed ${seed}, turn ${turn}`).toBe('');
      kills++;

      const opened = await OpenFolder.open(root, { stateFolder: state, door: 'browser' });
      if (!opened.ok) throw new Error(opened.problem.message);
      const folder = opened.value;
      expect(folder.info.readOnly).toBe(false);
      await folder.list();
      const where = `seed ${seed}, turn ${turn}`;
      const saved = last(said, 'saved');
      const a = numberIn(at('a.yaml'));
      expect([saved === -1 ? before : saved, last(said, 'save')], where).toContain(a);
      expect(numberIn(at('b.yaml')), where).toBe(a);
      numberIn(at('c.yaml'));
      expect(
        [at('r.yaml'), at('s.yaml')].map(numberIn).filter((number) => number >= 0),
        where,
      ).toHaveLength(1);
      expect(readFileSync(at('g.yaml'), 'utf8')).toMatch(/^on: (main|other)\n$/);
      expect(
        readdirSync(root).filter((name) => name.endsWith('.tmp')),
        where,
      ).toEqual([]);
      saves += saved === -1 ? 0 : 1;

      const journal = await folder.journal.read();
      if (!journal.ok) throw new Error(journal.problem.message);
      const kept = last(said, 'kept');
      // What was written to the journal is on disk by now, or is offered.
      if (kept > a) expect(journal.value?.files[0]?.text, where).toMatch(new RegExp(`^n: (${kept}|${kept + 1})\n`));
      if (journal.value !== null) {
        offers++;
        const path = filePath('a.yaml');
        const onDisk = readFileSync(at('a.yaml'), 'utf8');
        const workspace = createWorkspace({ clock: () => 0, today: '2026-01-01' });
        await workspace.open({ name: 'soak' }, []);
        await workspace.load([{ path, text: onDisk, etag: 'x' }], []);
        const work = journal.value.files.map((file) => ({ path: filePath(file.path), text: file.text, base: 'x' }));
        await workspace.restore(work);
        expect(await workspace.source(path), where).toBe(work[0]?.text);
        await workspace.undo();
        expect(await workspace.source(path), where).toBe(onDisk);
      }
      await folder.journal.clear();
      await folder.close();
    }
    console.log(
      `soak: seed ${seed}, ${kills} kills, ${saves} with saves before them, ${offers} offers of unsaved work`,
    );
    expect(saves).toBeGreaterThan(0);
    expect(offers).toBeGreaterThan(0);
  },
  seconds * 1_000 + 120_000,
);
