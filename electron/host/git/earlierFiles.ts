import { Buffer } from 'node:buffer';
import { basename } from 'node:path';
import type { SimpleGit } from 'simple-git';
import { decodeSource } from '../../../shared/document/decode.ts';
import type { GitFiles } from '../../../shared/protocol/git.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { isBlueprintFile, isToolFolder, sizeLimit } from '../files/blueprintFile.ts';
import { commitOf } from './revisions.ts';
import { safeGit } from './safeGit.ts';

/** Blobs that are asked for in one run of Git. */
const atOnce = 100;

interface Blob {
  readonly path: string;
  readonly hash: string;
  readonly size: number;
}

/**
 * The files of a folder that may belong to a blueprint and differ from a revision, as that revision has them (null: it has
 * no such file). What it has in a form that is not read comes in `unread`. Problems: `git/none` outside of a repository, `git/no-revision`.
 */
export async function earlierFiles(folder: string, revision: string): Promise<Result<GitFiles>> {
  const git = await safeGit(folder);
  if (git === null || !(await isRepository(git)))
    return fail({
      code: 'git/none',
      message: 'The folder is in no Git repository.',
      advice: 'Open a folder of a repository, or compare with the saved files or a cluster.',
    });
  const commit = await commitOf(git, revision);
  if (!commit.ok) return commit;
  const { hash } = commit.value;
  const [tracked, untracked, tree] = await Promise.all([
    git.raw(['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--relative', hash, '--', '.']),
    git.raw(['ls-files', '--others', '--exclude-standard', '-z', '--', '.']),
    git.raw(['ls-tree', '-r', '-z', '-l', hash, '--', '.']),
  ]);
  const blobs = new Map(
    tree
      .split('\0')
      .flatMap(readBlob)
      .map((blob) => [blob.path, blob]),
  );
  const differing = [...new Set([...tracked.split('\0'), ...untracked.split('\0')])].filter(mayBelong).sort();
  const texts = await textsOf(git, differing.flatMap((path) => blobs.get(path) ?? []).filter(isReadable));
  const files = differing.flatMap((path) => {
    const text = blobs.has(path) ? texts.get(path) : null;
    return text === undefined ? [] : [{ path, text }];
  });
  return ok({ commit: commit.value, files, unread: differing.filter((path) => blobs.has(path) && !texts.has(path)) });
}

async function isRepository(git: SimpleGit): Promise<boolean> {
  return git.raw(['rev-parse', '--is-inside-work-tree']).then(
    (answer) => answer.trim() === 'true',
    () => false,
  );
}

function isReadable({ size }: Blob): boolean {
  return size <= sizeLimit;
}

function mayBelong(path: string): boolean {
  return path !== '' && isBlueprintFile(basename(path)) && !path.split('/').some(isToolFolder);
}

/** An entry of `git ls-tree -l -z`: `100644 blob <hash>    <size>\t<path>`. Links and submodules are no files. */
function readBlob(entry: string): readonly Blob[] {
  const [, hash, size, path] = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t([\s\S]+)$/.exec(entry) ?? [];
  return hash && size && path ? [{ hash, path, size: Number(size) }] : [];
}

/** The texts of blobs; those that are no text are left out. Git gives them one behind the other, so their sizes part them. */
async function textsOf(git: SimpleGit, blobs: readonly Blob[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (let from = 0; from < blobs.length; from += atOnce) {
    const batch = blobs.slice(from, from + atOnce);
    const shown: unknown = await git.showBuffer(['--no-textconv', ...batch.map(({ hash }) => hash)]);
    if (!Buffer.isBuffer(shown)) continue;
    let at = 0;
    for (const { path, size } of batch) {
      const decoded = decodeSource(shown.subarray(at, at + size));
      if (decoded.ok) texts.set(path, decoded.value.text);
      at += size;
    }
  }
  return texts;
}
