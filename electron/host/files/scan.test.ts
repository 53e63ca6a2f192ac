import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../testFolder.ts';
import { IgnoreRules } from './ignoreRules.ts';
import { scanFolder } from './scan.ts';

function put(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const scan = (root: string, limit?: number) => scanFolder(root, new IgnoreRules(root), limit);
const paths = (entries: readonly { readonly path: string }[]) => entries.map(({ path }) => path);

describe('scanFolder', () => {
  it('lists blueprint files in path order and leaves tool folders and other files alone', async () => {
    const root = testFolder();
    put(root, {
      'b.yaml': 'a: 1',
      'a/score.yml': 'a: 1',
      'a.json': '{}',
      'infra/main.tf': '',
      'operator/PROJECT': '',
      'README.md': '',
      '.git/config.yaml': '',
      'node_modules/x/package.json': '{}',
      'infra/.terraform/modules.json': '{}',
      'out/all.yaml': '',
    });
    expect(paths((await scan(root)).files)).toEqual([
      'a.json',
      'a/score.yml',
      'b.yaml',
      'infra/main.tf',
      'operator/PROJECT',
    ]);
  });

  it('obeys every .gitignore, the nearer one last', async () => {
    const root = testFolder();
    put(root, {
      '.gitignore': 'build/\n*.secret.yaml\n/top.yaml\n',
      'top.yaml': '',
      'deep/top.yaml': '',
      'build/made.yaml': '',
      'x.secret.yaml': '',
      'kept/.gitignore': '!*.secret.yaml\n',
      'kept/y.secret.yaml': '',
    });
    expect(paths((await scan(root)).files)).toEqual(['deep/top.yaml', 'kept/y.secret.yaml']);
  });

  it('B16: ends on link loops, never leaves the folder, and says so', async () => {
    const root = testFolder();
    const elsewhere = testFolder();
    put(elsewhere, { 'secret.yaml': 'a: 1' });
    put(root, { 'a/b/real.yaml': 'a: 1' });
    symlinkSync('..', join(root, 'a/b/up'));
    symlinkSync('loop.yaml', join(root, 'loop.yaml'));
    symlinkSync('a/b/real.yaml', join(root, 'link.yaml'));
    symlinkSync(elsewhere, join(root, 'away'));
    symlinkSync(join(elsewhere, 'secret.yaml'), join(root, 'stolen.yaml'));
    const found = await scan(root);
    expect(paths(found.files)).toEqual(['a/b/real.yaml']);
    expect(found.skipped.map(({ path, code }) => [path, code])).toEqual([
      ['away', 'files/link-outside'],
      ['link.yaml', 'files/link'],
      ['loop.yaml', 'files/link-broken'],
      ['stolen.yaml', 'files/link-outside'],
    ]);
  });

  it.skipIf(process.platform === 'win32')('B16: passes by pipes and devices', async () => {
    const root = testFolder();
    execFileSync('mkfifo', [join(root, 'pipe.yaml')]);
    put(root, { 'ok.yaml': '' });
    const found = await scan(root);
    expect(paths(found.files)).toEqual(['ok.yaml']);
    expect(found.skipped).toMatchObject([{ path: 'pipe.yaml', code: 'files/special' }]);
  });

  it.skipIf(process.platform === 'win32')('B16: names an unreadable folder and reads the rest', () => {
    const root = testFolder();
    put(root, { 'closed/x.yaml': '', 'open/y.yaml': '' });
    chmodSync(join(root, 'closed'), 0o000);
    chmodSync(root, 0o755);
    // Root may read everything, so the scan runs as a nobody when the tests run as root.
    const program = `
      import { scanFolder } from ${JSON.stringify(join(import.meta.dirname, 'scan.ts'))};
      import { IgnoreRules } from ${JSON.stringify(join(import.meta.dirname, 'ignoreRules.ts'))};
      if (process.getuid() === 0) process.setuid(65534);
      console.log(JSON.stringify(await scanFolder(${JSON.stringify(root)}, new IgnoreRules(${JSON.stringify(root)}))));`;
    const ran = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
    chmodSync(join(root, 'closed'), 0o755);
    const found = JSON.parse(ran.stdout);
    expect(paths(found.files)).toEqual(['open/y.yaml']);
    expect(found.skipped).toMatchObject([{ path: 'closed', code: 'files/no-permission' }]);
  });

  it('B16: stops at the limit and says so', async () => {
    const root = testFolder();
    put(root, { 'a.yaml': '', 'b.yaml': '', 'c.yaml': '', 'd/e.yaml': '' });
    const found = await scan(root, 3);
    expect(paths(found.files)).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);
    expect(found.skipped).toMatchObject([{ code: 'files/too-many' }]);
  });

  it('skips a 50 MB file without opening it', async () => {
    const root = testFolder();
    put(root, { 'huge.yaml': '' });
    truncateSync(join(root, 'huge.yaml'), 50 * 1024 * 1024);
    chmodSync(join(root, 'huge.yaml'), 0o000);
    const found = await scan(root);
    expect(found.files).toEqual([]);
    expect(found.skipped).toMatchObject([{ path: 'huge.yaml', code: 'files/too-large' }]);
    expect(found.skipped[0]?.message).toContain('50 MB');
  });
});
