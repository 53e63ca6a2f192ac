import { createHash, randomBytes } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { errorCode, fileProblem } from '../files/fileProblem.ts';

/** A bundled sample blueprint. */
export interface Sample {
  readonly id: string;
  readonly name: string;
  readonly path: string;
}

/** The samples, by name. None where the folder is missing. */
export async function samples(samplesFolder: string): Promise<readonly Sample[]> {
  try {
    const entries = await readdir(samplesFolder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => ({ id: `sample-${name}`, name, path: join(samplesFolder, name) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** Changes with every byte of a folder, so that a newer Entresol brings its newer sample beside the person's old copy. */
async function versionOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort())
    hash
      .update(file.slice(folder.length))
      .update('\0')
      .update(await readFile(file));
  return hash.digest('hex').slice(0, 8);
}

/** The person's own writable copy of a sample, made when first asked for; gives its path. */
export async function copyOf(sample: Sample, stateFolder: string): Promise<Result<string>> {
  try {
    const parent = join(stateFolder, 'samples', await versionOf(sample.path));
    const copy = join(parent, sample.name);
    if (
      await stat(copy).then(
        (found) => found.isDirectory(),
        () => false,
      )
    )
      return ok(copy);
    await mkdir(parent, { recursive: true, mode: 0o700 });
    // Copied aside and moved, so that a copy is whole or absent.
    const draft = `${copy}.${randomBytes(8).toString('hex')}`;
    await cp(sample.path, draft, { recursive: true });
    await rename(draft, copy).catch(async (error) => {
      await rm(draft, { recursive: true, force: true });
      if (errorCode(error) !== 'ENOTEMPTY' && errorCode(error) !== 'EEXIST') throw error;
    });
    return ok(copy);
  } catch (error) {
    return fail(fileProblem(error, `The sample ${sample.name}`));
  }
}
