import type { FilePath } from '../document/document.ts';

/** The folder of a file, `''` for the opened folder itself. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** What lies directly in a folder. `files` is read when it is wanted: folders may hold thousands. */
export interface FolderTeller {
  folders(folder: string, inside: readonly string[] | undefined): void;
  files(folder: string, files: { readonly names: ReadonlySet<string> } | undefined): void;
}

/** Which folders hold files, and which folders are in them. Tells of a folder when its own lists change. */
export class FolderTree {
  /** Names of the files directly in a folder. */
  readonly #files = new Map<string, Set<string>>();
  readonly #inside = new Map<string, Set<string>>();
  readonly #tell: FolderTeller;

  constructor(tell: FolderTeller) {
    this.#tell = tell;
  }

  add(path: FilePath): void {
    const folder = folderOf(path);
    const names = this.#files.get(folder) ?? new Set<string>();
    this.#files.set(folder, names.add(nameOf(path)));
    this.#tell.files(folder, { names });
    this.#grow(folder);
  }

  remove(path: FilePath): void {
    let folder = folderOf(path);
    const names = this.#files.get(folder);
    names?.delete(nameOf(path));
    this.#tell.files(folder, names?.size ? { names } : undefined);
    while ((this.#files.get(folder)?.size ?? 0) === 0 && (this.#inside.get(folder)?.size ?? 0) === 0) {
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
    this.#tell.folders(folder, inside && [...inside].sort());
  }
}

function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1);
}
