import type { GitHistory, LoggedCommit } from '../../../shared/protocol/git.ts';
import { safeGit } from './safeGit.ts';

/** How many commits are read at most: some 3 MB of text, and more than most repositories of a platform have. */
const mostRead = 20_000;

/** The history of the current branch, newest first. Null outside of a repository; no commits before the first one. */
export async function gitHistory(folder: string): Promise<GitHistory | null> {
  const git = await safeGit(folder);
  if (git === null) return null;
  try {
    const shallow = (await git.raw(['rev-parse', '--is-shallow-repository'])).trim() === 'true';
    const log = await git
      .raw([
        'log',
        '--topo-order',
        `--max-count=${mostRead + 1}`,
        '-z',
        '--format=%H%x1f%P%x1f%aN%x1f%aI%x1f%s',
        'HEAD',
        '--',
      ])
      // A branch without a commit has no log.
      .catch(() => '');
    const commits = log.split('\0').flatMap(readLogged);
    return { commits: commits.slice(0, mostRead), partial: shallow || commits.length > mostRead };
  } catch {
    return null;
  }
}

function readLogged(text: string): readonly LoggedCommit[] {
  const [hash, parents = '', author = '', date, subject = ''] = text.trim().split('\u001f');
  return hash && date ? [{ hash, parents: parents.split(' ').filter((one) => one !== ''), author, date, subject }] : [];
}
