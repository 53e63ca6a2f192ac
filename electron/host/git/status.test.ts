import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../testFolder.ts';
import { gitStatus } from './status.ts';

function repository() {
  const root = testFolder();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: root });
  git('init', '-q', '-b', 'main');
  writeFileSync(join(root, 'a.yaml'), 'a: 1\n');
  git('add', '-A');
  git('commit', '-qm', 'first');
  return { root, git };
}

describe('gitStatus', () => {
  it('gives the branch and counts changed, new and renamed files', async () => {
    const { root, git } = repository();
    expect(await gitStatus(root)).toEqual({ branch: 'main', changed: 0 });
    writeFileSync(join(root, 'a.yaml'), 'a: 2\n');
    writeFileSync(join(root, 'new ü.yaml'), '');
    expect(await gitStatus(root)).toEqual({ branch: 'main', changed: 2 });
    git('checkout', '-q', '--', 'a.yaml');
    git('mv', 'a.yaml', 'b.yaml');
    expect(await gitStatus(root)).toEqual({ branch: 'main', changed: 2 });
  });

  it('counts below the opened folder only', async () => {
    const { root } = repository();
    mkdirSync(join(root, 'platform'));
    writeFileSync(join(root, 'elsewhere.yaml'), '');
    writeFileSync(join(root, 'platform', 'x.yaml'), '');
    expect(await gitStatus(join(root, 'platform'))).toEqual({ branch: 'main', changed: 1 });
  });

  it('is null outside a repository', async () => {
    expect(await gitStatus(testFolder())).toBeNull();
  });

  it('B15: runs no program that the repository names', async () => {
    const { root, git } = repository();
    const canary = join(testFolder(), 'ran');
    const program = `sh -c 'touch ${canary}; cat'`;
    writeFileSync(join(root, '.gitattributes'), '*.yaml filter=evil diff=evil\n');
    git('config', 'filter.evil.clean', program);
    git('config', 'filter.evil.process', program);
    git('config', 'filter.evil.required', 'true');
    git('config', 'core.fsmonitor', program);
    git('config', 'diff.external', program);
    mkdirSync(join(root, '.git', 'hooks'), { recursive: true });
    writeFileSync(join(root, '.git', 'hooks', 'post-index-change'), `#!/bin/sh\ntouch ${canary}\n`, { mode: 0o755 });
    writeFileSync(join(root, 'a.yaml'), 'a: 9\n');
    expect(await gitStatus(root)).toMatchObject({ branch: 'main' });
    git('config', '--file', '.git/config', 'filter.e=vil.clean', program);
    expect(await gitStatus(root)).toBeNull();
    expect(existsSync(canary)).toBe(false);
    // The bait is good: plain Git runs it.
    spawnSync('git', ['status'], { cwd: root, stdio: 'ignore' });
    expect(existsSync(canary)).toBe(true);
  });
});
