import { type SimpleGit, simpleGit } from 'simple-git';

/** The longest that Git may be silent, in milliseconds. */
const patience = 10_000;

const gitEnvironment: Readonly<Record<string, string>> = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_LITERAL_PATHSPECS: '1',
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

/**
 * Git in a folder, whose own configuration runs no program. Null where the folder is in no repository, Git is absent, or
 * asking is not safe.
 */
export async function safeGit(folder: string): Promise<SimpleGit | null> {
  try {
    const settings = await withoutPrograms(folder);
    return settings && git(folder, settings);
  } catch {
    return null;
  }
}
