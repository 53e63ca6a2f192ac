import { type FileHandle, open, rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { temporaryName } from './temporary.ts';

/** Who may do what with a file, as the next version shall keep it. */
export interface Ownership {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** Makes renames and removals in a folder survive a power cut. Systems that can't sync a folder are left as they are. */
export async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch {
    // Windows and some network disks refuse to open or sync a folder; the rename itself is still atomic there.
  } finally {
    await handle?.close();
  }
}

/** Writes `bytes` to a new temporary file beside `place`, down to the disk; gives its path. Throws errors of the file system. */
export async function stage(
  place: string,
  bytes: Uint8Array,
  keep: Ownership | { readonly mode: number },
): Promise<string> {
  const temporary = temporaryName(place);
  const handle = await open(temporary, 'wx', keep.mode & 0o777);
  try {
    await handle.writeFile(bytes);
    if ('uid' in keep) {
      // The process's file mode mask must not take away what the old version had.
      await handle.chmod(keep.mode & 0o777);
      if (process.getuid?.() === 0) await handle.chown(keep.uid, keep.gid);
    }
    await handle.sync();
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  } finally {
    await handle.close();
  }
  return temporary;
}

/** Replaces or creates `place` so that it holds the old bytes or the new ones at any moment. Throws errors of the file system. */
export async function writeAtomically(place: string, bytes: Uint8Array, mode: number): Promise<void> {
  const temporary = await stage(place, bytes, { mode });
  try {
    await rename(temporary, place);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(place));
}
