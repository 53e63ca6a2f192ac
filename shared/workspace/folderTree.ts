import type { FilePath } from '../document/document.ts';

/** The folder of a file, `''` for the opened folder itself. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** Which folders hold files, and which folders are in them. Tells of a folder when its own list of folders changes. */
export class FolderTree {
  /** Number of files directly in a folder. */
  readonly #files = new Map<string, number>();
  readonly #inside = new Map<string, Set<string>>();
  readonly #tell: (folder: string, inside: readonly string[] | undefined) => void;

  constructor(tell: (folder: string, inside: readonly string[] | undefined) => void) {
    this.#tell = tell;
  }

  add(path: FilePath): void {
    const folder = folderOf(path);
    this.#files.set(folder, (this.#files.get(folder) ?? 0) + 1);
    this.#grow(folder);
  }

  remove(path: FilePath): void {
    let folder = folderOf(path);
    this.#files.set(folder, (this.#files.get(folder) ?? 1) - 1);
    while ((this.#files.get(folder) ?? 0) === 0 && (this.#inside.get(folder)?.size ?? 0) === 0) {
      this.#inside.delete(folder);
      this.#files.delete(folder);
      this.#publish(folder);
      if (folder === '') return;
      const parent = folderOf(folder);
      this.#inside.get(parent)?.delete(nameOf(folder));
      this.#publish(parent);
      folder = parent;
    }
  }

  #grow(folder: string): void {
    if (this.#inside.has(folder)) return;
    this.#inside.set(folder, new Set());
    this.#publish(folder);
    if (folder === '') return;
    const parent = folderOf(folder);
    this.#grow(parent);
    this.#inside.get(parent)?.add(nameOf(folder));
    this.#publish(parent);
  }

  #publish(folder: string): void {
    const inside = this.#inside.get(folder);
    this.#tell(folder, inside && [...inside].sort());
  }
}

function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1);
}
