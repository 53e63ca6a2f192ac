import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../testFolder.ts';
import { earlierFiles } from './earlierFiles.ts';
import { gitHistory } from './history.ts';
import { gitRevisions } from './revisions.ts';

function repository() {
  const root = testFolder();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=ann', '-c', 'user.email=a@b', ...args], { cwd: root });
  const write = (path: string, text: string | Uint8Array) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const commit = (subject: string) => {
    git('add', '-A');
    git('commit', '-qm', subject);
  };
  git('init', '-q', '-b', 'main');
  write('platform/a.yaml', 'a: ü\n');
  write('platform/b.yaml', '\ufeffb: 1\n');
  write('platform/odd.yaml', new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x00]));
  write('platform/same.yaml', 's: 1\n');
  write('platform/note.md', 'no part of a blueprint\n');
  write('elsewhere.yaml', 'e: 1\n');
  commit('first');
  return { root, git, write, commit };
}

async function filesOf(folder: string, revision: string) {
  const found = await earlierFiles(folder, revision);
  if (!found.ok) return found.problem.code;
  return Object.fromEntries(found.value.files.map(({ path, text }) => [path, text]));
}

describe('the files of a revision', () => {
  it('are those of the folder that differ from the disk, as the revision has them', async () => {
    const { root, write, commit } = repository();
    write('platform/a.yaml', 'a: 2\n');
    write('platform/note.md', 'other\n');
    commit('second');
    write('platform/b.yaml', 'b: 2\n');
    write('platform/deep/new.yaml', 'n: 1\n');
    write('elsewhere.yaml', 'e: 2\n');
    rmSync(join(root, 'platform/same.yaml'));
    write('platform/odd.yaml', 'o: 1\n');
    expect(await earlierFiles(join(root, 'platform'), 'HEAD')).toMatchObject({ value: { unread: ['odd.yaml'] } });
    expect(await filesOf(join(root, 'platform'), 'HEAD~1')).toEqual({
      'a.yaml': 'a: ü\n',
      'b.yaml': '\ufeffb: 1\n',
      'deep/new.yaml': null,
      'same.yaml': 's: 1\n',
    });
  });

  it('are parted rightly where there are many', async () => {
    const { root, write, commit } = repository();
    const paths = Array.from({ length: 230 }, (_, index) => `many/${index}.yaml`);
    for (const path of paths) write(path, `${'x'.repeat(path.length)}: ${path}\n`);
    commit('many');
    for (const path of paths) write(path, 'changed: true\n');
    const files = await filesOf(root, 'HEAD');
    expect(files).toEqual(Object.fromEntries(paths.map((path) => [path, `${'x'.repeat(path.length)}: ${path}\n`])));
  });

  it('tell what is wrong with a revision, and run nothing for it', async () => {
    const { root } = repository();
    for (const revision of ['nowhere', '--output=stolen.yaml', '', 'HEAD\nHEAD'])
      expect(await filesOf(root, revision)).toBe('git/no-revision');
    expect(existsSync(join(root, 'stolen.yaml'))).toBe(false);
    expect(await filesOf(testFolder(), 'HEAD')).toBe('git/none');
  });

  it('are read without the programs that a repository names', async () => {
    const { root, git, write } = repository();
    const ran = join(root, 'ran');
    git('config', 'filter.evil.clean', `touch ${ran}`);
    git('config', 'diff.evil.textconv', `touch ${ran}; cat`);
    git('config', 'diff.external', `touch ${ran}`);
    write('.gitattributes', '*.yaml filter=evil diff=evil\n');
    write('platform/a.yaml', 'a: 3\n');
    expect(await filesOf(root, 'HEAD')).toMatchObject({ 'platform/a.yaml': 'a: ü\n' });
    expect(existsSync(ran)).toBe(false);
  });
});

describe('the revisions of a folder', () => {
  it('are its branches, tags and commits, or those of one file', async () => {
    const { root, git, write, commit } = repository();
    git('tag', 'v1.0');
    git('branch', 'next');
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
    write('platform/a.yaml', 'a: 2\n');
    commit('Change a');
    const all = await gitRevisions(root);
    expect(all).toMatchObject({
      tags: ['v1.0'],
      commits: [{ subject: 'Change a', author: 'ann' }, { subject: 'first' }],
    });
    expect(all?.branches.toSorted()).toEqual(['main', 'next', 'origin/main']);
    const ofFile = await gitRevisions(root, 'platform/b.yaml');
    expect(ofFile?.commits.map(({ subject }) => subject)).toEqual(['first']);
  });

  it('are unknown outside of a repository, and none before the first commit', async () => {
    expect(await gitRevisions(testFolder())).toBeNull();
    const root = testFolder();
    execFileSync('git', ['init', '-q'], { cwd: root });
    expect(await gitRevisions(root)).toEqual({ branches: [], tags: [], commits: [] });
  });
});

describe('the history of a folder', () => {
  it('is every commit with its parents, the newest first, under the names of the mailmap', async () => {
    const { root, git, write, commit } = repository();
    write('.mailmap', 'Ann Lee <a@b>\n');
    commit('second');
    git('checkout', '-qb', 'topic');
    write('platform/a.yaml', 'a: 2\n');
    commit('third');
    git('checkout', '-q', 'main');
    git('merge', '-q', '--no-ff', '-m', 'Merge pull request #1 from ann/topic', 'topic');
    const history = await gitHistory(join(root, 'platform'));
    expect(history?.partial).toBe(false);
    const [merge, third, second, first] = history?.commits ?? [];
    expect(merge).toMatchObject({ author: 'Ann Lee', subject: 'Merge pull request #1 from ann/topic' });
    expect(merge?.parents).toEqual([second?.hash, third?.hash]);
    expect(first).toMatchObject({ parents: [], subject: 'first' });
  });

  it('says that a shallow clone holds only a part', async () => {
    const { root, write, commit } = repository();
    write('platform/a.yaml', 'a: 2\n');
    commit('second');
    const clone = join(testFolder(), 'clone');
    execFileSync('git', ['clone', '-q', '--depth=1', `file://${root}`, clone]);
    expect(await gitHistory(clone)).toMatchObject({ partial: true, commits: [{ subject: 'second' }] });
  });

  it('is unknown outside of a repository, and none before the first commit', async () => {
    expect(await gitHistory(testFolder())).toBeNull();
    const root = testFolder();
    execFileSync('git', ['init', '-q'], { cwd: root });
    expect(await gitHistory(root)).toEqual({ commits: [], partial: false });
  });
});
