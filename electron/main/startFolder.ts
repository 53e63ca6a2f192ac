import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

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
 * Options are no folders, and neither are addresses, but for those of files of this computer, which file managers hand over.
 */
export function startFolder(argv: readonly string[], cwd: string, isDefaultApp: boolean): string | undefined {
  const named = argv
    .slice(isDefaultApp ? 2 : 1)
    .map(pathOf)
    .find((word) => word !== undefined && !word.startsWith('-'));
  return named === undefined ? undefined : folderOf(resolve(cwd, named));
}

/** A word of the command line as a path; undefined for an address. */
function pathOf(word: string): string | undefined {
  if (!/^[a-z][a-z\d+.-]+:/i.test(word)) return word;
  const url = URL.parse(word);
  if (url?.protocol !== 'file:' || url.host !== '') return undefined;
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
}
