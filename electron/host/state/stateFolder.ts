import { lstat, mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { fileProblem } from '../files/fileProblem.ts';

/** Where Entresol keeps what is not the blueprint: unsaved work, recents, sample copies. `ENTRESOL_STATE` moves it. */
export function defaultStateFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: string = process.platform,
  home: string = homedir(),
): string {
  if (env.ENTRESOL_STATE) return env.ENTRESOL_STATE;
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Entresol');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Entresol');
  return join(env.XDG_STATE_HOME ?? join(home, '.local', 'state'), 'entresol');
}

/**
 * Makes the state folder, readable by its owner only. A link or a folder of somebody else in its place is refused:
 * another local user could have put it there to read unsaved work.
 */
export async function prepareStateFolder(path: string): Promise<Result<string>> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    const found = await lstat(path);
    const foreign = process.getuid !== undefined && found.uid !== process.getuid();
    if (!found.isDirectory() || foreign)
      return fail({
        code: 'state/not-ours',
        message: `The state folder ${path} is ${foreign ? "somebody else's" : 'no folder'}.`,
        advice: 'Remove it, or name another one with the environment variable ENTRESOL_STATE.',
        place: path,
      });
    return ok(path);
  } catch (error) {
    return fail(fileProblem(error, path));
  }
}
