import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packStub } from './packStub.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const isBuilt = existsSync(join(here, '../../out/renderer/index.html'));
const has = (tool: string) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, tool)));

const missing = !isBuilt ? 'the app is not built' : has('dpkg-deb') ? undefined : 'dpkg-deb is not on this machine';
if (missing !== undefined) console.warn(`Debian package: skipped, ${missing}`);

describe.skipIf(missing !== undefined)('the Debian package', () => {
  const work = mkdtempSync(join(tmpdir(), 'entresol-deb-test-'));
  const tree = join(work, 'tree');
  let deb = '';
  beforeAll(async () => {
    const output = await packStub(work, ['--linux', 'deb'], { CUSTOM_FPM_PATH: join(here, 'fpmStandIn.mjs') });
    deb = join(output, readdirSync(output).find((name) => name.endsWith('.deb')) ?? '');
    execFileSync('dpkg-deb', ['--extract', deb, tree]);
  }, 120_000);
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it('says what it is', () => {
    const field = (name: string) => execFileSync('dpkg-deb', ['--field', deb, name], { encoding: 'utf8' }).trim();
    expect(field('Package')).toBe('entresol');
    expect(field('Version')).toMatch(/^\d+\.\d+\.\d+$/);
    expect(field('Homepage')).toMatch(/^https:/);
    expect(field('Maintainer')).toBe('The Entresol authors');
    expect(field('Description')).toMatch(/^Design, validate and apply/);
    expect(field('Depends')).toContain('libgtk-3-0');
  });

  it('brings the program, the kind of file it opens, and an icon of every size', () => {
    for (const path of ['opt/Entresol/entresol', 'opt/Entresol/resources/app.asar', 'opt/Entresol/LICENSE'])
      expect(existsSync(join(tree, path)), path).toBe(true);
    expect(readFileSync(join(tree, 'usr/share/mime/packages/entresol.xml'), 'utf8')).toBe(
      readFileSync(join(here, '../../packaging/blueprint-mime.xml'), 'utf8'),
    );
    const icons = join(tree, 'usr/share/icons/hicolor');
    for (const size of [16, 32, 48, 64, 128, 256, 512]) {
      const icon = readFileSync(join(icons, `${size}x${size}/apps/entresol.png`));
      expect([icon.readUInt32BE(16), icon.readUInt32BE(20)], `${size}`).toEqual([size, size]);
    }
  });

  const entry = () => join(tree, 'usr/share/applications/entresol.desktop');

  it('has an entry among the programs that takes folders and files, and belongs to its windows', () => {
    const lines = readFileSync(entry(), 'utf8').split('\n');
    expect(lines).toContain('Exec=/opt/Entresol/entresol %U');
    expect(lines).toContain('MimeType=application/vnd.entresol.blueprint+yaml;');
    expect(lines).toContain('Categories=Development;');
    expect(lines).toContain('Icon=entresol');
    expect(lines).toContain('Terminal=false');
    expect(lines.filter((line) => line.startsWith('StartupWMClass='))).toHaveLength(1);
  });

  it.skipIf(!has('desktop-file-validate'))('has an entry that desktop-file-validate takes without a word', () => {
    expect(execFileSync('desktop-file-validate', [entry()], { encoding: 'utf8' })).toBe('');
  });
});
