import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { errorCode, fileProblem } from '../files/fileProblem.ts';
import { filesBelow } from '../files/filesBelow.ts';

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

type Contents = ReadonlyMap<string, Uint8Array>;

async function contentsOf(folder: string): Promise<Contents> {
  const contents = new Map<string, Uint8Array>();
  for (const path of await filesBelow(folder)) contents.set(path, await readFile(join(folder, path)));
  return contents;
}

/** Changes with every byte of a sample, so that a newer Entresol brings its newer sample beside the person's old copy. */
function versionOf(contents: Contents): string {
  const hash = createHash('sha256');
  for (const [path, bytes] of contents) hash.update(path).update('\0').update(bytes);
  return hash.digest('hex').slice(0, 8);
}

async function writeAll(folder: string, contents: Contents): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [path, bytes] of contents) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}

/** The person's own writable copy of a sample, made when first asked for; gives its path. */
export async function copyOf(sample: Sample, stateFolder: string): Promise<Result<string>> {
  try {
    const contents = await contentsOf(sample.path);
    const parent = join(stateFolder, 'samples', versionOf(contents));
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
    await writeAll(draft, contents);
    await rename(draft, copy).catch(async (error) => {
      await rm(draft, { recursive: true, force: true });
      if (errorCode(error) !== 'ENOTEMPTY' && errorCode(error) !== 'EEXIST') throw error;
    });
    return ok(copy);
  } catch (error) {
    return fail(fileProblem(error, `The sample ${sample.name}`));
  }
}
