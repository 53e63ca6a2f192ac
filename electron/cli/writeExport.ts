import { lstat, mkdir, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { ExportFile } from '../../shared/export/exported.ts';
import { exportMark, kustomizationFile } from '../../shared/export/kustomize.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { errorCode, fileProblem } from '../host/files/fileProblem.ts';
import { isWithin } from '../host/files/inside.ts';

/** Paths as an export gives them; nothing else is ever removed. */
const ownPath = /^\d+-[a-z]+\/[a-z0-9][a-z0-9.-]*$/;

/**
 * Writes an export into a folder, which is made where it is missing. A folder that holds anything but an earlier export
 * is left alone (problem `export/not-empty`), and so is one with links in it that lead out (`export/link`).
 */
export async function writeExport(folder: string, files: readonly ExportFile[]): Promise<Result<null>> {
  const target = resolve(folder);
  try {
    await mkdir(target, { recursive: true });
    const root = await realpath(target);
    const old = await earlierExport(root);
    if (old === undefined)
      return fail({
        code: 'export/not-empty',
        message: `${folder} is not empty, and what is in it was not exported by Entresol.`,
        advice: 'Choose an empty or a new folder.',
        place: folder,
      });
    for (const path of [...old, ...files.map((file) => file.path)]) {
      const parent = dirname(join(root, path));
      if (parent !== root && (await lstat(parent).catch(() => undefined))?.isSymbolicLink())
        return fail({
          code: 'export/link',
          message: `${parent} is a link, so nothing was written.`,
          advice: 'Remove the link, or choose another folder.',
          place: parent,
        });
    }
    // The list goes last, so that a folder without it is never taken for a whole export.
    const [list, ...rest] = [...files].sort(
      (a, b) => Number(b.path === kustomizationFile) - Number(a.path === kustomizationFile),
    );
    const kept = new Set(files.map((file) => file.path));
    for (const path of old) if (!kept.has(path)) await rm(join(root, path), { force: true });
    for (const file of list === undefined ? [] : [...rest, list]) {
      await mkdir(dirname(join(root, file.path)), { recursive: true });
      if (!isWithin(root, await realpath(dirname(join(root, file.path))))) throw new Error('outside');
      await writeFileAtomic(join(root, file.path), file.text);
    }
    return ok(null);
  } catch (error) {
    return fail(fileProblem(error, folder));
  }
}

/** The files of an earlier export in the folder; none for an empty folder, undefined where the folder holds something else. */
async function earlierExport(root: string): Promise<readonly string[] | undefined> {
  const entries = await readdir(root);
  if (entries.length === 0) return [];
  try {
    const text = await readFile(join(root, kustomizationFile), 'utf8');
    if (!text.startsWith(exportMark)) return undefined;
    return [...text.matchAll(/^ {2}- (.+)$/gm)].flatMap(([, path = '']) => (ownPath.test(path) ? [path] : []));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
