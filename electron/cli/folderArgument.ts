import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fail, ok, type Result } from '../../shared/result.ts';

/** The absolute path of a folder that the command line names; undefined where none is named. */
export async function folderArgument(folder: string | undefined): Promise<Result<string | undefined>> {
  if (folder === undefined) return ok(undefined);
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory()) return ok(resolve(folder));
  return fail({
    code: found === undefined ? 'folder/missing' : 'folder/not-a-folder',
    message: found === undefined ? `There is no folder ${folder}.` : `${folder} is a file.`,
    advice:
      found === undefined ? 'Check the path; it counts from the current folder.' : 'Open the folder that holds it.',
    place: folder,
  });
}
