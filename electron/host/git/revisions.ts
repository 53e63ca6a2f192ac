import type { SimpleGit } from 'simple-git';
import type { GitCommit, GitRevisions } from '../../../shared/protocol/git.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { safeGit } from './safeGit.ts';

/** How many commits, branches and tags are listed at most. */
const mostListed = 200;

/**
 * The revisions with which a folder can be compared, newest first: branches, tags, and the commits that changed it, or one
 * file of it. Null outside of a repository.
 */
export async function gitRevisions(folder: string, path?: string): Promise<GitRevisions | null> {
  const git = await safeGit(folder);
  if (git === null) return null;
  try {
    const [branches, tags, log] = await Promise.all([
      names(git, ['refs/heads', 'refs/remotes']),
      names(git, ['refs/tags']),
      git
        .raw(['log', `--max-count=${mostListed}`, '-z', `--format=${commitFormat}`, '--', path ?? '.'])
        // A branch without a commit has no log.
        .catch(() => ''),
    ]);
    return { branches, tags, commits: log.split('\0').flatMap(readCommit) };
  } catch {
    return null;
  }
}

/** The commit that a revision names, as a person types it: a branch, a tag, a hash, `HEAD~2`. */
export async function commitOf(git: SimpleGit, revision: string): Promise<Result<GitCommit>> {
  const none = fail({
    code: 'git/no-revision',
    message: `There is no revision ${revision} in this repository.`,
    advice: 'Name a branch, a tag or a commit. In CI, fetch the history first (fetch-depth: 0).',
    place: revision,
  });
  // What begins with a dash would be read as an option.
  if (revision === '' || revision.startsWith('-') || /[\0\n]/.test(revision)) return none;
  try {
    const hash = (
      await git.raw(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
    ).trim();
    const [commit] = readCommit(await git.raw(['log', '-1', `--format=${commitFormat}`, hash, '--']));
    return commit ? ok(commit) : none;
  } catch {
    return none;
  }
}

const commitFormat = '%H%x1f%h%x1f%aI%x1f%an%x1f%s';

function readCommit(text: string): readonly GitCommit[] {
  const [hash, short, date, author = '', subject = ''] = text.trim().split('\u001f');
  return hash && short && date ? [{ hash, short, date, author, subject }] : [];
}

async function names(git: SimpleGit, places: readonly string[]): Promise<string[]> {
  const listed = await git.raw([
    'for-each-ref',
    `--count=${mostListed}`,
    '--sort=-committerdate',
    // A name that stands for another one, such as a remote's HEAD, is none of its own.
    '--format=%(if)%(symref)%(then)%(else)%(refname:short)%(end)',
    ...places,
  ]);
  return listed.split('\n').filter((name) => name !== '');
}
