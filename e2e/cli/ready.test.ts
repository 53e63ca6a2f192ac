import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isNewEnough } from '../../electron/cli/usableNode.mjs';
import { folderWith, removeFolders, root } from './runCli.ts';

afterAll(removeFolders);

/** What `npm start` asks first, in a fresh clone with these packages; `version` is the Node that it believes to run on. */
function ready(packages: readonly string[], version?: string) {
  const clone = folderWith({ 'old.mjs': `Object.defineProperty(process.versions, 'node', { value: '${version}' });` });
  for (const name of ['ready.mjs', 'usableNode.mjs'])
    cpSync(join(root, 'electron', 'cli', name), join(clone, 'electron', 'cli', name));
  for (const name of packages) mkdirSync(join(clone, 'node_modules', name), { recursive: true });
  const old = version === undefined ? [] : ['--import', join(clone, 'old.mjs')];
  const run = spawnSync(process.execPath, [...old, join(clone, 'electron', 'cli', 'ready.mjs')], { encoding: 'utf8' });
  return { code: run.status, said: run.stderr };
}

describe('a fresh clone', () => {
  it('is told to install its packages first', () => {
    expect(ready([])).toEqual({ code: 2, said: 'The packages are not installed yet. Run: npm ci\n' });
  });

  it('is told which Node it needs where npm brought none along', () => {
    const { code, said } = ready(['electron-vite'], '18.20.4');
    expect(code).toBe(2);
    expect(said).toContain('This is Node 18.20.4; Entresol needs 22.19 or newer');
  });

  it('goes on where all is there', () => {
    expect(ready(['electron-vite'])).toEqual({ code: 0, said: '' });
  });

  it.each([
    ['18.20.4', false],
    ['20.19.0', false],
    ['22.18.9', false],
    ['22.19.0', true],
    ['24.0.0', true],
  ])('Node %s is new enough: %s', (version, expected) => {
    expect(isNewEnough(version)).toBe(expected);
  });
});
