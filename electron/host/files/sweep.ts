import { unlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isAlive } from './alive.ts';
import { temporaryOwner } from './temporary.ts';

/**
 * Removes temporary files that a killed Entresol left in the folder. `leftovers` come from the scan; names that aren't ours,
 * and those of a process that still runs, stay.
 */
export async function sweep(root: string, leftovers: readonly string[]): Promise<void> {
  for (const path of leftovers) {
    const owner = temporaryOwner(basename(path));
    if (owner === undefined || isAlive(owner)) continue;
    await unlink(join(root, path)).catch(() => undefined);
  }
}
