import { join, relative, sep } from 'node:path';
import { watch as watchTree } from 'chokidar';
import { isBlueprintFile, isToolFolder } from './blueprintFile.ts';
import type { IgnoreRules } from './ignoreRules.ts';

/** Watching a folder, until it is closed. */
export interface Watch {
  /** Resolves when every change from now on is seen. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/** Changes that come within this time (milliseconds) of each other are told together, such as a checkout of many files. */
const quietTime = 60;
/** Nobody waits longer than this (milliseconds) for the first of them. */
const longestWait = 500;

/** True for a path that the scan would list, judged by its names alone. */
function isListed(path: string, rules: IgnoreRules): boolean {
  const names = path.split('/');
  const name = names.pop() ?? '';
  if (!isBlueprintFile(name) || rules.ignores(path, false)) return false;
  return names.every(
    (folder, depth) => !isToolFolder(folder) && !rules.ignores(names.slice(0, depth + 1).join('/'), true),
  );
}

/**
 * Tells which files of the folder may have changed: hints only, the caller compares contents.
 * `lost` is called when the system can't watch (any more).
 */
export function watchFolder(
  root: string,
  rules: IgnoreRules,
  changed: (paths: readonly string[]) => void,
  lost: () => void,
): Watch {
  const pending = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let firstAt = 0;

  function tell(): void {
    timer = undefined;
    const paths = [...pending].filter((path) => isListed(path, rules)).sort();
    pending.clear();
    if (paths.length > 0) changed(paths);
  }

  const inner = (path: string): string => relative(root, path).split(sep).join('/');

  const watcher = watchTree(root, {
    ignoreInitial: true,
    followSymlinks: false,
    ignorePermissionErrors: true,
    atomic: false,
    ignored: (path, stats) => {
      const name = inner(path);
      if (name === '') return false;
      const last = name.slice(name.lastIndexOf('/') + 1);
      if (isToolFolder(last)) return true;
      if (stats === undefined) return false;
      if (stats.isDirectory()) return rules.ignores(name, true);
      return !stats.isFile() || !(isBlueprintFile(last) || last === '.gitignore');
    },
  });

  function hint(path: string): void {
    const name = inner(path);
    if (name === '.gitignore' || name.endsWith('/.gitignore')) rules.forget();
    pending.add(name);
    const now = Date.now();
    if (timer === undefined) firstAt = now;
    clearTimeout(timer);
    timer = setTimeout(tell, Math.max(0, Math.min(quietTime, firstAt + longestWait - now)));
  }

  watcher.on('all', (_event, path) => hint(path));
  // Chokidar is silent about a file that became a folder, a pipe or a link, which the system's own event names.
  watcher.on('raw', (_event, path, of) => {
    if (path === null || typeof of !== 'object' || of === null || !('watchedPath' in of)) return;
    if (typeof of.watchedPath === 'string') hint(join(of.watchedPath, path));
  });
  watcher.on('error', lost);
  return {
    ready: new Promise((resolve) => watcher.once('ready', () => resolve())),
    async close() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
