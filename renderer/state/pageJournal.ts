import { z } from 'zod';
import type { Folder } from '../../shared/protocol/files.ts';
import type { DirtyFile } from '../../shared/workspace/api.ts';

const keptSchema = z.object({
  savedAt: z.string(),
  files: z.array(z.object({ path: z.string(), text: z.string().nullable(), base: z.string().optional() })),
});
type Kept = z.infer<typeof keptSchema>;

// The id of a folder is new with each start of the host; its path as shown is not.
const keyOf = (folder: Folder) => `entresol.unsaved.${folder.displayPath}`;

/** Keeps unsaved work in the browser while the host can't be reached; with each file goes the version it was made on. */
export function keepInPage(folder: Folder, files: readonly DirtyFile[]): void {
  try {
    localStorage.setItem(keyOf(folder), JSON.stringify({ savedAt: new Date().toISOString(), files }));
  } catch {
    // The browser's store is full or closed to us: the work is still on the page, and the banner says so.
  }
}

/** The work kept for a folder, or null. */
export function keptInPage(folder: Folder): Kept | null {
  try {
    return keptSchema.safeParse(JSON.parse(localStorage.getItem(keyOf(folder)) ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}

/** Forgets it, once the host has it or nobody wants it. */
export function forgetInPage(folder: Folder): void {
  try {
    localStorage.removeItem(keyOf(folder));
  } catch {
    // Nothing was kept where the store is closed to us.
  }
}
