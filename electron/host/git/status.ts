import { type SimpleGit, simpleGit } from 'simple-git';

/** What Git says of a folder. */
export interface GitStatus {
  /** The branch, or the short commit where none is checked out. */
  readonly branch: string;
  /** Files of the folder that differ from the last commit, new ones included. */
  readonly changed: number;
}

/** The longest that Git may be silent, in milliseconds. */
const patience = 10_000;

const gitEnvironment: Readonly<Record<string, string>> = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
};

function environment(): Record<string, string> {
  const known: Record<string, string> = { ...gitEnvironment };
  for (const name of ['PATH', 'HOME', 'USERPROFILE', 'SYSTEMROOT', 'TEMP', 'TMPDIR']) {
    const value = process.env[name];
    if (value !== undefined) known[name] = value;
  }
  return known;
}

function git(folder: string, config: readonly string[]): SimpleGit {
  return simpleGit({
    baseDir: folder,
    config: [...config],
    allowEnvironment: Object.keys(gitEnvironment),
    timeout: { block: patience },
    // These name the settings that `config` switches off; simple-git guards them whatever their value.
    unsafe: { allowUnsafeFsMonitor: true, allowUnsafeHooksPath: true, allowUnsafeFilter: true },
  }).env(environment());
}

/**
 * Settings that keep the repository's own configuration from running programs: a folder from elsewhere may name any command
 * as its monitor, hook or filter (gitattributes(5)), and `git status` would run it. Null where a filter's name can't be
 * written on a command line, so that it can't be switched off.
 */
async function withoutPrograms(folder: string): Promise<readonly string[] | null> {
  const listed = await git(folder, []).raw(['config', '--null', '--name-only', '--get-regexp', '^filter\\.']);
  const settings = ['core.fsmonitor=false', 'core.hooksPath=/dev/null'];
  for (const key of listed.split('\0').filter((name) => name !== '')) {
    const filter = /^filter\.([\w.-]+)\.\w+$/.exec(key)?.[1];
    if (filter === undefined) return null;
    for (const setting of ['clean', 'smudge', 'process']) settings.push(`filter.${filter}.${setting}=`);
    settings.push(`filter.${filter}.required=false`);
  }
  return settings;
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
    const settings = await withoutPrograms(folder);
    if (settings === null) return null;
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
    return readStatus(await git(folder, settings).raw(asked));
  } catch {
    return null;
  }
}
