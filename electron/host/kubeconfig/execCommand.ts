import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ExecEntry } from './access.ts';

/** Exactly what would run: a real path, and a hash that changes with the program's bytes, its arguments or its environment. */
export interface ExecCommand {
  readonly path: string;
  readonly hash: string;
}

/**
 * Finds the program of an exec entry: a path is taken from the kubeconfig's folder, a bare name from PATH, and the
 * working folder never counts. Problem `kubeconfig/exec-not-found`.
 */
export async function resolveExec(
  exec: ExecEntry,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Result<ExecCommand>> {
  const found = await locate(exec, env);
  if (found === undefined) {
    return fail({
      code: 'kubeconfig/exec-not-found',
      message: `The program “${exec.command}”, which the kubeconfig runs for credentials, is not installed.`,
      advice: exec.installHint || 'Install it, or correct the exec entry of the user.',
      place: exec.file,
    });
  }
  const bytes = createHash('sha256');
  await pipeline(createReadStream(found), bytes);
  const identity = [found, bytes.digest('hex'), exec.args, exec.env, exec.file];
  return ok({ path: found, hash: createHash('sha256').update(JSON.stringify(identity)).digest('hex') });
}

async function locate(exec: ExecEntry, env: Readonly<Record<string, string | undefined>>): Promise<string | undefined> {
  if (/[/\\]/.test(exec.command)) return executable(resolve(exec.folder, exec.command));
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat', ''] : [''];
  for (const folder of (env.PATH ?? '').split(delimiter).filter(isAbsolute)) {
    for (const ending of endings) {
      const found = await executable(join(folder, exec.command + ending));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

async function executable(path: string): Promise<string | undefined> {
  try {
    await access(path, constants.X_OK);
    const real = await realpath(path);
    return (await stat(real)).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}
