import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The folder to open for a path: itself, or the one that holds the file. Undefined where nothing is there. */
export function folderOf(path: string): string | undefined {
  try {
    return statSync(path).isDirectory() ? path : dirname(path);
  } catch {
    return undefined;
  }
}

/**
 * The folder that a command line names (`argv` as Node gives it; `isDefaultApp`: the app's path comes second, as in development).
 * Options and addresses are no folders.
 */
export function startFolder(argv: readonly string[], cwd: string, isDefaultApp: boolean): string | undefined {
  const named = argv
    .slice(isDefaultApp ? 2 : 1)
    .find((word) => !word.startsWith('-') && !/^[a-z][a-z\d+.-]+:/i.test(word));
  return named === undefined ? undefined : folderOf(resolve(cwd, named));
}
