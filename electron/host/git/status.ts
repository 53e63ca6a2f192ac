import { safeGit } from './safeGit.ts';

/** What Git says of a folder. */
export interface GitStatus {
  /** The branch, or the short commit where none is checked out. */
  readonly branch: string;
  /** Files of the folder that differ from the last commit, new ones included. */
  readonly changed: number;
}

/** Reads `git status --porcelain=v2 --branch -z` (git-status(1)). */
function readStatus(text: string): GitStatus {
  let branch = '';
  let commit = '';
  let changed = 0;
  const entries = text.split('\0');
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at] ?? '';
    if (entry.startsWith('# branch.head ')) branch = entry.slice('# branch.head '.length);
    else if (entry.startsWith('# branch.oid '))
      commit = entry.slice('# branch.oid '.length, '# branch.oid '.length + 7);
    else if (entry !== '' && !entry.startsWith('#')) changed++;
    // A rename's old name follows as an entry of its own.
    if (entry.startsWith('2 ')) at++;
  }
  return { branch: branch === '(detached)' ? commit : branch, changed };
}

/** Branch and number of changed files of `folder`; null where it is in no repository, Git is absent, or asking is not safe. */
export async function gitStatus(folder: string): Promise<GitStatus | null> {
  try {
    const git = await safeGit(folder);
    if (git === null) return null;
    const asked = [
      'status',
      '--porcelain=v2',
      '--branch',
      '-z',
      '--ignore-submodules=all',
      '--untracked-files=normal',
      '--',
      '.',
    ];
    return readStatus(await git.raw(asked));
  } catch {
    return null;
  }
}
