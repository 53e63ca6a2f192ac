import { mkdir, readFile, realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { fail, ok, type Result } from '../../shared/result.ts';
import { fileProblem } from '../host/files/fileProblem.ts';
import { isWithin } from '../host/files/inside.ts';

/**
 * Writes files below a folder, which is made where it is missing. Nothing that is there is overwritten: when one of the
 * files is there with another text, none is written (problem `convert/exists`). Links that lead out are not followed.
 */
export async function writeNewFiles(
  folder: string,
  files: readonly { readonly path: string; readonly text: string }[],
): Promise<Result<null>> {
  try {
    await mkdir(resolve(folder), { recursive: true });
    const root = await realpath(resolve(folder));
    for (const { path, text } of files) {
      const there = await readFile(join(root, path), 'utf8').catch(() => undefined);
      if (there !== undefined && there !== text)
        return fail({
          code: 'convert/exists',
          message: `${join(folder, path)} is there already, so nothing was written.`,
          advice: 'Choose another folder, or move the file away.',
          place: path,
        });
    }
    for (const { path, text } of files) {
      const target = join(root, path);
      await mkdir(dirname(target), { recursive: true });
      if (!isWithin(root, await realpath(dirname(target))))
        return fail({ code: 'convert/link', message: `${dirname(path)} leads out of ${folder}.`, place: path });
      await writeFileAtomic(target, text);
    }
    return ok(null);
  } catch (error) {
    return fail(fileProblem(error, folder));
  }
}
