import { mkdir, readdir, realpath, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { StackFile } from '../../../shared/stack/template.ts';
import { errorCode, fileProblem } from './fileProblem.ts';
import { placeInside } from './inside.ts';

const readme = 'README.md';

/**
 * Writes the files of a new blueprint into a folder that is empty or not there yet, and gives its real path. A fresh
 * repository, with nothing but `.git` in it, counts as empty. `shown` is how the person knows the folder.
 * Problems: `folder/not-empty`, `files/outside-folder`, `files/not-blueprint`, and those of the file system; then nothing
 * that was there has changed.
 */
export async function writeNewBlueprint(
  folder: string,
  files: readonly StackFile[],
  shown: string = folder,
): Promise<Result<string>> {
  try {
    const found = await readdir(folder).catch((error) => {
      if (errorCode(error) === 'ENOENT') return [];
      throw error;
    });
    if (found.some((name) => name !== '.git'))
      return fail({
        code: 'folder/not-empty',
        message: `${shown} is not empty, so nothing was written.`,
        advice: 'Name a folder that is empty or not there yet.',
        place: shown,
      });
    await mkdir(folder, { recursive: true });
    const root = await realpath(folder);
    const places: { readonly place: string; readonly text: string }[] = [];
    for (const { path, text } of files) {
      const place = path === readme ? ok(join(root, readme)) : await placeInside(root, path);
      if (!place.ok) return place;
      places.push({ place: place.value, text });
    }
    for (const { place, text } of places) {
      await mkdir(dirname(place), { recursive: true });
      // Never over a file that came to be meanwhile.
      await writeFile(place, text, { flag: 'wx' });
    }
    return ok(root);
  } catch (error) {
    return fail(fileProblem(error, shown));
  }
}
