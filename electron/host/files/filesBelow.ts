import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Paths (forward slashes, inside `folder`) of all files below one of our own folders; links are left out. Plain steps only:
 * inside the desktop app's archive Node's recursive listing and copying don't work. Throws errors of the file system.
 */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    if (entry.isFile()) found.push(entry.name);
    else if (entry.isDirectory())
      for (const inner of await filesBelow(join(folder, entry.name))) found.push(`${entry.name}/${inner}`);
  }
  return found.sort();
}
