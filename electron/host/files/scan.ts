import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileEntry, SkippedFile } from '../../../shared/protocol/files.ts';
import { isBlueprintFile, isToolFolder, sizeLimit } from './blueprintFile.ts';
import { errorCode, fileProblem } from './fileProblem.ts';
import type { IgnoreRules } from './ignoreRules.ts';
import { isWithin } from './inside.ts';
import { temporaryOwner } from './temporary.ts';

/** Files of a folder in path order, what is skipped and why, and temporary files of ours that a crash left. */
export interface Scan {
  readonly files: readonly FileEntry[];
  readonly skipped: readonly SkippedFile[];
  readonly leftovers: readonly string[];
}

/** How many files of one folder are taken in. */
export const countLimit = 50_000;

const filesAtOnce = 128;
const foldersAtOnce = 16;

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

/** Why a link is not walked. What it leads to inside the folder is listed under its own name, so nothing is lost and loops end. */
async function linkReason(root: string, path: string): Promise<SkippedFile> {
  try {
    const target = await realpath(join(root, path));
    return isWithin(root, target)
      ? {
          path,
          code: 'files/link',
          message: `${path} is a link inside the folder; only the file that it leads to is read.`,
        }
      : {
          path,
          code: 'files/link-outside',
          message: `${path} is a link out of the opened folder, which is not followed.`,
        };
  } catch (error) {
    const message = errorCode(error) === 'ELOOP' ? 'is a link that leads in circles' : 'is a link to nothing';
    return { path, code: 'files/link-broken', message: `${path} ${message}.` };
  }
}

/**
 * Walks the folder (`root`: its real path) for files that may belong to a blueprint. Opens no file, follows no link,
 * obeys `.gitignore`. Files past `limit` are left out, which `skipped` tells.
 */
export async function scanFolder(root: string, rules: IgnoreRules, limit: number = countLimit): Promise<Scan> {
  const files: FileEntry[] = [];
  const skipped: SkippedFile[] = [];
  const leftovers: string[] = [];
  const folders: string[] = [''];

  async function take(path: string, entry: Dirent): Promise<void> {
    if (entry.isSymbolicLink()) {
      const reason = await linkReason(root, path);
      if (isBlueprintFile(entry.name) || reason.code === 'files/link-outside') skipped.push(reason);
      return;
    }
    if (temporaryOwner(entry.name) !== undefined) leftovers.push(path);
    if (!isBlueprintFile(entry.name)) return;
    if (entry.name.includes('\\') || entry.name.includes('\uFFFD')) {
      skipped.push({
        path,
        code: 'files/name',
        message: `${path} has a name that other systems can't read; rename it.`,
      });
      return;
    }
    if (!entry.isFile()) {
      skipped.push({ path, code: 'files/special', message: `${path} is a pipe or a device, not a file.` });
      return;
    }
    try {
      const { size } = await lstat(join(root, path));
      if (size <= sizeLimit) files.push({ path, size });
      else
        skipped.push({
          path,
          code: 'files/too-large',
          message: `${path} is ${Math.ceil(size / 1024 / 1024)} MB; files over ${sizeLimit / 1024 / 1024} MB are not read.`,
        });
    } catch (error) {
      const { code, message } = fileProblem(error, path);
      skipped.push({ path, code, message });
    }
  }

  async function walk(folder: string): Promise<void> {
    const prefix = folder === '' ? '' : `${folder}/`;
    let entries: Dirent[];
    try {
      entries = await readdir(join(root, folder), { withFileTypes: true });
    } catch (error) {
      const { code, message } = fileProblem(error, folder === '' ? 'The folder' : folder);
      skipped.push({ path: folder, code, message });
      return;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    const taken: [string, Dirent][] = [];
    const below: string[] = [];
    for (const entry of entries) {
      const path = prefix + entry.name;
      if (entry.isDirectory()) {
        if (!isToolFolder(entry.name) && !rules.ignores(path, true)) below.push(path);
      } else if (!rules.ignores(path, false)) taken.push([path, entry]);
    }
    folders.push(...below.reverse());
    for (let from = 0; from < taken.length && files.length <= limit; from += filesAtOnce)
      await Promise.all(taken.slice(from, from + filesAtOnce).map(([path, entry]) => take(path, entry)));
  }

  while (folders.length > 0 && files.length <= limit)
    await Promise.all(folders.splice(-foldersAtOnce).reverse().map(walk));
  const full = files.length > limit;
  files.sort(byPath);
  if (full) {
    files.length = limit;
    skipped.push({
      path: '',
      code: 'files/too-many',
      message: `The folder holds more than ${limit.toLocaleString('en')} files; the rest is not read. Open a smaller folder, or leave parts out with .gitignore.`,
    });
  }
  return { files, skipped: skipped.sort(byPath), leftovers };
}
